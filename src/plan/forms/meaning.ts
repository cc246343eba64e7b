import type { Meaning } from '../draft.ts';
import { nameOf } from '../text/name.ts';
import type { Verb } from '../words/types.ts';
import { says } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Common, kindOf, NOTHING, RELOCATING } from './acts.ts';
import { renamedIn } from './assign.ts';
import { type Clause, namesIn, wordsOnly } from './clause.ts';
import { type Frame, frameBases, frameTargets, frameVerb } from './frame.ts';
import { withoutTarget } from './objects.ts';
import { relocation } from './relocation.ts';

/**
 * Reads a clause in its surroundings.
 * @param frames what stands around it, nearest first.
 * @returns nothing where it asks for nothing that concerns files.
 */
export function meaningOf(clause: Clause, frames: readonly Frame[], words: Vocabulary): Meaning | undefined {
  if (clause.idle !== undefined || clause.values) return undefined;
  const around = frameVerb(frames);
  const listed = around && listedFor(clause, around, frameTargets(frames) !== undefined);
  if (listed) return meaningOf(listed, frames, words);
  const { sources, targets, places } = clause;
  const base = common(clause, frames, words);
  // "Does not belong here" keeps nothing.
  if (clause.denied && clause.verb === 'belong') return undefined;
  const verb = clause.verb ?? (around?.denied && around.verb !== 'belong' ? 'keep' : around?.verb);
  const said = { clause, verb, frames, base, words };
  if (clause.denied || verb === 'keep') {
    const names = [...sources, ...places];
    const facade = says('facade', clause.words, words) && { facade: true };
    if (names.length === 0) return facade && !clause.denied ? everyFacade(clause, base, words) : undefined;
    return { ...base, ...facade, kind: 'keep', sources: names };
  }
  if (verb === 'other' || clause.verb === 'check') return undefined;
  if (clause.verb === 'facade' && sources.length === 0) {
    if (places.length === 0)
      return (
        itemAbove(frames, base, 'facade', each => each.targets.length > 0) ?? everyFacade(clause, base, words)
      );
    if (targets.length > 0) return { ...base, kind: 'facade', sources: places, targets };
  }
  if (sources.length > 0 && targets.length > 0) return relocation(said);
  if (clause.arrow && sources.length > 0) return arrowWithoutTarget(clause, frames, base);
  if (targets.length === 0) return withoutTarget(said);
  const moves = RELOCATING.includes(clause.verb);
  if (clause.all && moves && !clause.arrow) return everything(clause, base);
  // "→ `b`" below the item that holds the source.
  const bare = clause.arrow ? /^\s*[→⇒➜➔-]/u.test(clause.words) : moves;
  const kind = moves ? kindOf(clause.verb as 'move') : 'move';
  return bare ? itemAbove(frames, { ...base, targets }, kind, each => each.targets.length === 0) : undefined;
}

/** A name, and behind a dash or in brackets what the file is. */
const DESCRIBED = /^\P{L}*\u25a1\s*(?:\s[-–—:]\s|$)/u;
/** Verbs above a list whose items are files, each with a description behind a dash. */
const LISTING: readonly (Verb | undefined)[] = ['delete', 'create', 'move', 'split'];
/** Verbs that describe a file in such a list. */
const DESCRIBING: readonly (Verb | undefined)[] = ['create', 'duplicate', 'rewrite', 'facade'];

/**
 * "`a.md` - created during debugging" in a list of what is to be deleted: the list tells what to do, the rest describes.
 * @param somewhere whether what stands around says where to
 */
