import type { Base, Name, StatementKind } from '../draft.ts';
import type { Verb } from '../words/types.ts';
import { says } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { renamedIn } from './assign.ts';
import { type Clause, wordsOnly } from './clause.ts';
import { type Frame, frameBases, frameTargets, frameVerb } from './frame.ts';
import { withoutTarget } from './objects.ts';

/** What a clause means where it stands. */
export interface Meaning {
  readonly kind: StatementKind;
  readonly sources: readonly Name[];
  readonly targets: readonly Name[];
  readonly except: readonly Name[];
  readonly bases: readonly Base[];
  readonly certain: boolean;
  /** Lines around it that belong to it. */
  readonly lines: readonly number[];
  readonly into?: boolean;
  readonly recursive?: boolean;
  readonly conditional?: boolean;
  readonly merging?: boolean;
  readonly facade?: boolean;
  readonly everything?: 'packages' | 'files';
  readonly kept?: readonly Name[];
  readonly enters?: boolean;
  readonly as?: string;
  readonly absent?: boolean;
  readonly described?: readonly (readonly string[])[];
  readonly artifacts?: boolean;
  readonly introduces?: boolean;
  /** Says where things should be, not that they are to be put there now. */
  readonly state?: boolean;
}

/** What is in a folder goes, not the folder. */
const CONTENTS =
  /(?<!\p{L})(?:contents?|flatten\w*|dissolv\w*|unpack\w*|inhalt|contenu|contenido|содержимое)(?!\p{L})|内容/iu;

const IMPORTS = /import|referenc|referenz|référence|ссыл|импорт|导入|引用|インポート|参照|임포트|참조/iu;

/** "Lines 10-40": not the whole file. */
const LINES =
  /(?<![\p{L}])(?:lines?|L|zeilen?|lignes?|líneas?|linhas?|righe|regels?|строки?|行)\s*\d+\s*(?:[-–]|to|bis|à|a)\s*L?\d+/iu;

export const KINDS: Readonly<Record<Exclude<Verb, 'check' | 'other'>, StatementKind>> = {
  move: 'move',
  belong: 'move',
  rename: 'move',
  merge: 'merge',
  split: 'split',
  copy: 'copy',
  delete: 'delete',
  create: 'create',
  facade: 'facade',
  rewrite: 'rewrite',
  keep: 'keep',
  duplicate: 'duplicate',
};

export const RELOCATING: readonly (Verb | undefined)[] = [
  'move',
  'belong',
  'rename',
  'merge',
  'copy',
  'split',
];

/**
 * Reads a clause in its surroundings.
 * @param frames what stands around it, nearest first.
 * @returns nothing where it asks for nothing that concerns files.
 */
export function meaningOf(clause: Clause, frames: readonly Frame[], words: Vocabulary): Meaning | undefined {
  if (clause.idle !== undefined) return undefined;
  const around = frameVerb(frames);
  const listed = around && listedFor(clause, around);
  if (listed) return meaningOf(listed, frames, words);
  const base = common(clause, frames, words);
  const verb = clause.verb ?? (around?.denied ? 'keep' : around?.verb);
  if (clause.denied || verb === 'keep') {
    const names = [...clause.sources, ...clause.places];
    const facade = says('facade', clause.words, words) && { facade: true };
    return names.length > 0
      ? { ...base, ...facade, kind: 'keep', sources: names, targets: [], certain: true }
      : undefined;
  }
  if (verb === 'other' || clause.verb === 'check') return undefined;
  if (clause.verb === 'facade' && clause.sources.length === 0) {
    if (clause.places.length === 0) return facadeAbove(frames, base);
    if (clause.targets.length > 0)
      return { ...base, kind: 'facade', sources: clause.places, targets: clause.targets, certain: true };
  }
  if (clause.sources.length > 0 && clause.targets.length > 0)
    return relocation(clause, verb, around, frames, base);
  if (clause.arrow && clause.sources.length > 0) return arrowWithoutTarget(clause, frames, base);
  if (clause.targets.length > 0) {
    const whole = clause.all && !clause.arrow && RELOCATING.includes(clause.verb);
    return whole ? everything(clause, base) : targetOnly(clause, frames, base);
  }
  return withoutTarget(clause, verb, frames, base, words);
}

/** A name, a dash, and what the file is. */
const DESCRIBED = /^\P{L}*\u25a1\s+[-–—:]\s/u;
/** Verbs that describe a file in a list of files to delete or to create. */
const DESCRIBING: readonly (Verb | undefined)[] = ['create', 'duplicate', 'rewrite', 'facade'];

/** "`a.md` - created during debugging" in a list of what is to be deleted: the list tells what to do, the rest describes. */
function listedFor(clause: Clause, { verb, denied }: Frame): Clause | undefined {
  if (denied || clause.arrow || clause.verb === verb || (verb !== 'delete' && verb !== 'create'))
    return undefined;
  const [name, ...others] = clause.sources;
  if (!name || !DESCRIBING.includes(clause.verb) || !DESCRIBED.test(clause.words)) return undefined;
  const kept = clause.verb === 'duplicate' && { kept: [...others, ...clause.targets] };
  return { ...clause, verb, sources: [name], targets: [], places: [], origins: [], ...kept };
}

