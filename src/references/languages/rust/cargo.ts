import { lineFinder } from '../../edits.ts';
import { join, normalize, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { type Context, destination, type Rewriter, type Unresolved, untouched } from '../adapter.ts';
import { type Base, Mentions } from '../text/mentions.ts';
import { answer, type Mark } from '../text/scan.ts';

/** Keys whose strings are paths relative to the manifest; `needed` where cargo fails without the file. */
const KEYS = /^(members|default-members|exclude|path|build|readme|license-file|include|manifest-path)$/;

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The strings of a manifest that are paths: of keys, of lists and of inline tables. */
function* pathsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(
    /^[ \t]*(?:[\w.-]+\.)?([\w-]+)[ \t]*=[ \t]*(\[[^\]]*\]|"[^"\n]*"|\{[^}\n]*\})/gm,
  )) {
    const [whole, key = '', value = ''] = match;
    const from = match.index + whole.length - value.length;
    const inline = value.startsWith('{');
    const pattern = inline ? /\bpath\s*=\s*"([^"\n]*)"/g : /"([^"\n]*)"/g;
    if (!inline && !KEYS.test(key)) continue;
    for (const found of value.replace(/#[^\n]*/g, comment => ' '.repeat(comment.length)).matchAll(pattern)) {
      const end = from + found.index + found[0].length - 1;
      yield { key: inline ? 'path' : key, start: end - found[1]!.length, end, words: found[1]! };
    }
  }
}

/** `members`, path dependencies and the paths of targets, both where the manifest moves and where what it names does. */
export function cargoRewriter(context: Context): Rewriter {
  const mentions = new Mentions(movedOf(context));
  return file => {
    const own: Base = { before: parent(file.path), after: parent(destination(file.path, context.moves)) };
    const marks: Mark[] = [];
    for (const { start, end, words } of pathsIn(file.text)) {
      // A word may be the directory of a crate: judged as a path, and spelled as it was.
      const bare = !words.startsWith('.');
      const verdict = mentions.judge(bare ? `./${words}` : words, [own]);
      if (!verdict) continue;
      const replacement = bare ? verdict.replacement?.replace(/^\.\//, '') : verdict.replacement;
      if (replacement === words) continue;
      marks.push({
        start,
        end,
        kind: 'configuration',
        ...verdict,
        ...(replacement !== undefined && { replacement }),
      });
    }
    return marks.length === 0 ? untouched(file, context.moves) : answer(file, marks, context.moves);
  };
}

/** Paths of a manifest under which nothing is found. */
export function unresolvedCargo({ path, text }: SourceFile, paths: ReadonlySet<string>): Unresolved[] {
  const line = lineFinder(text);
  return [...pathsIn(text)].flatMap(({ key, start, words }) => {
    if (/[*?[]/.test(words) || !/^(members|path|build)$/.test(key)) return [];
    const at = normalize(join(parent(path), words));
    if (at === undefined || paths.has(at) || paths.has(join(at, 'Cargo.toml'))) return [];
    return [
      { path, line: line(start), message: `nothing is found under "${words}"`, key: `${key} ${words}` },
    ];
  });
}