function listedFor(clause: Clause, { verb, denied }: Frame, somewhere: boolean): Clause | undefined {
  if (denied || clause.arrow || clause.verb === verb || !LISTING.includes(verb)) return undefined;
  const [name, ...others] = clause.sources;
  const describes = DESCRIBING.includes(clause.verb) || (verb === 'split' && clause.verb === 'check');
  // "Duplicate of `b.md`" below "to reorganize": it says of which file, and so what is to be done.
  const itself = verb === 'move' && !somewhere;
  if (!name || !describes || itself || !DESCRIBED.test(clause.words)) return undefined;
  const kept = clause.verb === 'duplicate' && {
    kept: [...others, ...clause.targets, ...clause.remarks.flatMap(namesIn)],
  };
  const { verb: _, ...bare } = clause;
  const own = verb === 'delete' || verb === 'create' ? { verb } : {};
  return { ...bare, ...own, sources: [name], targets: [], places: [], origins: [], ...kept };
}

function common(clause: Clause, frames: readonly Frame[], words: Vocabulary): Common {
  const folders = [...clause.places, ...clause.origins.filter(name => name.directory)];
  const renamed = renamedIn(clause.remarks, words);
  const { conditional, merging, verb, kept } = clause;
  return {
    ...NOTHING,
    except: clause.except,
    bases: [...folders.map(name => ({ name, line: 0 })), ...frameBases(frames)],
    ...(conditional && { conditional }),
    ...(merging && { merging }),
    ...((verb === 'belong' || verb === 'duplicate') && { state: true }),
    ...(leavesFacade(clause, words) && { facade: true }),
    ...(kept && { kept }),
    ...(renamed !== undefined && { as: renamed }),
  };
}

/** "(leave a shim behind)", "(+ facade)": what stays at the source of a move. */
function leavesFacade({ leaves, remarks }: Clause, words: Vocabulary): boolean {
  // "(a facade with a `DeprecationWarning`)" names no file.
  const bare = remarks.filter(remark => namesIn(remark).every(name => name.weak)).map(wordsOnly);
  return leaves === true || bare.some(text => says('facade', text, words));
}

/** "Leave a facade at each old path", "the old modules stay as facades": of every module that moves around here. */
function everyFacade(clause: Clause, base: Common, words: Vocabulary): Meaning | undefined {
  const stays = says('create', clause.words, words) || says('keep', clause.words, words);
  const every = words.all.isIn(clause.words) || words.each.isIn(clause.words);
  const none = words.not.isIn(clause.words) || words.none.isIn(clause.words);
  return stays && every && !none ? { ...base, kind: 'facade', sources: [], everywhere: true } : undefined;
}

/** "Leave a facade at the old path", "→ `b`": below the item that says of which file. */
function itemAbove(
  [parent]: readonly Frame[],
  base: Common,
  kind: Meaning['kind'],
  fits: (clause: Clause) => boolean,
): Meaning | undefined {
  const above =
    parent?.kind === 'item' ? parent.clauses.find(({ sources }) => sources.length > 0) : undefined;
  if (!parent || !above || !fits(above)) return undefined;
  const { sources, targets } = above;
  const lines = [parent.line];
  return { ...base, kind, sources, targets: base.targets.length > 0 ? base.targets : targets, lines };
}

function arrowWithoutTarget(clause: Clause, frames: readonly Frame[], base: Common): Meaning | undefined {
  const { sources, verb } = clause;
  if (verb === 'delete') return { ...base, kind: verb, sources, recursive: true };
  if (verb === 'split') return { ...base, kind: verb, sources };
  const to = RELOCATING.includes(verb) ? frameTargets(frames) : undefined;
  const where = to && { targets: to.names, certain: to.said, lines: [to.frame.line], into: true };
  return where && { ...base, kind: kindOf(verb as 'move'), sources, ...where };
}

/** "Move everything in `a/` except `b` to `c/`". Without a folder: the packages of the repository. */
function everything({ verb, places, targets }: Clause, base: Common): Meaning {
  const [sources, everything] =
    places.length > 0 ? [places, 'files' as const] : [[nameOf('')], 'packages' as const];
  return { ...base, kind: verb === 'copy' ? 'copy' : 'move', sources, targets, into: true, everything };
}
