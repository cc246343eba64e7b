import type { Unfinished } from '../../src/decisions/types.ts';
import type { Finding } from '../../src/findings/types.ts';
import type { Proof } from '../../src/history/types.ts';
import type { CheckResult } from '../../src/phase/check.ts';
import type { Operation } from '../../src/plan/types.ts';
import type { Leftover } from '../../src/references/leftover.ts';
import type { Reference } from '../../src/references/types.ts';
import type { PlannedCommit } from '../../src/session/types.ts';
import {
  decimal,
  flag,
  oneOf,
  type RecordOf,
  recordOf,
  text,
  texts,
  whole,
  wholes,
} from '../answer/shape.ts';

const KINDS = [
  'move',
  'merge',
  'delete',
  'copy',
  'create',
  'facade',
  'rewrite',
  'remove-directory',
  'manual',
] as const;
const CERTAINTIES = ['sure', 'likely', 'unclear'] as const;

/** Something that is left to a person. */
export const LEFT = {
  kind: oneOf(['line', 'error', 'step', 'phase', 'decision', 'problem', 'place', 'check', 'language']),
  what: text('What it is, in words.'),
  'file?': text('Where to look: a path of the repository, or the plan.'),
  'line?': whole('From 1.'),
  why: text('What is the matter.'),
  'phase?': whole(),
};

export const leftRecord = (one: Unfinished): RecordOf<typeof LEFT> => recordOf(LEFT, one);

/** What the plan says. */
export const OPERATION = {
  id: text('Its name: the step, and the file.'),
  step: text(),
  phase: whole(),
  line: whole('Of the plan, from 1.'),
  lines: wholes('All lines of the plan that say the same.'),
  kind: oneOf(KINDS),
  'from?': text(),
  'at?': text('Where earlier phases leave the source, where they move it.'),
  'to?': text(),
  'survivor?': text('Of a deletion: the copy that stays.'),
  certainty: oneOf(CERTAINTIES),
  evidence: texts('What speaks for it, with its line: `12: a command`.'),
  against: texts('What speaks against it.'),
  'hints?': texts('What is only hinted at.'),
  'alternatives?': texts('Other destinations that the plan offers.'),
  'conditional?': flag('The plan says “if needed”.'),
  'helper?': flag('Nobody but your own reader reads it so.'),
};

export const operationRecord = (one: Operation): RecordOf<typeof OPERATION> => {
  const said = (all: Operation['evidence']) => all.map(each => `${each.line}: ${each.says}`);
  return recordOf(OPERATION, { ...one, evidence: said(one.evidence), against: said(one.against) });
};

/** Something that plan and repository disagree on. */
export const FINDING = {
  code: text(),
  severity: oneOf(['error', 'warning', 'note']),
  message: text(),
  'step?': text(),
  'line?': whole('Of the plan.'),
  'path?': text(),
  'operation?': text(),
  'instead?': text('What would be done instead.'),
  'evidence?': texts(),
};

export const findingRecord = (one: Finding): RecordOf<typeof FINDING> =>
  recordOf(FINDING, { ...one, instead: one.correction && insteadOf(one.correction) });

function insteadOf(correction: NonNullable<Finding['correction']>): string {
  switch (correction.kind) {
    case 'retarget':
      return `to ${correction.to}`;
    case 'source':
      return `from ${correction.from}`;
    case 'become':
      return correction.operation;
    case 'skip':
      return 'skip';
  }
}

/** A place that names a file which moves, and what becomes of it. */
export const PLACE = {
  phase: whole(),
  path: text(),
  line: whole(),
  kind: text(),
  text: text('The words that stand there.'),
  target: text('The file that they name.'),
  decision: oneOf(['rewritten', 'left', 'asked']),
  reason: text(),
  'replacement?': text('The words that take their place.'),
};

export const placeRecord = (one: Reference, phase: number): RecordOf<typeof PLACE> =>
  recordOf(PLACE, { ...one, phase });

export const COMMIT = {
  phase: whole(),
  id: text(),
  role: oneOf(['gather', 'move', 'edit', 'facade', 'side']),
  subject: text(),
  parents: texts(),
  'author?': text(),
  'time?': decimal('Seconds since 1970.'),
};

export const commitRecord = (
  one: PlannedCommit & { author?: string; time?: number },
  phase: number,
): RecordOf<typeof COMMIT> => recordOf(COMMIT, { ...one, phase });

/** What blame says of one file, before and after. */
export const PROOF = {
  phase: whole(),
  path: text(),
  sources: texts(),
  lines: whole('Lines that stood in a source.'),
  kept: whole('Of these, with an author from before.'),
  restored: whole('Of these, with the very commit from before.'),
};

export const proofRecord = (one: Proof, phase: number): RecordOf<typeof PROOF> =>
  recordOf(PROOF, { ...one, phase });

export const LANDING = {
  phase: whole(),
  way: oneOf(['fast-forward', 'merge-commit', 'rebase', 'squash', 'one-request-per-commit']),
  'lines?': whole(),
  kept: whole(),
  restored: whole(),
};

/** What a command of the user's said of a commit. */
export const CHECK = {
  phase: whole(),
  command: text(),
  commit: text(),
  tree: text(),
  code: whole('Its exit code; 0 passed.'),
  milliseconds: whole(),
  last: texts('The last lines of its output.'),
};

export const checkRecord = (one: CheckResult, phase: number): RecordOf<typeof CHECK> =>
  recordOf(CHECK, { ...one, phase });

/** A place that still names an old path. */
export const LEFTOVER = {
  path: text(),
  line: whole(),
  kind: text(),
  text: text(),
  target: text('The old path.'),
  'to?': text('Where its file is now.'),
  facade: flag('A facade answers there.'),
  reason: text(),
};

export const leftoverRecord = (one: Leftover): RecordOf<typeof LEFTOVER> =>
  recordOf(LEFTOVER, { ...one, to: one.to ?? undefined });
