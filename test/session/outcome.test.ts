import { describe, expect, test } from 'vitest';
import type { Choice } from '../../src/decisions/types.ts';
import type { Operation } from '../../src/plan/types.ts';
import { destinationOf, type Outcome, outcome } from '../../src/session/outcome.ts';
import { SURE } from '../support/sure.ts';

const ACCEPT: Choice = { kind: 'accept' };

function operation(kind: Operation['kind'], more: Partial<Operation> = {}): Operation {
  return { id: `1.1:${more.from ?? ''}`, kind, step: '1.1', phase: 1, line: 1, lines: [1], ...SURE, ...more };
}

interface Given {
  readonly files: readonly string[];
  /** The source now, where an earlier phase moved it. */
  readonly now?: string;
  readonly facade?: true;
}

function come(one: Operation, choice: Choice, { files, now, facade }: Given): Outcome {
  const has = (path: string): boolean => files.includes(path);
  return outcome(one, choice, { has, from: now ?? one.from, isFacade: facade ?? false });
}

const both = { from: 'a.py', to: 'b.py' };
const edit: Choice = { kind: 'edit', text: 'x\n' };
const elsewhere: Choice = { kind: 'retarget', to: 'c.py' };
const there: Given = { files: ['a.py'] };
const copies: Given = { files: ['a.py', 'b.py', 'c.py'] };
const bring = { kind: 'bring', from: 'a.py', to: 'b.py' } as const;
const nothing = (why: string) => ({ kind: 'nothing', why });
const missing = { kind: 'nothing', why: 'a.py is not there', missing: true } as const;

