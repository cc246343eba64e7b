import { placeWords } from '../../src/decisions/place.ts';
import { count } from '../../src/report/words.ts';
import type { Engine } from '../../src/session/engine.ts';
import { type Unfinished, unfinishedLine } from '../../src/session/unfinished.ts';
import { commandWords, type Next } from '../answer/give.ts';
import { type About, onPlan } from './about.ts';

/** Places with the same reason that are named each in a line. */
const EACH = 3;
/** Places that one command names. */
const NAMED = 8;

/** Places with the same reason that are listed at most. */
const LISTED = 60;

/** What is left, a line each; of many places with the same reason, how many and where, and then each; of a step's files the first. */
export const leftLines = (all: readonly Unfinished[]): string[] =>
  groupsOf(all).flatMap(own => {
    if (isFew(own)) return linesOf(own);
    const each = own.slice(0, LISTED).map(one => `  ${unfinishedLine({ ...one, why: '' })}`);
    const more = own.length > LISTED ? [`  … and ${own.length - LISTED} more; --json has all`] : [];
    return [headOf(own), ...each, ...more];
  });

/** The same in few lines: of many places with the same reason only the first is named. */
export const leftInBrief = (all: readonly Unfinished[]): string[] =>
  groupsOf(all).flatMap(own =>
    isFew(own) ? linesOf(own) : [`${headOf(own)}; the first is ${unfinishedLine({ ...own[0]!, why: '' })}`],
  );

/** Whether each is told by itself, or all as one step. */
const isFew = (own: readonly Unfinished[]): boolean => own.length <= EACH || own[0]!.kind === 'step';

function linesOf(own: readonly Unfinished[]): string[] {
  if (own.length <= EACH) return own.map(unfinishedLine);
  const first = own[0]!;
  return [unfinishedLine({ ...first, what: `${first.what}, and ${own.length - 1} more like it` })];
}

function headOf(own: readonly Unfinished[]): string {
  const files = new Set(own.map(({ file }) => file));
  const where = folderOf(own);
  const below = where === '' ? '' : ` below ${where}`;
  return `${own.length} places in ${count(files.size, 'file')}${below}: ${own[0]!.why}`;
}

/**
 * How places that the committed phases left, or that stop one, are said to be no matter: a list with a line for each reason. Why,
 * only who looked at them can say.
 */
export function dismissals(engine: Engine, about: About): Next[] {
  const isPlace = ({ kind, file }: Unfinished) =>
    (kind === 'place' || kind === 'problem') && file !== undefined;
  const left = engine.apart().filter(isPlace);
  if (left.length === 0) return [];
  return [
    {
      args: onPlan(about, 'decide', '--from', '-', '--brief'),
      why: 'what is left in files: put it right there and commit it, or say of each why nothing is to be done',
      input: groupsOf(left).map(own => `# ${commandWords([nameOf(own, left)])} dismiss # WHY`),
    },
  ];
}

/** Places by their reasons, files of a step by the step's; of everything else each for itself. */
function groupsOf(all: readonly Unfinished[]): (readonly Unfinished[])[] {
  const key = (at: number, { kind, what, why }: Unfinished) => {
    if (why === '' || (kind !== 'place' && kind !== 'problem' && kind !== 'step')) return at;
    if (kind !== 'step') return `${kind} ${why}`;
    // What is said of each file with its own path is the same.
    return [...what.split(' ', 2), why.replace(/\S*\/\S*/g, '/')].join(' ');
  };
  return [...Map.groupBy(all.entries(), ([at, one]) => key(at, one)).values()].map(own =>
    own.map(([, one]) => one),
  );
}

/** The folder that all of them are in and no other; else some of them one by one. */
function nameOf(own: readonly Unfinished[], all: readonly Unfinished[]): string {
  const folder = folderOf(own);
  const inside = folder === '' ? [] : all.filter(({ file = '' }) => file.startsWith(folder));
  if (own.length > 1 && inside.length === own.length) return folder;
  const places = own.map(placeWords);
  return [...new Set(places)].slice(0, NAMED).join(',');
}

/** The lowest folder that all are in, with `/` behind; empty: the top. */
function folderOf(all: readonly Unfinished[]): string {
  const [first = [], ...others] = all.map(({ file = '' }) => file.split('/').slice(0, -1));
  const end = first.findIndex((part, at) => others.some(other => other[at] !== part));
  const common = end < 0 ? first : first.slice(0, end);
  return common.length === 0 ? '' : `${common.join('/')}/`;
}
