import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/plan/types.ts';
import type { Problem } from '../../src/references/proof.ts';
import type { Reference } from '../../src/references/types.ts';
import { type Causes, causeOf } from '../../src/session/cause.ts';

/** A step that moves a file, or removes it. */
function step(name: string, from: string, to?: string): Causes['items'][number] {
  const operation = { id: `${name}:${from}`, step: name, kind: 'move', from } as Operation;
  return { operation, from, outcome: to ? { kind: 'bring', from, to } : { kind: 'remove', path: from } };
}
const items = [
  step('1.1', 'src/jobs/errors.py', 'src/core/errors.py'),
  step('1.2', 'src/jobs/hpo/errors.py', 'src/hpo/errors.py'),
  step('1.3', 'src/jobs/old.py'),
  step('1.4', 'src/jobs/__init__.py'),
  step('1.5', 'src/jobs/.gitignore', 'src/core/.gitignore'),
];
const moves = new Map([
  ['src/jobs/errors.py', 'src/core/errors.py'],
  ['src/jobs/hpo/errors.py', 'src/hpo/errors.py'],
  ['src/jobs/old.py', null],
]);
const problem = (path: string, message: string, more: Partial<Problem> = {}): Problem => ({
  path,
  line: 10,
  kind: 'unresolved',
  message,
  ...more,
});
const cause = (one: Problem, references: readonly Reference[] = []) =>
  causeOf(one, { items, moves, references })?.step;

describe('a problem is put down to the step', () => {
  it.each<[string, Problem, string | undefined]>([
    ['whose module the words name', problem('use.py', 'there is no module jobs.old'), '1.3'],
    ['whose module they name with most', problem('use.py', 'there is no module jobs.hpo.errors'), '1.2'],
    ['of a package', problem('use.py', '"jobs.nothing": there is nothing'), '1.4'],
    ['whose path they name', problem('a.ts', 'nothing is found under "src/jobs/old"'), '1.3'],
    ['of a file whose name is an ending only', problem('use.py', '"jobs/.gitignore" is gone'), '1.5'],
    ['of the file that lost a name', problem('src/jobs/old.py', 'f', { kind: 'definition-lost' }), '1.3'],
    ['of the module that lacks a name', problem('use.py', 'f', { module: 'src/core/errors.py' }), '1.1'],
    ['of the file it stands in', problem('src/hpo/errors.py', 'x is not defined'), '1.2'],
    ['and to none that has nothing to do with it', problem('use.py', 'there is no module my_old'), undefined],
  ])('%s', (_, one, wanted) => expect(cause(one)).toBe(wanted));

  it('that the ledger knows of the place, before what the words say', () => {
    const place = { path: 'use.py', line: 11, start: 0, end: 9, kind: 'import', reason: '' } as const;
    const left: Reference = { ...place, text: 'jobs', target: 'src/jobs/errors.py', decision: 'asked' };
    const one = problem('use.py', 'there is no module jobs.old');
    expect(cause(one, [left])).toBe('1.1');
    expect(cause(one, [{ ...left, decision: 'rewritten' }])).toBe('1.3');
    expect(cause(one, [{ ...left, path: 'other.py' }])).toBe('1.3');
  });

  it('of several that bring something to a module the one whose file the place names', () => {
    const two = ['src/jobs/a.py', 'src/jobs/b.py'].map((from, at) => step(`2.${at}`, from, 'src/core.py'));
    const place = { path: 'use.py', start: 0, end: 9, kind: 'import', reason: '', text: 'core' } as const;
    const to = (target: string, line: number): Reference => ({
      ...place,
      target,
      line,
      decision: 'rewritten',
    });
    const lacks = problem('use.py', 'f', { module: 'src/core.py' });
    const found = (...references: Reference[]) => causeOf(lacks, { items: two, moves, references })?.step;
    expect(found()).toBe('2.0');
    expect(found(to('src/jobs/b.py', 9))).toBe('2.1');
    expect(found(to('src/jobs/b.py', 2), to('src/jobs/a.py', 8))).toBe('2.0');
  });
});
