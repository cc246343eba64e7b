import { choiceWords, decisionWords } from '../../src/decisions/choice.ts';
import type { Certainty, Operation, Severity, Unread } from '../../src/plan/types.ts';
import { type Fate, fateWords } from '../../src/session/fate.ts';
import type { Copy, Divergence, Item, ItemState, PhaseStatus } from '../../src/session/types.ts';
import { isLater, isWaiting, waiting } from '../../store/overview.ts';
import { counted, percent } from '../../store/words.ts';
import { ago } from '../text/time.ts';
import type { Token } from '../theme/tokens.ts';

interface Sign {
  readonly sign: string;
  readonly token: Token;
  readonly word: string;
}

/** Every state has a sign of its own, so that colour is never needed to tell them apart. */
export const SIGNS: Readonly<Record<ItemState | 'later' | 'refuted' | 'unseen', Sign>> = {
  open: { sign: '○', token: 'note', word: 'sure: the proposal waits to be accepted' },
  later: { sign: '·', token: 'muted', word: 'waits: more is known once what comes before it is done' },
  unseen: { sign: '…', token: 'muted', word: 'still being looked at' },
  refuted: { sign: '✗', token: 'error', word: 'refuted: the rehearsal found what it would break' },
  person: { sign: '?', token: 'warning', word: 'needs you: only you can decide' },
  decided: { sign: '✓', token: 'ok', word: 'decided' },
  skipped: { sign: '–', token: 'muted', word: 'skipped: the files stay as they are' },
  done: { sign: '●', token: 'ok', word: 'committed' },
};

/** The sign of an item, as it stands. */
export function signOf(item: Item): Sign {
  if (item.unseen && item.state === 'open') return SIGNS.unseen;
  if (isLater(item)) return SIGNS.later;
  return SIGNS[item.decision && item.refuted ? 'refuted' : item.state];
}

export const SEVERITIES: Readonly<Record<Severity, { sign: string; token: Token }>> = {
  error: { sign: '✗', token: 'error' },
  warning: { sign: '!', token: 'warning' },
  note: { sign: '·', token: 'note' },
};

/** How sure the reader of the plan is. */
export const CERTAINTIES: Readonly<Record<Certainty, { text: string; token: Token }>> = {
  sure: { text: 'The plan says so clearly.', token: 'ok' },
  likely: { text: 'The plan leaves a doubt: please look.', token: 'note' },
  unclear: { text: 'It is not clear that the plan asks for this: only you can say.', token: 'warning' },
};

/** How sure the reader of the plan is of an item, as that stands: nobody is asked what is answered. */
export function certaintyWords(item: Item): { text: string; token: Token } {
  const { certainty } = item.operation;
  if (certainty === 'sure' || item.state === 'person') return CERTAINTIES[certainty];
  const open =
    certainty === 'unclear' ? 'It is not clear that the plan asks for this' : 'The plan leaves a doubt';
  const answer = isWaiting(item) ? 'nothing is lost by it, so it is proposed' : 'it is decided';
  return { text: `${open}; ${answer} all the same.`, token: 'note' };
}

/** A line of the plan without the mark of its list. */
export const planWords = (line: string): string => line.trim().replace(/^([-*+]|\d+[.)])\s+/, '');

const VERBS: Readonly<Record<Operation['kind'], string>> = {
  move: 'move',
  merge: 'merge',
  delete: 'delete',
  copy: 'copy',
  create: 'create',
  facade: 'facade',
  rewrite: 'rewrite',
  'remove-directory': 'remove',
  manual: 'by hand',
};

/** One word for what an operation does; of a file in a folder that goes, that no step names it. */
export const verb = ({ kind, left }: Operation): string => (left ? 'unnamed' : VERBS[kind]);

/** One sentence for what the plan asks of an operation, with whole paths. */
export function sentenceOf({
  kind,
  left,
  from: read = '',
  at: from = read,
  to = '',
  survivor,
}: Operation): string {
  if (left) return `${from} is left in a folder that goes: no step names it.`;
  switch (kind) {
    case 'move':
      return `Move ${from} to ${to}.`;
    case 'merge':
      return `Combine ${from} with ${to}, which is there already.`;
    case 'delete':
      return survivor ? `Delete ${from}; its copy ${survivor} stays.` : `Delete ${from}.`;
    case 'copy':
      return `Copy ${from} to ${to}.`;
    case 'create':
      return `Create ${to}.`;
    case 'facade':
      if (to !== '') return `Leave ${from} as a facade that forwards to ${to}.`;
      return from.endsWith('/') ? `Leave facades in ${from}.` : `Let ${from} forward to the new places.`;
    case 'rewrite':
      return `Change the names of moved modules ${to || from ? `in ${to || from}` : 'wherever they stand'}.`;
    case 'remove-directory':
      return `Remove the folder ${from || to}.`;
    case 'manual':
      return `Change ${from || to} by hand, in your editor.`;
  }
}

export { decisionWords };

/** `line 7`, `lines 5–7`. */
export const linesOf = ({ line, until }: Unread): string =>
  until === undefined ? `line ${line}` : `lines ${line}–${until}`;

