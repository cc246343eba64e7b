import { WHOLE_WHEN_EMPTY } from '../findings/left.ts';
import type { Finding } from '../findings/types.ts';
import type { Lineage } from '../history/types.ts';
import type { Given } from '../plan/document/given.ts';
import { few } from '../plan/resolve/problem.ts';
import type { Operation } from '../plan/types.ts';
import type { Doubt } from '../references/languages.ts';
import { hasBlank } from '../references/languages.ts';
import type { Combined } from './combine.ts';
import type { Pair } from './copies.ts';
import { awaited } from './fold.ts';
import type { Outcome } from './outcome.ts';
import type { Proposal } from './types.ts';
import { count } from './words.ts';

export interface ProposalInput {
  readonly operation: Operation;
  /** Where its source stands now. */
  readonly from?: string | undefined;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly combined: Combined | undefined;
  /** The two files that are to become one, differ, and are no texts that can be merged. */
  readonly unmergeable?: Pick<Pair, 'left' | 'right'>;
  /** What the plan gives as the text of a file that is to be created. */
  readonly given?: Given | undefined;
  /** Earlier phases that are not committed. */
  readonly waiting: readonly number[];
  /** What the languages of its file cannot do for sure. */
  readonly doubts?: readonly Doubt[];
  /** Of a file that is left in a folder which goes: the folder, and what a person decided on its removal. */
  readonly removal?: { readonly folder: string; readonly decided: 'no' | 'skipped' | 'taken' } | undefined;
  /** The step that removes the folder it is about, where one does and nobody skipped it. */
  readonly removedBy?: string | undefined;
  /** What speaks against the places it writes to, or against what it would make there, one sentence each. */
  readonly obstacles?: readonly string[];
}

/**
 * What the tool would do for one operation.
 *
 * Sure is what needs no person: moves to free places, copies of which nothing is lost. Everything that the plan and the
 * repository disagree on, that only a person can weigh, or in which both copies say different things is not.
 * @returns undefined where there is nothing sensible to propose
 */
export function propose(input: ProposalInput): Proposal | undefined {
  const made = proposeOnItsOwn(input);
  const { folder = '', decided = 'taken' } = input.removal ?? {};
  if (decided === 'skipped') {
    const reason = `${folder} stays: its removal was skipped`;
    return { choice: { kind: 'skip' }, summary: 'leave it where it is', reason, sure: true };
  }
  if (decided === 'taken' || !made) return made;
  return { ...made, reason: `first it is to be decided whether ${folder} goes`, sure: false, waits: true };
}

function proposeOnItsOwn(input: ProposalInput): Proposal | undefined {
  const first = proposed(input);
  const open = first?.sure ? unsure(input.operation) : [];
  const proposal = against(first, [...open, ...(input.obstacles ?? [])]);
  const [doubt, ...more] = input.doubts ?? [];
  if (!proposal || !doubt || proposal.choice.kind === 'skip') return proposal;
  const rest = more.length > 0 ? `; ${count(more.length, 'more place')} like it` : '';
  return {
    ...proposal,
    reason: `${doubt.path}:${doubt.line}: ${doubt.message}${rest}`,
    sure: false,
    doubts: [doubt, ...more],
  };
}

const BRINGS_OR_REMOVES: ReadonlySet<Operation['kind']> = new Set([
  'move',
  'merge',
  'copy',
  'delete',
  'remove-directory',
]);

/** What keeps the reading of an operation open: no file goes anywhere, or away, as long as that is not sure. */
function unsure({ kind, certainty, against, hints = [] }: Operation): string[] {
  const isOpen = BRINGS_OR_REMOVES.has(kind)
    ? certainty !== 'sure'
    : kind === 'create' && certainty === 'unclear';
  if (!isOpen) return [];
  const said = certainty === 'unclear' ? 'is not clear here' : 'leaves a doubt';
  const reasons = new Set(certainty === 'unclear' ? against.map(({ says }) => says) : hints);
  return [`The plan ${said}${reasons.size > 0 ? `: ${[...reasons].join('; ')}` : ''}.`];
}

