import type { Finding } from '../../../src/findings/types.ts';
import type { Operation, OperationKind } from '../../../src/plan/types.ts';
import type { Proposal } from '../../../src/session/types.ts';
import { SURE } from '../sure.ts';

/** One step of the made-up plan, and what the made-up session says to it. */
export interface FakeStep {
  readonly step: string;
  readonly text: string;
  readonly kind: OperationKind;
  readonly from?: string;
  readonly to?: string;
  readonly survivor?: string;
  readonly alternatives?: readonly string[];
  readonly finding?: {
    readonly code: 'not-a-duplicate' | 'does-not-parse' | 'alternative' | 'destination-exists';
    readonly severity: 'error' | 'warning' | 'note';
    readonly message: string;
    readonly evidence?: readonly string[];
  };
  readonly proposal?: Proposal;
}

const sure = (summary: string, reason: string): Proposal => ({
  choice: { kind: 'accept' },
  summary,
  reason,
  sure: true,
});

export const PHASES = ['Bring recipes home', 'One stock counter', 'Tidy what is left'] as const;

/** Eleven steps in three phases: something of everything. */
export const STEPS: readonly FakeStep[] = [
  {
    step: '1.1',
    text: 'Move `jobs/recipes/parse.py` → `src/recipes/parse.py` (merge with existing)',
    kind: 'merge',
    from: 'jobs/recipes/parse.py',
    to: 'src/recipes/parse.py',
    proposal: sure(
      'keep src/recipes/parse.py; its 2 differing lines are imports',
      'both copies say the same once imports are mapped',
    ),
  },
  {
    step: '1.2',
    text: 'Move `jobs/recipes/scale.py` → `src/recipes/scale.py` (merge with existing)',
    kind: 'merge',
    from: 'jobs/recipes/scale.py',
    to: 'src/recipes/scale.py',
    finding: {
      code: 'destination-exists',
      severity: 'error',
      message: 'both copies changed the same lines since they were one file',
      evidence: ['scale_amount', 'round_to_spoon'],
    },
    proposal: {
      choice: { kind: 'hunks', hunks: [] },
      summary: 'merge by hand into src/recipes/scale.py',
      reason: 'both changed the same places since they were one',
      sure: false,
    },
  },
  {
    step: '1.3',
    text: 'Delete `jobs/recipes/units.py` (duplicate)',
    kind: 'delete',
    from: 'jobs/recipes/units.py',
    survivor: 'src/recipes/units.py',
    finding: {
      code: 'not-a-duplicate',
      severity: 'error',
      message: 'defines names that src/recipes/units.py does not have: deleting it would lose them',
      evidence: ['to_ounces', 'Fluid'],
    },
  },
  {
    step: '1.4',
    text: 'Move `jobs/recipes/naïve_日本語.py` → `src/recipes/names.py` or `src/shared/names.py`',
    kind: 'move',
    from: 'jobs/recipes/naïve_日本語.py',
    to: 'src/recipes/names.py',
    alternatives: ['src/shared/names.py'],
    finding: {
      code: 'alternative',
      severity: 'warning',
      message: 'the plan offers two places: src/recipes/names.py or src/shared/names.py',
    },
    proposal: {
      ...sure('move to src/recipes/names.py', 'it is the first place named'),
      sure: false,
    },
  },
  {
    step: '2.1',
    text: 'Move `jobs/stock/counter.py` → `src/stock/counter.py`',
    kind: 'move',
    from: 'jobs/stock/counter.py',
    to: 'src/stock/counter.py',
    proposal: sure('move it', 'the destination is free'),
  },
  {
    step: '2.2',
    text: 'Keep `jobs/stock/__init__.py` as a facade of `src/stock/counter.py`',
    kind: 'facade',
    from: 'jobs/stock/__init__.py',
    to: 'src/stock/counter.py',
    proposal: sure('write a facade of 6 lines', '4 modules still import the old name'),
  },
  {
    step: '2.3',
    text: 'Delete `jobs/stock/old\x1b[31m_counter.py`',
    kind: 'delete',
    from: 'jobs/stock/old\x1b[31m_counter.py',
    finding: {
      code: 'does-not-parse',
      severity: 'warning',
      message: 'does not parse: line 3, \x07 unexpected indent',
    },
    proposal: sure('delete it', 'nothing imports it'),
  },
  {
    step: '2.4',
    text: 'Split `jobs/stock/report.py` into reading and printing',
    kind: 'manual',
    from: 'jobs/stock/report.py',
  },
  {
    step: '3.1',
    text: 'Update imports in `tests/`',
    kind: 'rewrite',
    to: 'tests/test_scale.py',
    proposal: sure('rewrite 3 imports', 'they name modules that moved'),
  },
  {
    step: '3.2',
    text: 'Remove `jobs/recipes/`',
    kind: 'remove-directory',
    from: 'jobs/recipes',
    proposal: sure('remove the empty folder', 'nothing is left in it after phase 1'),
  },
  {
    step: '3.3',
    text: 'Copy `src/recipes/units.py` → `tests/data/units.py`',
    kind: 'copy',
    from: 'src/recipes/units.py',
    to: 'tests/data/units.py',
    proposal: sure('copy it', 'the destination is free'),
  },
];

