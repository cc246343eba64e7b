import { expect, test } from 'vitest';
import type { Choice } from '../../src/decisions/types.ts';
import { type Fated, fateOf, fateWords } from '../../src/session/fate.ts';

const bring = { kind: 'bring', from: 'old/a.py', to: 'new/a.py' } as const;
const copies = (more: Partial<NonNullable<Fated['combined']>>): Fated => ({
  outcome: bring,
  combined: {
    left: 'old/a.py',
    right: 'new/a.py',
    classification: 'both-clean',
    differing: 6,
    open: 0,
    refused: [],
    text: '',
    ...more,
  },
});

test.each<[string, Fated, Choice | undefined]>([
  ['goes to new/a.py', { outcome: bring }, undefined],
  ['is copied to new/a.py', { outcome: { ...bring, stays: true } }, undefined],
  ['goes to new/a.py; a facade stays at old/a.py', { outcome: { ...bring, facade: 'old/a.py' } }, undefined],
  ['stays as it is', { outcome: bring }, { kind: 'skip' }],
  ['is merged into new/a.py, with the changes of both', copies({}), undefined],
  [
    'becomes one with new/a.py, which lacks nothing of it',
    copies({ classification: 'identical' }),
    undefined,
  ],
  [
    'becomes one with new/a.py, which differs in imports only',
    copies({ classification: 'imports-only' }),
    undefined,
  ],
  [
    'becomes one with new/a.py, which lacks nothing of it',
    copies({ classification: 'imports-only', differing: 0 }),
    undefined,
  ],
  [
    'becomes one with new/a.py, which has changes of its own besides',
    copies({ classification: 'right-only', changed: { left: false, right: true } }),
    undefined,
  ],
  [
    'becomes one with new/a.py, which gets its changes (6 lines differ)',
    copies({ classification: 'comments-only', changed: { left: true, right: false } }),
    undefined,
  ],
  [
    'is merged into new/a.py, with the changes of both',
    copies({ classification: 'comments-only', changed: { left: true, right: true } }),
    undefined,
  ],
  ['goes to new/a.py; 2 conflicts are open', copies({ open: 2, text: undefined as never }), undefined],
  [
    'goes to new/a.py with the text of old/a.py; what only new/a.py holds goes',
    copies({ open: 2 }),
    { kind: 'keep', path: 'old/a.py' },
  ],
  ['goes to new/a.py, as written by hand', copies({ open: 2 }), { kind: 'edit', text: '' }],
  [
    'is merged into new/a.py, as chosen',
    copies({}),
    { kind: 'hunks', hunks: [{ hash: 'h', choice: { take: 'left' } }] as never },
  ],
  ['is merged into new/a.py, with the changes of both', copies({}), { kind: 'hunks', hunks: [] }],
  ['is written', { outcome: { kind: 'create', path: 'new/a.py' } }, undefined],
  [
    'removes what is left of old/, but for 2 files',
    { outcome: { kind: 'remove-rest', directory: 'old/', but: ['old/b.py', 'old/c.py'] } },
    undefined,
  ],
  ['is deleted; the plan names no copy of it', { outcome: { kind: 'remove', path: 'old/a.py' } }, undefined],
  [
    'needs nothing: it is there already',
    { outcome: { kind: 'nothing', why: 'it is there already' } },
    undefined,
  ],
])('%s', (words, step, choice) => expect(fateWords(fateOf(step, choice))).toBe(words));
