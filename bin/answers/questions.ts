import { kindWord } from '../../src/findings/operation.ts';
import type { Reading } from '../../src/findings/types.ts';
import { base as baseName, parent } from '../../src/references/path.ts';
import { literally } from '../../src/references/words.ts';
import { count } from '../../src/report/words.ts';
import { saidWords } from '../../src/revise/correct/words.ts';
import { type Planned, type Split, splits, wholeMove } from '../../src/revise/whole.ts';
import { choiceArgs } from '../../src/session/spoken.ts';
import type { Item } from '../../src/session/types.ts';
import type { Unfinished } from '../../src/session/unfinished.ts';
import { commandWords, type Next } from '../answer/give.ts';
import { type About, onPlan } from './about.ts';
import { stepRecord } from './steps.ts';

/** Something that a person decides, as a list for `decide` has it. */
interface Question {
  /** What the plan asks, what is the matter, and what else could be chosen, a line each. */
  readonly asks: readonly string[];
  /** Lines that take what is proposed; none where nothing is. */
  readonly says: readonly string[];
}

/** What is open: steps, and lines of which nothing was made. */
export interface Open {
  readonly items: readonly Item[];
  readonly left: readonly Unfinished[];
}

/**
 * Everything that is open as one list for `decide --from -`: each question as a comment, and below it what is proposed. What has no
 * proposal stays open when the list is given as it stands.
 * @returns none where nothing is open
 */
export function questionList(open: Open, planned: Planned, about: About): Next[] {
  const all = questions(open, planned);
  if (all.length === 0) return [];
  return [
    {
      args: onPlan(about, 'decide', '--from', '-', '--brief'),
      why: 'all that is open, and below it what is proposed: put right what you know better',
      input: all.flatMap(({ asks, says }) => [...asks.map(line => `# ${line}`), ...says]),
    },
  ];
}

function questions({ items, left }: Open, planned: Planned): Question[] {
  const lines = left.filter(one => isQuestion(one, planned.reading));
  const cut = splits(planned).map(split => ofSplit(split, { items, lines }, planned));
  const told = new Set(cut.flatMap(one => one.items));
  const settled = new Set(cut.flatMap(one => one.lines));
  const groups = Map.groupBy(
    items.filter(item => !told.has(item)),
    item => [item.operation.kind, item.operation.certainty === 'unclear', ...alike(item)].join('\0'),
  );
  return [
    ...[...groups.values()].map(own => ofItems(own, planned.reading)),
    ...cut.filter(one => one.items.length + one.lines.length > 0),
    ...ofLines(
      lines.filter(({ line }) => !settled.has(line ?? 0)),
      new Set(planned.reading.operations.flatMap(one => one.lines)),
    ),
  ];
}

/** Whether something that is left is a line of the plan, which the list asks about. */
export const isQuestion = ({ kind, file, line }: Unfinished, { plan }: Reading): boolean =>
  (kind === 'line' || kind === 'error') && file === plan.path && line !== undefined;

/** Names of files in one line. */
const NAMED = 3;

/** What makes two steps one question: the same matter, and the same done about it; where something else is chosen, of one step. */
function alike(item: Item): string[] {
  const [first = ''] = stepRecord(item).choice ?? [];
  const isPlain = ['accept', 'skip', ''].includes(first) && alternatives(item).length === 0;
  return [isPlain ? first : item.operation.step, matter(item)];
}

/** Files with the same matter. */
function ofItems(own: readonly Item[], reading: Reading): Question {
  const [first] = own as [Item];
  const { kind, left, line } = first.operation;
  const step = some([...new Set(own.map(({ operation }) => operation.step))]);
  const files = own.map(fileOf);
  const names = some(files.map(baseName));
  const what = own.length === 1 ? files[0] : `${count(own.length, 'file')} (${names})`;
  const { decided } = stepRecord(first);
  const offered = own.flatMap(alternatives);
  const where = offered.length > 0 ? '' : destinations(own);
  const asks = `? ${step} ${kindWord(kind, left).replace('-', ' ')} ${what}${where}: ${matter(first)}${decided === undefined ? '' : ` (${decided})`}`;
  const says = proposals(own, reading);
  const doubted = first.operation.certainty === 'unclear' && says.length > 0;
  const others = [...(doubted ? says.map(one => `if line ${line} does mean it: ${one}`) : []), ...offered];
  return {
    asks: [asks, ...(others.length > 0 ? [`or: ${others.join(' | ')}`] : [])],
    says: doubted ? [] : says,
  };
}

/** Where files go, to be read behind their names: the folder where they keep these, else each. */
function destinations(own: readonly Item[]): string {
  const routes = own.flatMap(({ operation: { from, to } }) => (from && to ? [{ from, to }] : []));
  if (routes.length < own.length) return '';
  const folders = new Set(
    routes.map(({ from, to }) => (baseName(from) === baseName(to) ? parent(to) : undefined)),
  );
  const [folder] = folders;
  if (folders.size === 1 && folder !== undefined) return ` → ${folder}/`;
  return ` → ${some(routes.map(({ to }) => to))}`;
}

const some = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? `, and ${names.length - NAMED} more` : '');

