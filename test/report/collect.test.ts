import { describe, expect, test } from 'vitest';
import { type CollectPorts, collectReport, reportDivergence } from '../../src/report/collect.ts';
import { hunksBetween } from '../../src/report/hunks.ts';
import type { Copy, Divergence, Landing, PhaseStatus, Review, Session } from '../../src/session/types.ts';
import { DATA, MERGE, MOVE, PHASE, PLAN_LINES } from './sample.ts';

function copy(path: string, elder: boolean, text: string): Copy {
  return { path, blob: '', elder, text, author: '', time: 0, commits: 1 };
}

const divergence: Divergence = {
  copies: [copy('new/fork.py', false, 'a\nb\n'), copy('old/fork.py', true, 'a\nc\n')],
  classification: 'conflicting',
  differing: 1,
  mechanical: 0,
  onlyIn: [],
};

const landing: Landing[] = [{ way: 'squash', kept: 0, restored: 0 }];

/** A session with these phases, whose rehearsals have these problems. */
function session(phases: readonly PhaseStatus[], problems: readonly string[]): Session {
  const review = { commits: [], commands: [], proof: PHASE.proof, references: [], files: [], problems };
  const parts: Partial<Session> = {
    reading: DATA.reading,
    overview: () => ({
      repository: { root: '/r', branch: 'main', head: 'h' },
      record: '',
      phases,
      current: 1,
      findings: [],
    }),
    planLines: () => PLAN_LINES,
    divergence: async () => divergence,
    review: async (phase): Promise<Review> => ({ ...review, phase }),
    landing: async () => landing,
  };
  return parts as Session;
}

const ports: CollectPorts = {
  made: 'now',
  tool: 'tool',
  name: 'kitchen',
  commits: async () => PHASE.commits,
  proof: async () => PHASE.proof,
  landing: async () => PHASE.landing,
};

const status = (state: PhaseStatus['state']): PhaseStatus => ({ ...PHASE.status, state });

describe('a phase is told', () => {
  test('with its commits, when it is committed', async () => {
    const { phases } = await collectReport(session([status('committed')], []), ports);
    expect(phases[0]).toMatchObject({ commits: PHASE.commits, landing: PHASE.landing });
  });

  test('as rehearsed, when it is ready', async () => {
    const { phases } = await collectReport(session([status('ready')], []), ports);
    expect(phases[0]).toMatchObject({ proof: PHASE.proof, landing });
  });

  test('with what stops it and no forecast, when it is not', async () => {
    const { phases } = await collectReport(session([status('open')], ['1.2 is open']), ports);
    expect(phases[0]).toMatchObject({ problems: ['1.2 is open'], landing: [] });
  });

  test('without a rehearsal, when another comes before it', async () => {
    const { phases } = await collectReport(session([status('later')], []), ports);
    expect(phases[0]).toMatchObject({ proof: [], divergences: [{ left: 'old/fork.py' }] });
  });
});

test('only operations that combine copies have copies to show', async () => {
  const asked: string[] = [];
  const spy = {
    ...session([status('later')], []),
    divergence: async (operation: string) => {
      asked.push(operation);
      return divergence;
    },
  };
  await collectReport(spy, ports);
  expect(asked).toEqual([MERGE.id]);
  expect(MOVE.kind).toBe('move');
});

test('the elder is on the left of each younger copy', () => {
  const three = { ...divergence, copies: [...divergence.copies, copy('third/fork.py', false, 'a\n')] };
  const pairs = reportDivergence('x', three);
  expect(pairs.map(({ left, right }) => [left, right])).toEqual([
    ['old/fork.py', 'new/fork.py'],
    ['old/fork.py', 'third/fork.py'],
  ]);
  expect(pairs[0]!.hunks![0]!.lines).toEqual([' a', '-c', '+b']);
});

test('equal texts have no hunks', () => expect(hunksBetween('a\n', 'a\n')).toEqual([]));
