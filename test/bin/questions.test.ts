import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS, findCommand } from '../../bin/commands.ts';
import { LOADS } from '../../bin/table/loads.ts';
import { QUESTIONS } from '../../bin/table/questions.ts';
import { CHOICES } from '../../src/session/spoken.ts';
import { ROOT } from '../structure/modules.ts';

/** Files of a folder and below it that hold these words. */
function holding(folder: string, words: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name))
    .filter(name => words.test(readFileSync(join(ROOT, name), 'utf8')));
}

describe('what a command asks on a terminal', () => {
  const all = Object.entries(QUESTIONS).flatMap(([name, questions]) =>
    questions.flatMap(({ about, answers }) => answers.map(answer => [name, about, answer] as const)),
  );

  test.each(all)('%s asks about %s: %j answers without one', async (name, _, [first = '', second]) => {
    const row = findCommand(name);
    if (first.startsWith('--')) expect(row?.options.map(({ flag }) => flag)).toContain(first);
    else {
      const other = findCommand(first);
      const { command } = other ? await LOADS[other.name]!() : {};
      if (second !== undefined) expect(command?.help).toMatch(new RegExp(`(^|[ |])${second}\\b`, 'm'));
      expect(other).toBeDefined();
    }
  });

  test('every choice that there is for a step, a line or a place is one of the answers', () => {
    const told = new Set(all.flatMap(([, , [first, second]]) => (first === 'decide' ? [second] : [])));
    for (const words of CHOICES) expect([words, told.has(words.split(' ')[0])]).toEqual([words, true]);
  });

  test('whoever opens a screen or asks is in the table, and nobody else', () => {
    const open = holding('bin/commands', /startAudit\(|startScreen\(|runSession\(|offersIn\(|io\.ask/);
    expect(open.map(name => name.replace(/^.*\/|\.ts$/g, '')).sort()).toEqual(Object.keys(QUESTIONS).sort());
    for (const name of Object.keys(QUESTIONS)) expect(COMMANDS.map(row => row.name)).toContain(name);
  });

  test('only the ends of the program know standard input', () => {
    expect(holding('bin', /\bstdin\b/).sort()).toEqual([
      'bin/process-io.ts',
      'bin/screen.ts',
      // Of the commands that a person's settings name, not ours.
      'bin/shell.ts',
    ]);
    expect(holding('src', /process\.stdin|node:readline/)).toEqual([]);
    expect(holding('store', /process\.stdin|node:readline/)).toEqual([]);
  });
});
