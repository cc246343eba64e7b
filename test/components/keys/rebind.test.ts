import { expect, test } from 'vitest';
import { rebind } from '../../../components/keys/rebind.ts';
import { collisions, findBinding, TABLE } from '../../../components/keys/table.ts';

test('a key is changed, all others stay', () => {
  const { table, problems } = rebind(TABLE, { 'step.skip': ['S', 'ctrl+k'] });
  expect(problems).toEqual([]);
  expect(findBinding(table, 'list', 'S')?.id).toBe('step.skip');
  expect(findBinding(table, 'list', 'ctrl+k')?.id).toBe('step.skip');
  expect(findBinding(table, 'list', 's')).toBeUndefined();
  expect(findBinding(table, 'list', 'enter')?.id).toBe('step.accept');
});

test('two bindings change places', () => {
  const { table, problems } = rebind(TABLE, { 'step.clear': [], 'step.skip': ['u'], 'step.edit': ['s'] });
  expect(problems).toEqual([]);
  expect(findBinding(table, 'list', 'u')?.id).toBe('step.skip');
  expect(findBinding(table, 'list', 's')?.id).toBe('step.edit');
});

test.each([
  ['a name that is none', { 'step.acept': ['a'] }, /there is no “step\.acept”/],
  ['a key that is none', { 'step.skip': ['hyper+s'] }, /“hyper\+s” for step\.skip is no key/],
  ['a moving key for a deed', { 'step.skip': ['j'] }, /j only ever moves/],
  ['a key that is taken', { 'step.skip': ['e'] }, /would share a key; step\.skip keeps its own/],
  ['no way out', { quit: [] }, /quit needs a key/],
])('%s is left out and told', (_name, patch, problem) => {
  const { table, problems } = rebind(TABLE, patch);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(problem);
  expect(table).toEqual(TABLE);
  expect(collisions(table)).toEqual([]);
});
