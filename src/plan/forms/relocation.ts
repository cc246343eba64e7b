import type { Meaning, Name } from '../draft.ts';
import type { Verb } from '../words/types.ts';
import { findVerbs } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Common, KINDS, RELOCATING } from './acts.ts';
import { type Clause, wordsOnly } from './clause.ts';
import type { Frame } from './frame.ts';

/** What is in a folder goes, not the folder. */
const CONTENTS =
  /(?<!\p{L})(?:contents?|flatten\w*|dissolv\w*|unpack\w*|inhalt|contenu|contenido|содержимое)(?!\p{L})|内容/iu;

const IMPORTS = /import|referenc|referenz|référence|ссыл|импорт|导入|引用|インポート|参照|임포트|참조/iu;

/** What is updated where arrows below join old and new values. */
const PATHS =
  /(?<!\p{L})(?:paths?|pfade?|chemins?|rutas?|caminhos?|percorsi|paden|пут(?:и|ей|ь))(?!\p{L})|路径|パス|경로/iu;

/** "Lines 10-40": not the whole file. */
const LINES =
  /(?<![\p{L}])(?:lines?|L|zeilen?|lignes?|líneas?|linhas?|righe|regels?|строки?|行)\s*\d+\s*(?:[-–]|to|bis|à|a)\s*L?\d+/iu;

/** Reads a clause that says from where and to where. */
export function relocation(
  clause: Clause,
  verb: Verb | undefined,
  around: Frame | undefined,
  frames: readonly Frame[],
  base: Common,
  words: Vocabulary,
): Meaning | undefined {
  const targets = clause.arrow ? belowFolder(clause.targets, frames) : clause.targets;
  const inFile = verb === 'split' && clause.origins.length > 0 && clause.sources.every(name => name.weak);
  const sources = inFile ? clause.origins : clause.sources;
  if (verb === 'rewrite' || verb === 'create' || verb === 'check') {
    if (clause.verb === 'rewrite') return { ...base, kind: 'rewrite', sources, certain: !clause.arrow };
    if (IMPORTS.test(clause.words) || (!clause.verb && around && IMPORTS.test(around.text))) return undefined;
    if (!clause.verb && verb === 'rewrite' && around && PATHS.test(around.text)) return undefined;
    if (clause.verb === 'create') return made(clause, base);
    return { ...base, kind: 'move', sources, targets, certain: clause.arrow };
  }
  if (verb === 'delete') {
    return clause.verb === 'delete'
      ? { ...base, kind: 'delete', sources }
      : { ...base, kind: 'move', sources, targets, certain: clause.arrow };
  }
  if (verb === 'other') return undefined;
  if (sources.some(({ range }) => range !== undefined && !range.includes('-')))
    return { ...base, kind: 'rewrite', sources, certain: false };
  if (clause.arrow && targets.every(({ glob }) => glob) && !sources.some(({ glob }) => glob))
    return undefined;
  const kind = verb ? KINDS[verb] : 'move';
  const certain = clause.arrow || RELOCATING.includes(verb) || verb === 'duplicate' || verb === 'facade';
  if (kind !== 'duplicate' && isPart(clause)) return { ...base, kind: 'split', sources, targets };
  const folded =
    kind === 'move' && targets.length > 1 && !clause.choice && sources.length === 1 ? 'split' : kind;
  return {
    ...base,
    kind: folded,
    sources,
    targets,
    certain,
    ...(clause.from && !clause.all && !clause.arrow && { introduces: true }),
    ...(sources.some(name => name.glob) && isNarrowed(clause, words) && { narrowed: true }),
    ...((clause.nested || (sources.length > 1 && kind === 'move')) && { into: true }),
    ...(verb === 'move' && !clause.arrow && !clause.from && !CONTENTS.test(clause.words) && { enters: true }),
  };
}

/** "`a_*.py` (management)": plain words in brackets, that neither count nor say all, leave open which files are meant. */
function isNarrowed({ remarks }: Clause, words: Vocabulary): boolean {
  return remarks.some(remark => {
    const text = wordsOnly(remark);
    const plain = /\p{L}{3}/u.test(text) && !/[\d\u25a1]/u.test(text);
    return (
      plain &&
      ![words.all, words.conditional, words.merging].some(list => list.isIn(text)) &&
      findVerbs(text, words).length === 0
    );
  });
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
    return { ...base, kind: 'rewrite', sources: targets, certain: false };
  const below = (name: Name): Name =>
    target && !name.path.includes('/') ? { ...name, path: `${target.path}/${name.path}`, weak: false } : name;
  return { ...base, kind: 'create', targets: sources.map(below) };
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
