import type { Meaning, Name } from '../draft.ts';
import { isFile } from '../text/name.ts';
import { says } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { kindOf, RELOCATING } from './acts.ts';
import { type Clause, wordsOnly } from './clause.ts';
import { type Frame, frameTargets, type Said } from './frame.ts';

/** Reads a clause that says no destination: deletions, new files (not "`a.py` in each package"), names whose destination stands around them. */
export function withoutTarget(said: Said): Meaning | undefined {
  const { clause, verb, frames, base, words } = said;
  const { sources, places, origins } = clause;
  const own = clause.verb !== undefined;
  const about = (kind: 'facade' | 'split', names: readonly Name[], certain: boolean): Meaning | undefined =>
    names.length > 0 ? { ...base, kind, sources: names, certain } : undefined;
  switch (verb) {
    case 'delete':
      return deletion(said);
    case 'create':
      return sources.length > 0 && (says('facade', clause.words, words) || !words.each.isIn(clause.words))
        ? { ...base, kind: 'create', targets: sources }
        : undefined;
    case 'facade':
      return about('facade', sources.length > 0 ? sources : places, true);
    case 'rewrite': {
      const names = [...sources, ...origins, ...places].filter(name => !name.weak);
      return own || sources.length > 0
        ? { ...base, kind: 'rewrite', sources: names, certain: own }
        : undefined;
    }
    case 'duplicate':
      return duplicate(said);
    case 'split': {
      const parent = frames.find(frame => frame.kind === 'item' || frame.kind === 'intro');
      const whole = parent?.verb === 'split' && parent.clauses.find(each => each.sources.length > 0);
      if (own || !parent || !whole) return about('split', sources.length > 0 ? sources : origins, own);
      return { ...base, kind: 'split', sources: whole.sources, targets: sources, lines: [parent.line] };
    }
    default:
      return placed(said);
  }
}

/** "Delete `a`", "delete all files in `b/`", "remove the folder `c/`". */
function deletion({ clause, frames, base, words }: Said): Meaning | undefined {
  const { sources, places, origins } = clause;
  const folders =
    sources.length === 0 && clause.verb === 'delete' ? places.filter(name => !isFile(name)) : [];
  const text = [clause.words, ...clause.remarks.map(wordsOnly)].join(' ');
  const takesAll = (said: string) => words.all.isIn(beforeWhen(said, words));
  const all = takesAll(clause.words);
  if (folders.length > 0)
    return {
      ...base,
      kind: 'delete',
      sources: folders,
      recursive: true,
      ...(!takesAll(text) && { narrowed: true }),
    };
  // "Remove `x` from `a.py`".
  const files = [...origins, ...places].filter(name => sources.length === 0 || isFile(name));
  if (files.length > 0) return { ...base, kind: 'rewrite', sources: files, certain: false };
  if (sources.length === 0) return undefined;
  const onlyFolder =
    words.empty.isIn(text) ||
    words.folder.isIn(text) ||
    clause.conditional ||
    frames.some(frame => words.empty.isIn(frame.text) && words.folder.isIn(frame.text));
  const kind = onlyFolder && !takesAll(text) && sources.every(isFolder) ? 'remove-directory' : 'delete';
  return {
    ...base,
    kind,
    sources,
    certain: clause.verb !== undefined || (!sources.some(name => name.weak) && LEADS.test(clause.words)),
    recursive: kind === 'delete',
    ...(kind === 'delete' && all && { everywhere: true }),
    ...(takesSome(clause, words) && sources.some(isFolder) && { narrowed: true }),
    ...(says('duplicate', text, words) && sources.every(isFile) && { doubled: true }),
  };
}

/** Without when it is to happen: "after everything has moved" says nothing of what goes. */
function beforeWhen(text: string, words: Vocabulary): string {
  const when = words.when.find(text);
  return when === undefined ? text : text.slice(0, when.index);
}