/** The same plan with as many more steps as are asked for, in one last phase of 100 steps each. */
export function stepsOf(count: number): readonly FakeStep[] {
  const more = Math.max(0, count - STEPS.length);
  return [
    ...STEPS,
    ...Array.from({ length: more }, (_, index): FakeStep => {
      const phase = 4 + Math.floor(index / 100);
      const file = `part_${String(index).padStart(5, '0')}.py`;
      return {
        step: `${phase}.${(index % 100) + 1}`,
        text: `Move \`jobs/many/${file}\` → \`src/many/${file}\``,
        kind: 'move',
        from: `jobs/many/${file}`,
        to: `src/many/${file}`,
        proposal: sure('move it', 'the destination is free'),
      };
    }),
  ];
}

export const phaseOf = ({ step }: FakeStep): number => Number(step.split('.')[0]);

/** The document: a heading for each phase, a line for each step, and two lines nobody understands. */
export function documentOf(steps: readonly FakeStep[]): {
  lines: string[];
  lineOf: ReadonlyMap<string, number>;
  unread: { line: number; text: string }[];
} {
  const lines = [
    '# Pantry: one home for recipes',
    '',
    'Recipes live twice since spring. This plan ends that.',
    '',
  ];
  const lineOf = new Map<string, number>();
  let phase = 0;
  for (const step of steps) {
    if (phaseOf(step) !== phase) {
      phase = phaseOf(step);
      lines.push('', `## Phase ${phase}: ${titleOf(phase)}`, '');
    }
    lines.push(`${step.step.split('.')[1]}. ${step.text}`);
    lineOf.set(step.step, lines.length);
  }
  const strange = [
    '- Ask Åsa about the 匙 before anything is poured',
    '- see above, but the other way round',
  ];
  lines.push('', '## Notes', '', ...strange);
  const unread = strange.map((text, index) => ({ line: lines.length - 1 + index, text: text.slice(2) }));
  return { lines, lineOf, unread };
}

/** What there is to say about the document as a whole. */
export const PLAN = {
  title: 'Pantry: one home for recipes',
  path: 'docs/plan.md',
  phases: [],
  context: [],
  notTaken: [],
};

export const titleOf = (phase: number): string => PHASES[phase - 1] ?? `More of the same, part ${phase - 3}`;

export function operationOf(step: FakeStep, line: number): Operation {
  const { from, to, survivor, alternatives } = step;
  return {
    id: `${step.step}:${from ?? to}`,
    kind: step.kind,
    step: step.step,
    phase: phaseOf(step),
    line,
    lines: [line],
    ...SURE,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(survivor !== undefined && { survivor }),
    ...(alternatives && { alternatives }),
  };
}

/** What is wrong with a step. */
export function findingsOf(step: FakeStep, operation: string, line: number): Finding[] {
  return step.finding ? [{ ...step.finding, step: step.step, line, operation }] : [];
}
