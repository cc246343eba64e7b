import { expect, test } from 'vitest';
import type { RecordState } from '../../src/decisions/state.ts';
import type { Decision } from '../../src/decisions/types.ts';
import type { Opened } from '../../src/session/open.ts';
import { overview } from '../../src/session/overview.ts';
import { stayingFiles } from '../../src/session/staying-files.ts';
import { withLeft } from '../../src/session/with-left.ts';
import { readOn } from '../plan/support.ts';

const plan = '1. Move `a/x.py` to `b/x.py`\n2. Remove the empty directory `a/`';
const reading = withLeft(await readOn(plan, 'a/x.py', 'a/y.py'));

test('files that are left are asked after the removal of their folder, and no more keep it', () => {
  expect(reading.operations.map(({ from }) => from)).toEqual(['a/x.py', 'a/', 'a/y.py']);
  const [, removal, asked] = reading.operations;
  const about = (id = '') => reading.findings.filter(({ operation }) => operation === id);
  expect(about(removal?.id)).toMatchObject([{ code: 'unnamed-files', severity: 'warning' }]);
  expect(about(asked?.id)).toMatchObject([{ severity: 'error', correction: { to: 'b/y.py' } }]);
});

test('where a later phase takes a file away, its folder cannot go before', async () => {
  const late = withLeft(
    await readOn(
      '## Phase 1\n\n1. Remove the empty directory `a/`\n\n## Phase 2\n\n1. Move `a/x.py` to `b/x.py`',
      'a/x.py',
      'a/y.py',
    ),
  );
  const own = late.findings.filter(({ code }) => code === 'unnamed-files');
  expect(own.filter(({ severity }) => severity === 'error').map(({ evidence }) => evidence)).toContainEqual([
    'a/x.py',
  ]);
});

test('files stay whose steps were skipped in any phase, or ask and are not answered', () => {
  const [move, , asked] = reading.operations.map(({ id }) => id) as [string, string, string];
  const decided = (...all: readonly (readonly [string, Decision['choice']])[]) =>
    new Map(all.map(([id, choice]) => [id, { choice } as Decision]));
  const staying = (decisions: ReadonlyMap<string, Decision>, away = new Map<string, string>()) => [
    ...stayingFiles(reading.operations, decisions, away),
  ];
  expect(staying(decided())).toEqual(['a/y.py']);
  expect(staying(decided([asked, { kind: 'accept' }]))).toEqual([]);
  expect(staying(decided([asked, { kind: 'skip' }]))).toEqual(['a/y.py']);
  expect(staying(decided([move, { kind: 'skip' }], [asked, { kind: 'accept' }]))).toEqual(['a/x.py']);
  expect(staying(decided([move, { kind: 'skip' }]), new Map([['a/x.py', 'a/z.py']]))).toContain('a/z.py');
});

test('what is left asks nobody before its phase was looked at', () => {
  const repository = { root: '/', branch: 'main' };
  const opened = { reading, repository, journal: { path: '' } } as unknown as Opened;
  const record = { committed: [], decisions: new Map(), checks: [] } as unknown as RecordState;
  const items = overview(opened, 'head', record, new Map()).phases.flatMap(phase => phase.items);
  const left = items.find(({ operation }) => operation.left);
  expect(left).toMatchObject({ unseen: true, state: 'open' });
});