export type Common = Omit<Meaning, 'kind' | 'sources' | 'targets' | 'certain'>;

function common(clause: Clause, frames: readonly Frame[], words: Vocabulary): Common {
  const folders = [...clause.places, ...clause.origins.filter(name => name.directory)];
  const own = folders.map(name => ({ name, line: 0 }));
  const renamed = renamedIn(clause.remarks, words);
  return {
    except: clause.except,
    bases: [...own, ...frameBases(frames)],
    lines: [],
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

function relocation(
  clause: Clause,
  verb: Verb | undefined,
  around: Frame | undefined,
  frames: readonly Frame[],
  base: Common,
): Meaning | undefined {
  const targets = clause.arrow ? belowFolder(clause.targets, frames) : clause.targets;
  const inFile = verb === 'split' && clause.origins.length > 0 && clause.sources.every(name => name.weak);
  const sources = inFile ? clause.origins : clause.sources;
  if (verb === 'rewrite' || verb === 'create' || verb === 'check') {
    if (clause.verb === 'rewrite')
      return { ...base, kind: 'rewrite', sources, targets: [], certain: !clause.arrow };
    if (IMPORTS.test(clause.words) || (!clause.verb && around && IMPORTS.test(around.text))) return undefined;
    if (clause.verb === 'create') return made(clause, base);
    return { ...base, kind: 'move', sources, targets, certain: clause.arrow };
  }
  if (verb === 'delete') {
    return clause.verb === 'delete'
      ? { ...base, kind: 'delete', sources, targets: [], certain: true }
      : { ...base, kind: 'move', sources, targets, certain: clause.arrow };
  }
  if (verb === 'other') return undefined;
  if (sources.some(({ range }) => range !== undefined && !range.includes('-')))
    return { ...base, kind: 'rewrite', sources, targets: [], certain: false };
  if (clause.arrow && targets.every(({ glob }) => glob) && !sources.some(({ glob }) => glob))
    return undefined;
  const kind = verb ? KINDS[verb] : 'move';
  const certain = clause.arrow || RELOCATING.includes(verb) || verb === 'duplicate' || verb === 'facade';
  if (kind !== 'duplicate' && isPart(clause))
    return { ...base, kind: 'split', sources, targets, certain: true };
  const folded =
    kind === 'move' && targets.length > 1 && !clause.choice && sources.length === 1 ? 'split' : kind;
  return {
    ...base,
    kind: folded,
    sources,
    targets,
    certain,
    ...(clause.from && !clause.all && !clause.arrow && { introduces: true }),
    ...((clause.nested || (sources.length > 1 && kind === 'move')) && { into: true }),
    ...(verb === 'move' && !clause.arrow && !clause.from && !CONTENTS.test(clause.words) && { enters: true }),
  };
}

/** "`a.py` → `b.py`" below "Move these into `c/`:". The new name is meant in the folder. */
function belowFolder(targets: readonly Name[], [nearest]: readonly Frame[]): readonly Name[] {
  const [folder, ...more] = nearest?.clauses.flatMap(clause => clause.targets) ?? [];
  if (nearest?.kind === 'title' || nearest?.kind === 'sentence') return targets;
  if (!folder || more.length > 0 || folder.glob || /\.\w+$/.test(folder.path)) return targets;
  return targets.map(name =>
    name.path.includes('/') || name.directory || name.glob || !/\.\w+$/.test(name.path)
      ? name
      : { ...name, path: `${folder.path}/${name.path}`.replace(/^\//, ''), weak: false },
  );
}

/** "Add `a.py` to `b/`" makes a file; "add `x` to `c.py`" changes one. */
function made({ sources, targets }: Clause, base: Common): Meaning {
  const [target] = targets;
  if (target && !target.directory && /\.\w+$/.test(target.path))
    return { ...base, kind: 'rewrite', sources: targets, targets: [], certain: false };
  const below = (name: Name): Name =>
    target && !name.path.includes('/') ? { ...name, path: `${target.path}/${name.path}`, weak: false } : name;
  return { ...base, kind: 'create', sources: [], targets: sources.map(below), certain: true };
}

/** Only some lines of a file. */
function isPart({ sources, words, remarks, part }: Clause): boolean {
  return (
    part === true ||
    sources.some(name => name.range !== undefined) ||
    LINES.test(words) ||
    remarks.some(remark => LINES.test(wordsOnly(remark)))
  );
}

function arrowWithoutTarget(clause: Clause, frames: readonly Frame[], base: Common): Meaning | undefined {
  const { sources, verb } = clause;
  if (verb === 'delete' || verb === 'split')
    return {
      ...base,
      kind: KINDS[verb],
      sources,
      targets: [],
      certain: true,
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
    certain: true,
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
    certain: true,
    into: true,
    everything: clause.places.length > 0 ? 'files' : 'packages',
  };
}
