import type { Operation } from '../../../src/plan/types.ts';
import type { Reference } from '../../../src/references/types.ts';
import type { Review } from '../../../src/session/types.ts';
import { titleOf } from './plan.ts';

/** The rehearsal of a made-up phase: two side commits and the one on the main line. */
export function reviewOf(
  phase: number,
  open: readonly Operation[],
  references: readonly Reference[],
  check?: Review['check'],
): Review {
  const parent = '1a2b3c4d'.repeat(5);
  const [clear, move, whole] = ['51'.repeat(20), '52'.repeat(20), '53'.repeat(20)];
  return {
    phase,
    commits: [
      {
        id: clear,
        role: 'side',
        name: 'side-1',
        subject: 'Clear the destinations (for blame only)',
        parents: [parent],
      },
      { id: move, role: 'side', name: 'side-2', subject: 'git mv alone (for blame only)', parents: [clear] },
      {
        id: whole,
        role: 'move',
        name: 'move',
        subject: `Phase ${phase}: ${titleOf(phase)}`,
        parents: [parent, move],
      },
    ],
    commands: [
      'git rm -q jobs/recipes/units.py',
      'git mv jobs/recipes/parse.py src/recipes/parse.py',
      'git commit -F -',
    ],
    proof: [
      {
        path: 'src/recipes/parse.py',
        sources: ['jobs/recipes/parse.py'],
        lines: 120,
        kept: 120,
        restored: 120,
      },
      {
        path: 'src/recipes/scale.py',
        sources: ['jobs/recipes/scale.py'],
        lines: 292,
        kept: 292,
        restored: 290,
      },
    ],
    references,
    problems: open.map(({ step }) => `${step} is not decided`),
    stops: open.map(({ step, line }) => ({
      kind: 'step',
      what: `${step} something`,
      file: 'docs/plan.md',
      line,
      why: 'not decided yet',
      phase,
    })),
    ...(check && { check }),
    notes: ['src/recipes/parse.py:1: import cycle'],
    files: [
      { path: 'src/recipes/parse.py', change: 'moved', from: 'jobs/recipes/parse.py' },
      { path: 'jobs/recipes/units.py', change: 'removed' },
      { path: 'tests/test_0.py', change: 'changed' },
    ],
  };
}

/** What landing does to it, in every way. */
export const LANDING = [
  { way: 'fast-forward', kept: 412, restored: 410, lines: 412 },
  { way: 'merge-commit', kept: 412, restored: 410, lines: 412 },
  { way: 'rebase', kept: 412, restored: 406, lines: 412 },
  { way: 'squash', kept: 251, restored: 8, lines: 412 },
  { way: 'one-request-per-commit', kept: 412, restored: 408, lines: 412 },
] as const;
