import type { Decision, Unfinished } from '../../src/decisions/types.ts';
import type { Certainty, Operation, Severity, Unread } from '../../src/plan/types.ts';
import { choiceWords, deciderWords } from '../../src/report/choice.ts';
import type { Divergence, Item, ItemState, PhaseStatus } from '../../src/session/types.ts';
import { waiting } from '../../store/overview.ts';
import { counted, percent } from '../../store/words.ts';
import type { Token } from '../theme/tokens.ts';

/** Every state has a sign of its own, so that colour is never needed to tell them apart. */
export const SIGNS: Readonly<Record<ItemState, { sign: string; token: Token; word: string }>> = {
  open: { sign: '○', token: 'note', word: 'sure proposal: waits to be accepted' },
  person: { sign: '?', token: 'warning', word: 'needs you: only you can decide' },
  decided: { sign: '✓', token: 'ok', word: 'decided' },
  skipped: { sign: '–', token: 'muted', word: 'skipped: the files stay as they are' },
  done: { sign: '●', token: 'ok', word: 'committed' },
};

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

const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The files of an operation in few letters: `parse.py → src/recipes/`. */
export function shortPaths({ kind, from: read, at: from = read, to, survivor }: Operation): string {
  if (from === undefined) return to ?? '';
  if (kind === 'facade') return to ? `${name(from)} ⇒ ${to}` : from;
  if (to !== undefined) return `${name(from)} → ${name(from) === name(to) ? folder(to) || './' : to}`;
  return survivor === undefined
    ? from
    : `${name(from)} = ${name(from) === name(survivor) ? folder(survivor) || './' : survivor}`;
}

/** The same, or the words of the plan where it names no file. */
export function operationWords(operation: Operation, planLines: readonly string[]): string {
  const paths = shortPaths(operation);
  return paths === '' ? planWords(planLines[operation.line - 1] ?? '') : paths;
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
  'remove-directory': 'rmdir',
  manual: 'by hand',
};

/** One word for what an operation does. */
export const verb = ({ kind }: Operation): string => VERBS[kind];

/** One sentence for what an operation does, with whole paths. */
export function sentenceOf({ kind, from: read = '', at: from = read, to = '', survivor }: Operation): string {
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
      return `Leave ${from} as a facade that forwards to ${to}.`;
    case 'rewrite':
      return `Change the names of moved modules in ${to || from}.`;
    case 'remove-directory':
      return `Remove the folder ${from || to}.`;
    case 'manual':
      return `Change ${from || to} by hand, in your editor.`;
  }
}

/** Who decided, when and why. */
export function decisionWords({ choice, who, when, why }: Decision): string {
  return `${choiceWords(choice)} (${deciderWords({ who })}, ${when.slice(0, 10)}${why ? `: ${why}` : ''})`;
}

/** `line 7`, `lines 5–7`. */
export const linesOf = ({ line, until }: Unread): string =>
  until === undefined ? `line ${line}` : `lines ${line}–${until}`;

/** Where to look: `src/a.py:5`. */
export const placeWords = ({ file = '', line }: Unfinished): string =>
  line === undefined ? file : `${file}:${line}`;

/** State of a phase, for the right edge of its line. */
export function phaseWords(phase: PhaseStatus): { text: string; token: Token } {
  const open = waiting(phase).length;
  switch (phase.state) {
    case 'committed':
      return {
        text: phase.lines ? `● kept ${percent(phase.kept ?? 0, phase.lines)}` : '● committed',
        token: 'ok',
      };
    case 'ready':
      return { text: '✓ ready to commit', token: 'ok' };
    case 'later':
      return { text: open > 0 ? `later, ${open} open` : 'later, all decided', token: 'muted' };
    case 'open':
      return { text: `${open} of ${phase.items.length} open`, token: 'note' };
  }
}

const CLASSES: Readonly<Record<Divergence['classification'], string>> = {
  identical: 'The copies are identical.',
  'imports-only': 'The copies differ in imports only.',
  'formatting-only': 'The copies differ in formatting only.',
  'comments-only': 'The copies differ in comments only.',
  'left-only': 'Only the first copy was changed since they were one file.',
  'right-only': 'Only the second copy was changed since they were one file.',
  'both-clean': 'Both copies were changed, in different places.',
  conflicting: 'Both copies changed the same lines, each in its own way.',
  unrelated: 'The files have no common origin: they are not copies of each other.',
};

/** How copies diverged, as sentences. */
export const divergenceWords = ({ classification, differing, mechanical }: Divergence): string =>
  differing === 0
    ? CLASSES[classification]
    : `${CLASSES[classification]} ${counted(differing, 'line')} differ${differing === 1 ? 's' : ''}${mechanical > 0 ? `, ${mechanical} of them only because of the move` : ''}.`;

/** What an item that waits needs from the person, and what is proposed or decided, in one line. */
export function itemWords(item: Item): { sign: string; token: Token; text: string } {
  const { sign, token } = SIGNS[item.state];
  if (item.state === 'done')
    return {
      sign,
      token,
      text: `committed: ${item.decision ? choiceWords(item.decision.choice) : 'as proposed'}`,
    };
  if (item.decision) return { sign, token, text: `decided: ${decisionWords(item.decision)}` };
  if (item.proposal) return { sign, token, text: `proposed: ${item.proposal.summary}` };
  return { sign, token, text: 'only you can decide this one' };
}
