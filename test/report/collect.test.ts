import { describe, expect, test } from 'vitest';
import { type CollectPorts, collectReport, type Past } from '../../src/report/collect.ts';
import { reportDivergence } from '../../src/report/divergence.ts';
import { hunksBetween } from '../../src/report/hunks.ts';
import type { Copy, Divergence, Landing, PhaseStatus, Session } from '../../src/session/types.ts';
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
const decision = PHASE.status.items[0]!.decision!;

function status(number: number, state: PhaseStatus['state']): PhaseStatus {
  return { ...PHASE.status, number, state };
}

/** Collects a report of these phases; also tells in which order the past was gone through. */
async function collect(
  phases: readonly PhaseStatus[],
  committed: readonly number[],
  problems: string[] = [],
) {
  const way: string[] = [];
  const session: Partial<Session> = {
    reading: DATA.reading,
    overview: () => ({
      repository: { root: '/r', branch: 'main', head: 'h' },
      record: '',
      phases,
      current: undefined,
      findings: [],
    }),
    planLines: () => PLAN_LINES,
  };
  const past: Past = {
    preview: async () => ({ path: 'new/a.py', text: 'A = 1\nB = 2\n' }),
    study: async phase => {
      way.push(`study ${phase}`);
      return {
        items: new Map([
          [MOVE.id, {}],
          [MERGE.id, { combined: divergence }],
        ]),
      };
    },
    divergence: async operation => {
      way.push(`compare ${operation}`);
      return divergence;
    },
    adopt: async decisions => {
      way.push(`adopt ${decisions.map(({ operation }) => operation)}`);
    },
    review: async phase => ({
      phase,
      commits: [],
      commands: [],
      proof: PHASE.proof,
      references: PHASE.references,
      files: [],
      problems,
    }),
    landing: async () => landing,
    pretend: async phase => {
      way.push(`pretend ${phase}`);
    },
  };
  const ports: CollectPorts = {
    made: 'now',
    tool: 'tool',
    name: 'kitchen',
    planPath: 'docs/plan.md',
    corrections: [],
    dismissals: [],
    past,
    decisions: new Map([[decision.operation, decision]]),
    committed,
    commits: async () => PHASE.commits,
  };
  return { data: await collectReport(session as Session, ports), way };
}

describe('a phase is told', () => {
  test('with the commits it made, when it is committed', async () => {
    const { data } = await collect([status(1, 'committed')], [1], ['stale']);
    expect(data.phases[0]).toMatchObject({
      commits: PHASE.commits,
      proof: PHASE.proof,
      landing,
      problems: [],
    });
  });

  test('as rehearsed, when it is the next', async () => {
    const { data } = await collect([status(1, 'ready')], []);
    expect(data.phases[0]).toMatchObject({ commits: [], proof: PHASE.proof, landing });
  });

  test('with what stops it and no forecast, when something does', async () => {
    const { data } = await collect([status(1, 'open')], [], ['1.2 is open']);
    expect(data.phases[0]).toMatchObject({ problems: ['1.2 is open'], landing: [] });
  });

  test('without a rehearsal, when another comes before it', async () => {
    const { data } = await collect([status(1, 'open'), status(2, 'later')], []);
    expect(data.phases[1]).toMatchObject({ proof: [], divergences: [{ left: 'old/fork.py' }] });
  });
});

test('the past is gone through in the order of the commits, told in the order of the plan', async () => {
  const { data, way } = await collect([status(1, 'committed'), status(2, 'committed')], [2, 1]);
  expect(data.phases.map(phase => phase.status.number)).toEqual([1, 2]);
  const each = (phase: number) => [
    `study ${phase}`,
    `compare ${MERGE.id}`,
    `adopt ${decision.operation}`,
    `pretend ${phase}`,
  ];
  expect(way).toEqual([...each(2), ...each(1)]);
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
