import type { Meaning, Name } from '../draft.ts';
import { inFolder, isFile } from '../text/name.ts';
import { findVerbs } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Common, kindOf, RELOCATING } from './acts.ts';
import { type Clause, wordsOnly } from './clause.ts';
import { type Frame, frameVerb, type Said } from './frame.ts';

/** Reads a clause that says from where and to where. */
export function relocation({ clause, verb, frames, base, words }: Said): Meaning | undefined {
  const { arrow } = clause;
  // "Extract `slugify` from `a.py`".
  const inFile = verb === 'split' && clause.origins.length > 0 && clause.sources.every(({ weak }) => weak);
  const sources = inFile ? clause.origins : clause.sources;
  const targets = arrow ? belowFolder(clause.targets, frames) : clause.targets;
  if (clause.verb === 'rewrite') return { ...base, kind: 'rewrite', sources, certain: !arrow };
  if (clause.verb === 'delete') return { ...base, kind: 'delete', sources };
  if (verb === 'rewrite' || verb === 'create' || verb === 'check') {
    if (words.values.isIn(clause.words) || (!clause.verb && words.values.isIn(frameVerb(frames)?.text ?? '')))
      return undefined;
    if (clause.verb === 'create') return made(clause, base);
  }
  // "`a` + `b` → `c`": what is added up becomes one.
  const sum = arrow && sources.length > 1 && /\u25a1\s*\+\s*\u25a1/.test(clause.words);
  const kind = verb && verb !== 'check' && verb !== 'other' ? kindOf(verb) : sum ? 'merge' : 'move';
  if (kind === 'rewrite' || kind === 'create' || kind === 'delete')
    return { ...base, kind: 'move', sources, targets, certain: arrow };
  if (arrow && targets.every(({ glob }) => glob) && !sources.some(({ glob }) => glob)) return undefined;
  if (kind !== 'duplicate' && isPart(clause, words)) return { ...base, kind: 'split', sources, targets };
  const divides = kind === 'move' && targets.length > 1 && !clause.choice && sources.length === 1;
  const whole = words.all.isIn(clause.words);
  return {
    ...base,
    kind: divides ? 'split' : kind,
    sources,
    targets,
    certain: arrow || RELOCATING.includes(verb) || verb === 'duplicate' || verb === 'facade',
    ...(clause.from && !clause.all && !arrow && { introduces: true }),
    ...(sources.some(name => name.glob) && isNarrowed(clause, words) && { narrowed: true }),
    ...((clause.nested || (sources.length > 1 && kind === 'move')) && { into: true }),
    ...(verb === 'move' && !arrow && !clause.from && !whole && { enters: true }),
  };
}

/** "`a_*.py` (management)": plain words in brackets, that neither count nor say all, leave open which files are meant. */
function isNarrowed({ remarks }: Clause, words: Vocabulary): boolean {
  const told = [words.all, words.conditional, words.merging];
  return remarks.map(wordsOnly).some(text => {
    const plain = /\p{L}{3}/u.test(text) && !/[\d\u25a1]/u.test(text);
    return plain && !told.some(list => list.isIn(text)) && findVerbs(text, words).length === 0;
  });
}

/** "`a.py` → `b.py`" below "Move these into `c/`:". The new name is meant in the folder. */
function belowFolder(targets: readonly Name[], [nearest]: readonly Frame[]): readonly Name[] {
  const [folder, ...more] = nearest?.clauses.flatMap(clause => clause.targets) ?? [];
  if (nearest?.kind === 'title' || nearest?.kind === 'sentence') return targets;
  if (!folder || more.length > 0 || folder.glob || isFile(folder)) return targets;
  return targets.map(name =>
    name.path.includes('/') || name.directory || !isFile(name) ? name : inFolder(folder, name),
  );
}

/** "Add `a.py` to `b/`" makes a file; "add `x` to `c.py`" changes one. */
function made({ sources, targets }: Clause, base: Common): Meaning {
  const [target] = targets;
  if (target && !target.directory && isFile(target))
    return { ...base, kind: 'rewrite', sources: targets, certain: false };
  const inside = (name: Name): Name => (target && !name.path.includes('/') ? inFolder(target, name) : name);
  return { ...base, kind: 'create', targets: sources.map(inside) };
}

/** Only some lines of a file. */
function isPart({ sources, words: text, remarks, part }: Clause, words: Vocabulary): boolean {
  const texts = [text, ...remarks.map(wordsOnly)];
  return (
    part === true ||
    sources.some(name => name.range !== undefined) ||
    texts.some(each => words.lines.isIn(each))
  );
}