const table: readonly [what: string, Operation, Choice, Given, Outcome | ReturnType<typeof nothing>][] = [
  ['a move', operation('move', both), ACCEPT, there, bring],
  [
    'a move of what an earlier phase moved',
    operation('move', both),
    ACCEPT,
    { files: ['n.py'], now: 'n.py' },
    { ...bring, from: 'n.py' },
  ],
  [
    'a move to where it is',
    operation('move', both),
    ACCEPT,
    { files: ['b.py'], now: 'b.py' },
    nothing('it is there already'),
  ],
  ['a move of nothing', operation('move', both), ACCEPT, { files: [] }, missing],
  [
    'a move that names no file',
    operation('move', { to: 'b.py' }),
    ACCEPT,
    there,
    { kind: 'nothing', why: 'it names no file', missing: true },
  ],
  ['a merge', operation('merge', both), ACCEPT, copies, bring],
  ['a merge with an edited result', operation('merge', both), edit, copies, bring],
  ['a merge to another place', operation('merge', both), elsewhere, copies, { ...bring, to: 'c.py' }],
  [
    'a text kept for another place',
    operation('merge', both),
    { kind: 'keep', path: 'a.py', to: 'c.py' },
    copies,
    { ...bring, to: 'c.py' },
  ],
  ['a copy', operation('copy', both), ACCEPT, there, { ...bring, stays: true }],
  ['a delete', operation('delete', { from: 'a.py' }), ACCEPT, there, { kind: 'remove', path: 'a.py' }],
  ['a delete of nothing', operation('delete', { from: 'a.py' }), ACCEPT, { files: [] }, missing],
  ['a delete of a duplicate', operation('delete', { from: 'a.py', survivor: 'b.py' }), ACCEPT, copies, bring],
  [
    'a delete whose duplicate is not there',
    operation('delete', { from: 'a.py', survivor: 'b.py' }),
    ACCEPT,
    there,
    { kind: 'remove', path: 'a.py' },
  ],
  [
    'a delete sent elsewhere',
    operation('delete', { from: 'a.py' }),
    elsewhere,
    there,
    { ...bring, to: 'c.py' },
  ],
  [
    'a delete of a duplicate sent elsewhere',
    operation('delete', { from: 'a.py', survivor: 'b.py' }),
    elsewhere,
    copies,
    { ...bring, to: 'c.py' },
  ],
  ['a facade for a copy', operation('facade', both), ACCEPT, copies, { ...bring, facade: 'a.py' }],
  ['a facade for a free place', operation('facade', both), ACCEPT, there, { ...bring, facade: 'a.py' }],
  [
    'a facade where the module moved before',
    operation('facade', both),
    ACCEPT,
    { files: ['b.py'], now: 'b.py' },
    { kind: 'leave', path: 'a.py', to: 'b.py' },
  ],
  [
    'a facade where the module moved elsewhere',
    operation('facade', both),
    ACCEPT,
    { files: ['n.py'], now: 'n.py' },
    { kind: 'leave', path: 'a.py', to: 'n.py' },
  ],
  [
    'a facade that is one already',
    operation('facade', both),
    ACCEPT,
    { ...copies, facade: true },
    { kind: 'redirect', from: 'a.py', to: 'b.py' },
  ],
  [
    'a facade that is one already, of what is not there',
    operation('facade', both),
    ACCEPT,
    { ...there, facade: true },
    nothing('it is a facade already'),
  ],
  [
    'a facade written by hand',
    operation('facade', both),
    edit,
    copies,
    { kind: 'write', path: 'a.py', text: 'x\n' },
  ],
  [
    'the facades of a folder',
    operation('facade', { to: 'old/' }),
    ACCEPT,
    there,
    { kind: 'facades', under: 'old/' },
  ],
  [
    'the facades of a folder whose modules went to another',
    operation('facade', { from: 'old/', to: 'new/' }),
    ACCEPT,
    there,
    { kind: 'facades', under: 'old/' },
  ],
  [
    'a facade of nothing',
    operation('facade', both),
    ACCEPT,
    { files: ['b.py'] },
    nothing('its imports are rewritten with each phase'),
  ],
  ['a new file', operation('create', { to: 'b.py' }), ACCEPT, there, { kind: 'create', path: 'b.py' }],
  [
    'a new file that is there',
    operation('create', { to: 'a.py' }),
    ACCEPT,
    there,
    nothing('it is there already'),
  ],
  [
    'a new file written by hand',
    operation('create', { to: 'b.py' }),
    edit,
    there,
    { kind: 'write', path: 'b.py', text: 'x\n' },
  ],
  ['documents', operation('rewrite'), ACCEPT, there, { kind: 'documents' }],
  [
    'a folder',
    operation('remove-directory', { from: 'old' }),
    ACCEPT,
    there,
    { kind: 'remove-rest', directory: 'old/', but: [] },
  ],
  [
    'a folder with its slash',
    operation('remove-directory', { from: 'old/' }),
    ACCEPT,
    there,
    { kind: 'remove-rest', directory: 'old/', but: [] },
  ],
  ['what is done by hand', operation('manual', { from: 'a.py' }), ACCEPT, there, nothing('done by hand')],
  [
    'what was done by hand',
    operation('manual', both),
    edit,
    there,
    { kind: 'write', path: 'b.py', text: 'x\n' },
  ],
  [
    'what was done by hand in place',
    operation('manual', { from: 'a.py' }),
    edit,
    there,
    { kind: 'write', path: 'a.py', text: 'x\n' },
  ],
];

describe('what comes of', () => {
  test.each(table)('%s', (_, one, choice, given, wanted) => {
    expect(come(one, choice, given)).toEqual(wanted);
  });

  test.each([
    'move',
    'merge',
    'copy',
    'delete',
    'facade',
    'create',
    'rewrite',
    'remove-directory',
    'manual',
  ] as const)('%s that is skipped: nothing', kind => {
    expect(come(operation(kind, both), { kind: 'skip' }, copies)).toEqual(nothing('skipped'));
  });
});

test('every kind of outcome is in the table', () => {
  const kinds: Record<Outcome['kind'], true> = {
    nothing: true,
    bring: true,
    redirect: true,
    remove: true,
    create: true,
    facades: true,
    leave: true,
    documents: true,
    'remove-rest': true,
    write: true,
  };
  expect(new Set(table.map(([, , , , { kind }]) => kind))).toEqual(new Set(Object.keys(kinds)));
});

test.each([
  [undefined, undefined],
  [ACCEPT, undefined],
  [elsewhere, 'c.py'],
  [{ kind: 'hunks', hunks: [], to: 'c.py' } as const, 'c.py'],
  [{ kind: 'edit', text: '' } as const, undefined],
])('the destination that %j names: %s', (choice, wanted) => {
  expect(destinationOf(choice)).toBe(wanted);
});