/** With something in its way a proposal waits for a person. */
function against(proposal: Proposal | undefined, obstacles: readonly string[]): Proposal | undefined {
  if (!proposal || obstacles.length === 0 || proposal.choice.kind === 'skip') return proposal;
  return { ...proposal, reason: obstacles.join(' '), sure: false };
}

function proposed({
  operation,
  from,
  outcome,
  findings,
  combined,
  unmergeable,
  given,
  waiting,
  removedBy,
}: ProposalInput): Proposal | undefined {
  // Before its turn nobody can say what will be wrong with it, or whether a file that is there will be there still.
  const isEarly = CLOSING.has(operation.kind) || (operation.kind === 'create' && outcome.kind === 'nothing');
  if (waiting.length > 0 && isEarly && !isDeclined(operation)) {
    const first = `${count(waiting.length, 'earlier phase')} ${waiting.length === 1 ? 'is' : 'are'} not committed yet (${waiting.join(', ')})`;
    return { choice: { kind: 'accept' }, summary: 'wait', reason: first, sure: false, waits: true };
  }
  const errors = findings.filter(finding => finding.severity === 'error');
  const blocking = errors.find(finding => finding.correction?.kind === 'retarget') ?? errors[0];
  if (blocking) {
    const correction = blocking.correction;
    if (correction?.kind === 'retarget') {
      const choice = { kind: 'retarget', to: correction.to } as const;
      const summary = operation.left ? `move it to ${correction.to}` : `use ${correction.to} instead`;
      return { choice, summary, reason: blocking.message, sure: false };
    }
    if (correction?.kind === 'skip')
      return {
        choice: { kind: 'skip' },
        summary: operation.left ? 'leave it where it is' : 'leave it as it is',
        reason: blocking.message,
        sure: false,
      };
    return undefined;
  }
  if (operation.kind === 'manual') return undefined;
  if (isDeclined(operation)) {
    return {
      choice: { kind: 'skip' },
      summary: 'no facades',
      reason: `the plan says: if needed${removedBy === undefined ? '' : `; and step ${removedBy} removes ${operation.from}`}`,
      sure: removedBy !== undefined,
    };
  }
  const accept = (summary: string, reason: string): Proposal => ({
    choice: { kind: 'accept' },
    summary,
    reason,
    sure: true,
  });
  const { at } = operation;
  if (at !== undefined && from !== at) {
    const reason = `an earlier phase brings ${operation.from} to ${at} first, and it is at ${from}`;
    return { choice: { kind: 'accept' }, summary: 'wait', reason, sure: false, waits: true };
  }
  const first = combined?.fold && awaited(combined.fold);
  if (first !== undefined) {
    const reason = `first comes ${first}: this one is folded into what comes of it`;
    return { choice: { kind: 'accept' }, summary: 'wait', reason, sure: false, waits: true };
  }
  if (unmergeable) {
    const { left, right } = unmergeable;
    return {
      choice: { kind: 'keep', path: right },
      summary: `keep ${right}; what ${left} holds goes`,
      reason: `${left} and ${right} differ, and are no texts that can be merged`,
      sure: false,
    };
  }
  switch (outcome.kind) {
    case 'bring':
      return combined
        ? combine(operation, outcome, combined, accept)
        : accept(`${verb(operation)} to ${outcome.to}`, 'nothing stands there');
    case 'redirect': {
      // With something of its own it is more than a facade, and that would be looked for in vain where everybody is pointed to.
      const own = findings.find(
        ({ code, severity }) => code === 'already-a-facade' && severity === 'warning',
      );
      const made = accept(`point everybody on to ${outcome.to}`, `${outcome.from} is a facade already`);
      return own ? { ...made, reason: own.message, sure: false } : made;
    }
    case 'remove':
      return accept(`delete ${outcome.path}`, 'the plan names no copy of it');
    case 'create':
      if (given)
        return {
          choice: { kind: 'edit', text: given.text },
          summary: `create ${outcome.path} with the ${count(given.text.split('\n').length - 1, 'line')} that the plan gives`,
          reason: given.partial ? 'parts of the text are left out in the plan' : 'the plan gives its text',
          sure: !given.partial && operation.certainty !== 'unclear',
        };
      return WHOLE_WHEN_EMPTY.test(outcome.path)
        ? accept(`create ${outcome.path}`, 'it does not exist')
        : {
            choice: { kind: 'accept' },
            summary: `create ${outcome.path}, ${hasBlank(outcome.path) ? 'with the line that its language wants' : 'empty'}`,
            reason: 'the plan does not say what it holds',
            sure: false,
          };
    case 'leave':
      return accept(`leave a facade at ${outcome.path}`, `its module is at ${outcome.to} now`);
    case 'facades':
      return accept(`leave facades under ${outcome.under}`, 'what moved from there stays importable');
    case 'documents':
      return accept('bring documents up to date', 'code is rewritten with each phase');
    case 'remove-rest':
      return outcome.but.length === 0
        ? accept(`remove what is left of ${outcome.directory}`, 'every file in it is named by a step')
        : accept(
            `remove what is left of ${outcome.directory}, without ${few(outcome.but)}`,
            'what was skipped there stays, and each file that no step names is asked about by itself',
          );
    case 'write':
      return accept(`write ${outcome.path}`, 'as decided');
    case 'nothing':
      if (outcome.missing)
        return { choice: { kind: 'skip' }, summary: 'skip it', reason: outcome.why, sure: false };
      return accept('nothing to do', outcome.why);
  }
}

