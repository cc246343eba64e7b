import { describe, expect, test } from 'vitest';
import type { Context } from '../../../components/keys/binding.ts';
import { bindingsOf, collisions, findBinding, TABLE } from '../../../components/keys/table.ts';

const CONTEXTS = [...new Set(TABLE.flatMap(binding => binding.contexts))];

test('no key means two things in one place', () => expect(collisions(TABLE)).toEqual([]));

test('a collision would be found', () => {
  const [first] = TABLE;
  expect(collisions([first!, { ...first!, id: 'other' }])).toContain(
    `${first!.keys[0]} in ${first!.contexts[0]}: ${first!.id} and other`,
  );
});

test('names are given once', () => {
  const ids = TABLE.map(binding => binding.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('h, j, k and l only ever move', () => {
  for (const context of CONTEXTS) {
    for (const key of ['h', 'j', 'k', 'l']) {
      expect(findBinding(TABLE, context, key)?.moves ?? true, `${key} in ${context}`).toBe(true);
    }
  }
});

test('esc never quits, and every place can be left', () => {
  for (const context of CONTEXTS) {
    const esc = findBinding(TABLE, context, 'esc');
    expect(esc?.id ?? context).not.toBe('quit');
    expect(esc, context).toBeDefined();
    expect(findBinding(TABLE, context, 'ctrl+c'), context).toBeDefined();
  }
});

test('letters typed into a prompt are text', () => {
  for (const context of ['prompt', 'help', 'palette'] satisfies Context[]) {
    const letters = bindingsOf(TABLE, context).flatMap(binding =>
      binding.keys.filter(key => [...key].length === 1),
    );
    expect(letters).toEqual([]);
  }
});

describe('every binding', () => {
  test.each(TABLE.map(binding => [binding.id, binding] as const))('%s says what it does', (_id, binding) => {
    expect(binding.help).toMatch(/^[A-Z].*\.$/);
    expect(binding.label).not.toBe('');
    expect(binding.keys.length).toBeGreaterThan(0);
  });
});