/** Whether a phase came out without a commit, since nothing was left to change. */
export const hasNoChange = ({ state, commits }: PhaseStatus): boolean =>
  state === 'committed' && commits.length === 0;

/** State of a phase, for the right edge of its line. */
export function phaseWords(phase: PhaseStatus): { text: string; token: Token } {
  const open = waiting(phase).length;
  if (phase.items.length === 0) return { text: 'asks for nothing', token: 'muted' };
  switch (phase.state) {
    case 'committed':
      if (hasNoChange(phase)) return { text: '● no change', token: 'ok' };
      return {
        text: phase.lines ? `● kept ${percent(phase.kept ?? 0, phase.lines)}` : '● committed',
        token: 'ok',
      };
    case 'ready':
      return { text: '✓ all decided', token: 'ok' };
    case 'later':
      return { text: open > 0 ? `later, ${open} open` : 'later, all decided', token: 'muted' };
    case 'open':
      return { text: `${open} of ${phase.items.length} open`, token: 'note' };
  }
}

/** How copies diverged, as sentences. */
export function divergenceWords(divergence: Divergence): string {
  const { differing, mechanical } = divergence;
  const moved = mechanical > 0 ? `, ${mechanical} of them only because of the move` : '';
  const lines =
    differing === 0 ? '' : ` ${counted(differing, 'line')} differ${differing === 1 ? 's' : ''}${moved}.`;
  return `${classWords(divergence)}${lines}`;
}

/** Who changed a copy last, when, and how often it was changed. */
export function copyWords(
  { author, time, commits, elder }: Copy,
  { classification }: Pick<Divergence, 'classification'>,
  now: number,
): string {
  const older = classification === 'unrelated' ? '; the older file' : '; the elder, which is the older file';
  return `${author}, ${ago(time, now)}, ${counted(commits, 'commit')}${elder ? older : ''}`;
}

function classWords({ classification, copies, differing, lineage }: Divergence): string {
  const changed = (at: 0 | 1) => `Only ${copies[at]?.path} was changed since they were one file.`;
  switch (classification) {
    case 'identical':
      return 'The copies are identical.';
    case 'imports-only':
      return differing > 0
        ? 'The copies differ in imports only.'
        : 'The texts are the same; only what their imports mean from where they stand differs.';
    case 'formatting-only':
      return 'The copies differ in layout only.';
    case 'comments-only':
      return 'The copies differ in comments only.';
    case 'left-only':
      return changed(0);
    case 'right-only':
      return changed(1);
    case 'both-clean':
      return 'Both copies were changed, in different places.';
    case 'conflicting':
      if (lineage?.together)
        return 'One commit added both: neither is the other’s copy, and every difference is a question.';
      return lineage?.base.certain === false
        ? 'No common text is certain: every difference is a question.'
        : 'Both copies changed the same lines, each in its own way.';
    case 'unrelated':
      return 'Less than half of their lines are the same: they are hardly copies of each other.';
  }
}

/** What the plan asks for, with the place that a person gave it, where one did. */
export function asDecided({ operation, decision }: Item): Operation {
  const choice = decision?.choice;
  return choice && 'to' in choice && choice.to !== undefined ? { ...operation, to: choice.to } : operation;
}

/** One sentence for what happens to the files of an item, as decided or proposed; what the plan asks where nothing is known. */
export function happensTo(item: Item): string {
  const { operation, fate, proposal, decision, state } = item;
  const open = !proposal && !decision && state !== 'done';
  if (!fate && decision?.choice.kind === 'skip') return `${operation.from ?? 'It'} stays as it is.`;
  if (!fate || open || isLater(item)) return sentenceOf(asDecided(item));
  return `${subjectOf(fate, operation)} ${fateWords(fate)}.`;
}

/** What a fate is told of. */
function subjectOf(fate: Fate, { from, to }: Operation): string {
  switch (fate.kind) {
    case 'many':
      return 'This';
    case 'goes':
      return fate.from;
    case 'written':
      return fate.path;
    default:
      return from ?? to ?? 'This';
  }
}

/** Whether what was decided is what was proposed, and was proposed already then. */
export const tookProposal = ({ decision, proposal }: Item): boolean =>
  proposal !== undefined &&
  proposal.waits !== true &&
  JSON.stringify(decision?.choice) === JSON.stringify(proposal.choice);

/** What an item that waits needs from the person, and what is proposed or decided, in one line. */
export function itemWords(item: Item): { sign: string; token: Token; text: string } {
  const { sign, token } = signOf(item);
  const { decision, proposal, refuted } = item;
  if (item.state === 'done')
    return { sign, token, text: `committed: ${decision ? choiceWords(decision) : 'as proposed'}` };
  if (isLater(item)) return { sign, token, text: `waits: ${proposal?.reason}` };
  if (decision && refuted) return { sign, token, text: `the rehearsal refutes it: ${refuted[0]}` };
  if (decision) return { sign, token, text: `decided: ${decisionWords(decision)}` };
  if (item.unseen && item.state === 'open') return { sign, token, text: 'still being looked at' };
  if (proposal) return { sign, token, text: `proposed: ${proposal.summary}` };
  return { sign, token, text: 'only you can decide this one' };
}
