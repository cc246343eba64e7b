// @ts-check
// The page of exit codes and of the codes of failures, from the program's own tables.
import { describeError, INTERNAL_ERROR } from '../bin/errors.ts';
import { AFTER_ERRORS, CannotReweave } from '../src/after/errors.ts';
import { DECISION_ERRORS, RecordError } from '../src/decisions/errors.ts';
import { DEMO_ERRORS, DemoError } from '../src/demo/errors.ts';
import { GIT_ERRORS, NotReady } from '../src/git/errors.ts';
import { MERGE_ERRORS, MergeError } from '../src/merge/errors.ts';
import { NotApplied, PHASE_ERRORS } from '../src/phase/errors.ts';
import { PLAN_ERRORS, PlanError } from '../src/plan/errors.ts';
import { REFERENCE_ERRORS, ReferencesError } from '../src/references/errors.ts';
import { REVISE_ERRORS, ReviseError } from '../src/revise/errors.ts';
import { SESSION_ERRORS, SessionError } from '../src/session/errors.ts';

/** Every list of codes, by the folder it belongs to, with what makes a failure of one. */
export const FAILURES = [
  { folder: 'plan', codes: PLAN_ERRORS, make: PlanError },
  { folder: 'revise', codes: REVISE_ERRORS, make: ReviseError },
  { folder: 'git', codes: GIT_ERRORS, make: NotReady },
  { folder: 'merge', codes: MERGE_ERRORS, make: MergeError },
  { folder: 'references', codes: REFERENCE_ERRORS, make: ReferencesError },
  { folder: 'decisions', codes: DECISION_ERRORS, make: RecordError },
  { folder: 'phase', codes: PHASE_ERRORS, make: NotApplied },
  { folder: 'session', codes: SESSION_ERRORS, make: SessionError },
  { folder: 'after', codes: AFTER_ERRORS, make: CannotReweave },
  { folder: 'demo', codes: DEMO_ERRORS, make: DemoError },
];

export function errorsPage() {
  const parts = FAILURES.map(({ folder, codes, make }) => {
    const rows = Object.entries(codes).map(([code, when]) => {
      const failure = new /** @type {any} */ (make)(code, '');
      return `| \`${code}\` | ${when} | ${describeError(failure, '', undefined).code} |\n`;
    });
    return `## ${folder}\n\n| code | when | exit code |\n|---|---|---|\n${rows.join('')}`;
  });
  return `# Exit codes and errors

Made from the program's own tables by \`npm run generate\`; changes here are lost.

| exit code | means |
|---|---|
| 0 | done: everything that the plan asks for is in the tree, or a person declined it |
| 1 | the answer is no: findings, drift, a check or git failed |
| 2 | wrong usage: an option, a word or a file that a command cannot take |
| 3 | a person is needed: something is left to decide, and the output names it |
| ${INTERNAL_ERROR} | a mistake in the program itself; what was decided is on disk. Please report it |

What fails has a code, which stays the same while messages change. Each folder of the engine has a list of its own
(\`errors.ts\`); the exit code is what a command ends with where nobody deals with the failure before.

${parts.join('\n')}`;
}