/** What is proposed for them, in as few lines as say it. */
function proposals(own: readonly Item[], { operations }: Reading): string[] {
  const choiceOf = ({ proposal, decision, refuted }: Item) =>
    refuted && decision ? ['skip'] : proposal && !decision ? choiceArgs(proposal.choice) : undefined;
  const alike = Map.groupBy(own, item => commandWords(choiceOf(item) ?? []));
  return [...alike].flatMap(([choice, all]) => {
    if (choice === '') return [];
    const ids = new Set(all.map(({ operation }) => operation.id));
    // A step of which all is meant is named once.
    const isWhole = (step: string) => operations.every(one => one.step !== step || ids.has(one.id));
    const names = all.map(({ operation: { id, step } }) => (isWhole(step) ? step : id));
    return [`${[...new Set(names)].map(name => commandWords([name])).join(',')} ${choice}`];
  });
}

/** What can be chosen besides, and nobody can know who sees only the step. */
function alternatives({ operation, copies = [], proposal, decision }: Item): string[] {
  const { id, to, alternatives: offered = [] } = operation;
  const proposed = proposal && !decision && choiceArgs(proposal.choice);
  const places = offered.length > 0 && !proposed && to !== undefined ? [to, ...offered] : offered;
  return [
    ...places.map(place => commandWords([id, 'to', place])),
    ...(proposed ? [] : copies.map(path => commandWords([id, 'keep', path]))),
    ...(proposed || copies.length === 0 ? [] : [commandWords([id, 'merge', 'FILE'])]),
  ];
}

const fileOf = ({ operation: { from, to = '' } }: Item): string => from ?? to;

/** What is the matter, without the name of the file that stands before it. */
function matter(item: Item): string {
  const { reason = 'nothing sensible can be proposed' } = stepRecord(item);
  const file = literally(fileOf(item));
  if (file === '') return reason;
  return reason
    .replace(new RegExp(`^${file}:(\\d+): `), (_, line: string) => (line === '1' ? '' : `line ${line}: `))
    .replace(new RegExp(`(?<![\\w/.-])${file}(?![\\w/:-]|\\.\\w)`, 'g'), 'it');
}

/** A file that is cut up: all steps and lines that say so are one question. */
function ofSplit(
  split: Split,
  { items, lines }: Pick<Open, 'items'> & { lines: readonly Unfinished[] },
  planned: Planned,
) {
  const { file, operation, pieces, stays } = split;
  const places = new Set(pieces.map(({ to }) => to));
  const item = items.find(one => one.operation.id === operation);
  const isPiece = ({ operation: { id, to }, findings }: Item) =>
    places.has(to) && findings.some(one => one.code === 'comes-with-a-cut' && one.operation === id);
  const parts = items.filter(isPiece);
  const at = new Set(pieces.map(({ line }) => line));
  const open = lines.flatMap(({ line }) => (line !== undefined && at.has(line) ? [line] : []));
  const whole = wholeMove(split, planned);
  const isAsked = operation === undefined || item !== undefined;
  const where = [...(item ? [item.operation.step] : []), ...(open.length > 0 ? [ranges(open)] : [])].join(
    ', ',
  );
  const name = item ? commandWords([item.operation.id]) : `:${whole?.line}`;
  const others = open.filter(line => item !== undefined || line !== whole?.line);
  const moved = whole && isAsked ? `${name} read '${saidWords(whole.says)}'` : undefined;
  const rest = [...(item && !moved ? [item.operation.id] : []), ...parts.map(one => one.operation.id)].map(
    id => commandWords([id]),
  );
  const why = stays
    ? 'a part of it stays, so it is left as it is'
    : 'it goes whole to where most of it goes, with what belongs to it';
  return {
    items: [...(item ? [item] : []), ...parts],
    lines: open,
    asks: [
      `? ${where} cut up ${file}: ${moved || stays ? why : 'left as it is'}; you cut it in an editor afterwards`,
    ],
    says: [
      ...(moved ? [moved] : []),
      ...(rest.length > 0 ? [`${rest.join(',')} skip`] : []),
      ...(others.length > 0 ? [`${ranges(others)} nothing`] : []),
    ],
  };
}

/**
 * Lines that tell something, and lines that were not understood, each in one question; what cannot be in its own. Nothing is proposed
 * but for the first.
 * @param asking lines of which something was made
 */
function ofLines(lines: readonly Unfinished[], asking: ReadonlySet<number>): Question[] {
  const {
    told = [],
    unread = [],
    wrong = [],
  } = Object.groupBy(lines, ({ kind, why }) =>
    kind === 'error' ? 'wrong' : why === 'not understood' ? 'unread' : 'told',
  );
  const choices = (at: string, isAsking: boolean) =>
    `${at} ${isAsking ? 'dismiss # WHY' : 'nothing'} | ${at} read 'move A -> B'`;
  const quoted = ({ line, what }: Unfinished) => `✗ :${line} “${what}”`;
  const at = ranges(told.flatMap(({ line }) => line ?? []));
  const [first] = told;
  const words =
    told.length === 1 ? `“${first!.what}”` : `${told.length} lines, the first is “${first?.what}”`;
  return [
    ...wrong.map(one => ({
      asks: [`${quoted(one)}: ${one.why}`, `or: ${choices(`:${one.line}`, asking.has(one.line ?? 0))}`],
      says: [],
    })),
    ...(unread.length > 0
      ? [
          {
            asks: [...unread.map(quoted), `not understood; for each of these: ${choices(':N', false)}`],
            says: [],
          },
        ]
      : []),
    ...(first ? [{ asks: [`? ${first.why}: ${words}`], says: [`${at} nothing`] }] : []),
  ];
}

/** `:3,:5-7`, in order. */
function ranges(lines: readonly number[]): string {
  const all = [...new Set(lines)].sort((a, b) => a - b);
  const runs: [from: number, to: number][] = [];
  for (const line of all) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `:${from}` : `:${from}-${to}`)).join(',');
}
