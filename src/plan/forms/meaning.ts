import type { Meaning, Name } from '../draft.ts';
import type { Verb } from '../words/types.ts';
import { says } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Common, KINDS, NOTHING, RELOCATING } from './acts.ts';
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
  const base = common(clause, frames, words);
  // "Does not belong here" keeps nothing.
  if (clause.denied && clause.verb === 'belong') return undefined;
  const misplaced = around?.denied === true && around.verb === 'belong';
  const verb = clause.verb ?? (around?.denied && !misplaced ? 'keep' : around?.verb);
  if (clause.denied || verb === 'keep') {
    const names = [...clause.sources, ...clause.places];
    const facade = says('facade', clause.words, words) && { facade: true };
    return names.length > 0 ? { ...base, ...facade, kind: 'keep', sources: names } : undefined;
  }
  if (verb === 'other' || clause.verb === 'check') return undefined;
  if (clause.verb === 'facade' && clause.sources.length === 0) {
    if (clause.places.length === 0) return facadeAbove(frames, base);
    if (clause.targets.length > 0)
      return { ...base, kind: 'facade', sources: clause.places, targets: clause.targets };
  }
  if (clause.sources.length > 0 && clause.targets.length > 0)
    return relocation(clause, verb, around, frames, base, words);
  if (clause.arrow && clause.sources.length > 0) return arrowWithoutTarget(clause, frames, base);
  if (clause.targets.length > 0) {
    const whole = clause.all && !clause.arrow && RELOCATING.includes(clause.verb);
    return whole ? everything(clause, base) : targetOnly(clause, frames, base);
  }
  return withoutTarget(clause, verb, frames, base, words);
}

/** A name, and behind a dash or in brackets what the file is. */
const DESCRIBED = /^\P{L}*\u25a1\s*(?:\s[-–—:]\s|$)/u;
/** Verbs above a list whose items are files, each with a description behind a dash. */
const LISTING: readonly (Verb | undefined)[] = ['delete', 'create', 'move'];
/** Verbs that describe a file in such a list. */
const DESCRIBING: readonly (Verb | undefined)[] = ['create', 'duplicate', 'rewrite', 'facade'];

/**
 * "`a.md` - created during debugging" in a list of what is to be deleted: the list tells what to do, the rest describes.
 * @param somewhere whether what stands around says where to
 */
function listedFor(clause: Clause, { verb, denied }: Frame, somewhere: boolean): Clause | undefined {
  if (denied || clause.arrow || clause.verb === verb || !LISTING.includes(verb)) return undefined;
  const [name, ...others] = clause.sources;
  if (!name || !DESCRIBING.includes(clause.verb) || !DESCRIBED.test(clause.words)) return undefined;
  // "Duplicate of `b.md`" below "to reorganize": it says of which file, and so what is to be done.
  if (verb === 'move' && !somewhere && others.length + clause.targets.length > 0) return undefined;
  const kept = clause.verb === 'duplicate' && {
    kept: [...others, ...clause.targets, ...clause.remarks.flatMap(namesIn)],
  };
  const { verb: _, ...bare } = clause;
  const own = verb === 'delete' || verb === 'create' ? { verb } : {};
  return { ...bare, ...own, sources: [name], targets: [], places: [], origins: [], ...kept };
}

function common(clause: Clause, frames: readonly Frame[], words: Vocabulary): Common {
  const folders = [...clause.places, ...clause.origins.filter(name => name.directory)];
  const own = folders.map(name => ({ name, line: 0 }));
  const renamed = renamedIn(clause.remarks, words);
  return {
    ...NOTHING,
    except: clause.except,
    bases: [...own, ...frameBases(frames)],
    ...(clause.conditional && { conditional: true }),
    ...(clause.merging && { merging: true }),
    ...((clause.verb === 'belong' || clause.verb === 'duplicate') && { state: true }),
    ...(leavesFacade(clause, words) && { facade: true }),
    ...(clause.kept && { kept: clause.kept }),
    ...(renamed !== undefined && { as: renamed }),
  };
}

/** "(leave a shim behind)", "(+ facade)": what stays at the source of a move. */
function leavesFacade({ leaves, remarks }: Clause, words: Vocabulary): boolean {
  return (
    leaves === true ||
    remarks.some(remark => {
      const text = wordsOnly(remark);
      return says('facade', text, words) && !text.includes('\u25a1');
    })
  );
}

/** "Leave a facade at the old path" below the item that moves the file. */
function facadeAbove(frames: readonly Frame[], base: Common): Meaning | undefined {
  const [parent] = frames;
  const moved = parent?.kind === 'item' ? parent.clauses.find(each => each.targets.length > 0) : undefined;
  if (!parent || !moved) return undefined;
  const { sources, targets } = moved;
  return { ...base, kind: 'facade', sources, targets, certain: true, lines: [parent.line] };
}

function arrowWithoutTarget(clause: Clause, frames: readonly Frame[], base: Common): Meaning | undefined {
  const { sources, verb } = clause;
  if (verb === 'delete' || verb === 'split')
    return {
      ...base,
      kind: KINDS[verb],
      sources,
      ...(verb === 'delete' && { recursive: true }),
    };
  if (!RELOCATING.includes(verb)) return undefined;
  const to = frameTargets(frames);
  return (
    to && {
      ...base,
      kind: KINDS[verb as 'move'],
      sources,
      targets: to.names,
      certain: to.said,
      lines: [to.frame.line],
      into: true,
    }
  );
}

/** "→ `b`" below the item that holds the source. */
function targetOnly(clause: Clause, frames: readonly Frame[], base: Common): Meaning | undefined {
  const [parent] = frames;
  const bare = clause.arrow ? /^\s*[→⇒➜➔-]/u.test(clause.words) : RELOCATING.includes(clause.verb);
  if (parent?.kind !== 'item' || !bare) return undefined;
  const above = parent.clauses.find(({ sources }) => sources.length > 0);
  if (!above || above.targets.length > 0) return undefined;
  const kind =
    above.verb === 'split'
      ? 'split'
      : clause.verb && RELOCATING.includes(clause.verb)
        ? KINDS[clause.verb as 'move']
        : 'move';
  return {
    ...base,
    kind,
    sources: above.sources,
    targets: clause.targets,
    lines: [parent.line],
  };
}

/** "Move everything in `a/` except `b` to `c/`". Without a folder: the packages of the repository. */
function everything(clause: Clause, base: Common): Meaning {
  const root: Name = { path: '', directory: true, glob: false, weak: false };
  return {
    ...base,
    kind: clause.verb === 'copy' ? 'copy' : 'move',
    sources: clause.places.length > 0 ? clause.places : [root],
    targets: clause.targets,
    into: true,
    everything: clause.places.length > 0 ? 'files' : 'packages',
  };
}
