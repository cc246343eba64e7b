import { expect, it } from 'vitest';
import { ownerRules, ownersOf } from '../../src/session/owners.ts';

const RULES = ownerRules(
  '# who\n*  @all\n\n/src/  @core # inner\n*.js @web a@example.org\ndocs/* @docs\n/build/**/logs @ops\nwith\\ blank/ @odd\n/free\n[Section]\n',
);

it.each<[string, string | undefined]>([
  ['readme', '@all'],
  ['src/a.py', '@core'],
  ['lib/src/a.py', '@all'],
  ['src/x.js', '@web a@example.org'],
  ['docs/a.md', '@docs'],
  ['docs/deep/a.md', '@all'],
  ['build/logs', '@ops'],
  ['build/a/b/logs/x', '@ops'],
  ['with blank/x', '@odd'],
  ['free', ''],
])('%s is owned by %j', (path, owners) => {
  expect(ownersOf(RULES, path)).toBe(owners);
});

it('nobody owns what no rule names', () => {
  expect(ownersOf(ownerRules('/a @x'), 'b')).toBeUndefined();
});
