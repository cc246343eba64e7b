import { describe, expect, it } from 'vitest';
import { doubts } from '../../src/references/doubts.ts';

const FILES: Record<string, string> = {
  'lib/old/store.ex': 'defmodule Old.Store do\nend\n',
  'lib/till.ex': 'alias Old.Store\n',
  'lib/quiet.gleam': 'pub fn quiet() { 1 }\n',
  'db/seed.sql': 'select 1;\n',
};

const told = async (from: string, to: string, checked = false) => {
  const files = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(FILES)), roots: [''] };
  const found = await doubts({ world, moves: new Map([[from, to]]), read: async () => files, checked });
  return found.map(({ path, line, message }) => `${path}:${line} ${message}`);
};

describe('a file of a language that nothing here reads', () => {
  it('is a doubt at each place that may name it', async () => {
    expect(await told('lib/old/store.ex', 'lib/new/store.ex')).toEqual([
      'lib/old/store.ex:1 "Old.Store" may name it, and nothing here reads .ex files: a check of your own (--check) can tell',
      'lib/till.ex:1 "Old.Store" may name it, and nothing here reads .ex files: a check of your own (--check) can tell',
    ]);
  });

  it('is a doubt of its own where nobody seems to name it, but for a check', async () => {
    expect(await told('lib/quiet.gleam', 'lib/loud.gleam')).toEqual([
      'lib/quiet.gleam:1 nothing here reads .gleam files: whether it works at its new place only a check of your own (--check) can tell',
    ]);
    expect(await told('lib/quiet.gleam', 'lib/loud.gleam', true)).toEqual([]);
  });

  it('is none where files are named by their paths only', async () => {
    expect(await told('db/seed.sql', 'data/seed.sql')).toEqual([]);
  });
});