/** What sums up the phases before it. */
const CLOSING: ReadonlySet<Operation['kind']> = new Set(['rewrite', 'facade', 'remove-directory']);

/** A facade that the plan asks for only where it is needed. */
const isDeclined = ({ kind, conditional }: Operation): boolean => kind === 'facade' && conditional === true;

function verb(operation: Operation): string {
  return operation.kind === 'copy' ? 'copy' : 'move';
}

type Accept = (summary: string, reason: string) => Proposal;

function combine(
  operation: Operation,
  outcome: Extract<Outcome, { kind: 'bring' }>,
  copies: Combined,
  accept: Accept,
): Proposal | undefined {
  const { classification, differing, lineage, open } = copies;
  const { to, from } = outcome;
  const facade = outcome.facade ? `, a facade stays at ${outcome.facade}` : '';
  switch (classification) {
    case 'identical':
      return accept(`one file at ${to}${facade}`, 'the copies are identical');
    case 'imports-only':
      return accept(
        `one file at ${to}${facade}`,
        differing > 0
          ? `they differ in ${count(differing, 'import line')} only`
          : 'their texts are the same; only what imports mean from where they stand differs',
      );
    case 'formatting-only':
    case 'comments-only':
      if (open > 0) return byHand(to, 'both changed the same comments since they were one');
      return accept(
        `one file at ${to}${facade}`,
        `they differ in ${classification === 'comments-only' ? 'comments' : 'layout'} only`,
      );
    case 'left-only':
      return accept(
        `${to} gets the changes of ${from}${facade}`,
        `only ${from} changed since they were one (${count(differing, 'line')})`,
      );
    case 'right-only':
      return accept(
        `keep ${to}${facade}`,
        `only ${to} changed since they were one (${count(differing, 'line')})`,
      );
    case 'both-clean':
      return accept(
        `merge both into ${to}${facade}`,
        `both changed since they were one, in different places (${count(differing, 'line')})`,
      );
    case 'conflicting':
      return byHand(to, whyOpen(lineage));
    case 'unrelated':
      return operation.kind === 'delete'
        ? undefined
        : {
            choice: { kind: 'hunks', hunks: [] },
            summary: `join both in ${to}`,
            reason: 'the files share no text',
            sure: false,
          };
  }
}

function byHand(to: string, reason: string): Proposal {
  return { choice: { kind: 'hunks', hunks: [] }, summary: `merge by hand into ${to}`, reason, sure: false };
}

/** Why every difference is a question, or those that both made. */
function whyOpen({ base, together }: Lineage): string {
  if (base.certain) return 'both changed the same places since they were one';
  if (together)
    return 'one commit added both, so neither is the other’s copy: what would go is for a person to say';
  if (base.kind === 'none') return 'no common text was found: what would go is for a person to say';
  const share = Math.round(base.similarity * 100);
  return `they are only alike (${share} %): whether one is the other’s copy is not certain, and what would go is for a person to say`;
}
