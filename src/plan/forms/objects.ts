import type { Meaning, Name, StatementKind } from '../draft.ts';
import type { Verb } from '../words/types.ts';
import { says } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Common, KINDS, RELOCATING } from './acts.ts';
import { type Clause, wordsOnly } from './clause.ts';
import { type Frame, frameTargets } from './frame.ts';

/** Reads a clause that says no destination: deletions, new files, names whose destination stands around them. */
export function withoutTarget(
  clause: Clause,
  verb: Verb | undefined,
  frames: readonly Frame[],
  base: Common,
  words: Vocabulary,
): Meaning | undefined {
  const { sources, places, origins } = clause;
  const own = clause.verb !== undefined;
  const make = (
    kind: StatementKind,
    names: readonly Name[],
    more: Partial<Meaning> = {},
  ): Meaning | undefined =>
    names.length > 0 || kind === 'rewrite'
      ? { ...base, kind, sources: names, certain: own, ...more }
      : undefined;
  switch (verb) {
    case 'delete':
      return deletion(clause, frames, base, words);
    case 'create': {
      const made = sources.length > 0 ? sources : [];
      return made.length > 0 ? { ...base, kind: 'create', targets: made } : undefined;
    }
    case 'facade':
      return make('facade', sources.length > 0 ? sources : places, { certain: true });
    case 'rewrite':
      return own || sources.length > 0
        ? make(
            'rewrite',
            [...sources, ...origins, ...clause.places].filter(name => !name.weak),
          )
        : undefined;
    case 'duplicate':
      return duplicate(clause, frames, base, words);
    case 'split': {
      const parent = frames.find(
        frame => (frame.kind === 'item' || frame.kind === 'intro') && frame.verb === 'split',
      );
      const whole = parent?.clauses.find(each => each.sources.length > 0);
      if (own || !parent || !whole) return make('split', sources.length > 0 ? sources : origins);
      return {
        ...base,
        kind: 'split',
        sources: whole.sources,
        targets: sources,
        lines: [parent.line],
      };
    }
    default:
      return placed(clause, verb, frames, base);
  }
}

/** "Delete `a`", "delete all files in `b/`", "remove the folder `c/`". */
function deletion(
  clause: Clause,
  frames: readonly Frame[],
  base: Common,
  words: Vocabulary,
): Meaning | undefined {
  const { sources, places, origins } = clause;
  if (sources.length === 0) {
    const folders = places.filter(name => name.directory || !/\.\w+$/.test(name.path));
    const named = folders.length > 0 && clause.verb === 'delete';
    if (named) return { ...base, kind: 'delete', sources: folders, certain: true, recursive: true };
    const files = [...origins, ...places].filter(name => !name.directory);
    return files.length > 0 ? { ...base, kind: 'rewrite', sources: files, certain: false } : undefined;
  }
  const inFile = [...origins, ...places].some(name => /\.\w+$/.test(name.path));
  if (inFile) return { ...base, kind: 'rewrite', sources: [...origins, ...places], certain: false };
  const text = [clause.words, ...clause.remarks.map(wordsOnly)].join(' ');
  const onlyFolder =
    words.empty.isIn(text) ||
    words.folder.isIn(text) ||
    clause.conditional ||
    frames.some(frame => words.empty.isIn(frame.text) && words.folder.isIn(frame.text));
  const folders = sources.every(name => name.directory || (!name.glob && !/\.\w+$/.test(name.path)));
  const whole = clause.all || /contents|everything in it|recursive/iu.test(text);
  const kind = onlyFolder && folders && !whole ? 'remove-directory' : 'delete';
  return {
    ...base,
    kind,
    sources,
    certain: clause.verb !== undefined || !sources.some(name => name.weak),
    recursive: kind === 'delete',
    ...(kind === 'delete' && words.all.isIn(clause.words) && { everywhere: true }),
  };
}

/** The names below "`a/` duplicates `b/`:" are pairs of a/name and b/name. */
function duplicate(
  clause: Clause,
  frames: readonly Frame[],
  base: Common,
  words: Vocabulary,
): Meaning | undefined {
  if (clause.sources.length === 0) return undefined;
  const parent = frames.find(frame => frame.kind === 'item' || frame.kind === 'intro');
  const pair = parent?.clauses.find(each => each.verb === 'duplicate' && each.targets.length > 0);
  if (!pair && !says('duplicate', clause.words, words)) return undefined;
  const targets = pair?.targets ?? [];
  return {
    ...base,
    kind: 'duplicate',
    sources: clause.sources,
    targets,
    certain: false,
    into: true,
    ...(pair && parent && { lines: [parent.line] }),
  };
}

/** Nothing but a name, or a name and what it is. */
const BARE = /^\P{L}*\u25a1\s*(?:\s[-–—:]\s.*)?$/u;

/** A bare name: it goes where the item, the sentence or the heading above says. */
function placed(
  clause: Clause,
  verb: Verb | undefined,
  frames: readonly Frame[],
  base: Common,
): Meaning | undefined {
  const { sources } = clause;
  const to = frameTargets(frames);
  const aimed = to !== undefined && to.frame.kind !== 'title' && to.frame.clauses.some(aims);
  const moving =
    RELOCATING.includes(verb) ||
    (aimed && verb === undefined && to.frame.kind === 'heading' && BARE.test(clause.words));
  if (sources.length === 0 || !to) return undefined;
  const elsewhere = !moving && !frames.some(isInstruction);
  if (elsewhere && !comesFromElsewhere(clause, to, frames)) return undefined;
  const kind = RELOCATING.includes(verb) ? KINDS[verb as 'move'] : 'move';
  const certain = to.said && (RELOCATING.includes(clause.verb) || (aimed && clause.verb === undefined));
  return {
    ...base,
    kind,
    sources,
    targets: to.names,
    certain,
    lines: [to.frame.line],
    into: true,
    ...(elsewhere && { absent: true }),
  };
}

/** "Root → `web/`", "move to `web/`", "from `src/` to `web/`": says where the names below go. */
function aims({ arrow, verb, targets, origins }: Clause): boolean {
  if (targets.length === 0) return false;
  return arrow || RELOCATING.includes(verb) || (verb === undefined && origins.length > 0);
}

/** Full paths below an item that names only a folder in which they are not: what the folder is to hold. */
function comesFromElsewhere(
  { verb, sources, places }: Clause,
  to: { readonly names: readonly Name[]; readonly frame: Frame },
  frames: readonly Frame[],
): boolean {
  const [folder] = to.names;
  if (to.frame !== frames[0] || to.frame.kind !== 'item' || to.frame.verb !== undefined || !folder || verb)
    return false;
  if (frames.some(({ role }) => role === 'current' || role === 'diagnosis' || role === 'talk')) return false;
  return sources.every(
    name => (name.path.includes('/') || places.length > 0) && !name.path.startsWith(`${folder.path}/`),
  );
}

function isInstruction({ kind, role }: Frame): boolean {
  return kind !== 'title' && (role === 'target' || role === 'map' || role === 'steps');
}