/** "Remove unused `a/` files", "remove the `a` folders, keep one": some of it goes, and no name tells which. */
function takesSome({ words: text, kept }: Clause, words: Vocabulary): boolean {
  if (kept === undefined && says('keep', text, words)) return true;
  const [, before = '', behind = ''] = /(\p{L}+)\s+\u25a1\s+(\p{L}+)/u.exec(text) ?? [];
  const lists = [
    words.folder,
    words.when,
    words.whether,
    ...words.particles.values(),
    ...words.verbs.values(),
  ];
  const noun = behind !== '' && !lists.some(list => list.isIn(behind));
  return noun && !words.all.isIn(`${before} ${behind}`) && !says('delete', before, words);
}

/** Nothing in front of the name: else another word than the heading's may say what is done. */
const LEADS = /^\P{L}*\u25a1/u;

const isFolder = (name: Name): boolean => name.directory || (!name.glob && !isFile(name));

/** The names below "`a/` duplicates `b/`:" are pairs of a/name and b/name. */
function duplicate({ clause, frames, base, words }: Said): Meaning | undefined {
  const { sources, words: text } = clause;
  const parent = frames.find(frame => frame.kind === 'item' || frame.kind === 'intro');
  const pair = parent?.clauses.find(each => each.verb === 'duplicate' && each.targets.length > 0);
  if (sources.length === 0 || (!pair && !says('duplicate', text, words))) return undefined;
  const of = pair && parent && { targets: pair.targets, lines: [parent.line] };
  return { ...base, kind: 'duplicate', sources, certain: false, into: true, ...of };
}

/** Nothing but a name, or a name and what it is. */
const BARE = /^\P{L}*\u25a1\s*(?:\s[-–—:]\s.*)?$/u;

/** A bare name: it goes where the item, the sentence or the heading above says. */
function placed({ clause, verb, frames, base, words }: Said): Meaning | undefined {
  const { sources } = clause;
  const to = frameTargets(frames);
  // "Merge `a` and `b` into one": a drawing may show where.
  if (!to && clause.verb === 'merge' && sources.length > 1) return { ...base, kind: 'merge', sources };
  if (sources.length === 0 || !to) return undefined;
  const aimed = to.frame.kind !== 'title' && to.frame.clauses.some(aims);
  const moves = RELOCATING.includes(verb);
  const headed = aimed && verb === undefined && to.frame.kind === 'heading' && BARE.test(clause.words);
  const elsewhere = !moves && !headed && !frames.some(isInstruction);
  if (elsewhere && !(verb === undefined && comesFromElsewhere(clause, to.names, frames))) return undefined;
  return {
    ...base,
    kind: moves ? kindOf(verb as 'move') : 'move',
    sources,
    targets: to.names,
    certain: to.said && (RELOCATING.includes(clause.verb) || (aimed && clause.verb === undefined)),
    lines: [to.frame.line],
    into: true,
    ...(words.vague.isIn(clause.words) && { narrowed: true }),
    ...(elsewhere && { absent: true }),
  };
}

/** "Root → `web/`", "move to `web/`", "from `src/` to `web/`": says where the names below go. */
function aims({ arrow, verb, targets, origins }: Clause): boolean {
  const from = verb === undefined && origins.length > 0;
  return targets.length > 0 && (arrow || RELOCATING.includes(verb) || from);
}

/** Full paths below an item that names only a folder in which they are not: what the folder is to hold. */
function comesFromElsewhere(
  { sources, places, origins }: Clause,
  [folder]: readonly Name[],
  [nearest, ...frames]: readonly Frame[],
): boolean {
  if (nearest?.kind !== 'item' || nearest.verb !== undefined || nearest.names.length !== 1) return false;
  if (frames.some(({ role }) => role === 'current' || role === 'diagnosis' || role === 'talk')) return false;
  const full = ({ path }: Name) => path.includes('/') || places.length + origins.length > 0;
  return sources.every(name => full(name) && !name.path.startsWith(`${folder?.path}/`));
}

function isInstruction({ kind, role }: Frame): boolean {
  return kind !== 'title' && (role === 'target' || role === 'map' || role === 'steps');
}
