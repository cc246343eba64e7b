import { foldersAbove, join } from '../../path.ts';
import { textIn } from '../../texts.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';
import { parseScript } from './parse.ts';

/** How Node reads a `.js` file: by the `type` of the nearest `package.json` above it. */
export type ModuleKind = 'module' | 'commonjs';

const COMMONJS = /\brequire\s*\(|\bmodule\.exports\b|^[ \t]*exports\.\w/m;

/**
 * A script of Node that goes below another `package.json`, which says that it is read otherwise than it is written: `import` in
 * what is CommonJS there, `require` in what is a module. The mark covers its first import, or its first line.
 */
export function leftKind({ path, text }: SourceFile, context: Context): Mark | undefined {
  const to = context.moves.get(path);
  if (typeof to !== 'string' || !path.endsWith('.js') || !to.endsWith('.js')) return undefined;
  const textOf = textIn(context.files);
  const back = new Map([...context.moves].flatMap(([from, at]) => (at === null ? [] : [[at, from]])));
  const before = kindAt(path, textOf);
  const after = kindAt(to, at => textOf(back.get(at) ?? (context.moves.has(at) ? '' : at)));
  if (before === after) return undefined;
  const written = writtenAs({ path, text });
  if (written?.kind !== before) return undefined;
  const reason = `it is read as ${after === 'module' ? 'a module' : 'CommonJS'} at ${to}, by the package.json above it`;
  return { ...written.place, kind: 'path', target: path, decision: 'asked', reason };
}

/** How Node reads what lies at a path. Without a `type` it is CommonJS. */
export function kindAt(path: string, textOf: (path: string) => string | undefined): ModuleKind {
  const manifest = foldersAbove(path)
    .map(folder => textOf(join(folder, 'package.json')))
    .find(text => text !== undefined && text !== '');
  return /^\s*\{(?:[^{}]|\{[^{}]*\})*?"type"\s*:\s*"module"/.test(manifest ?? '') ? 'module' : 'commonjs';
}

/** How a script is written, and where that shows; undefined where it may be either. */
function writtenAs({ path, text }: SourceFile) {
  const { module } = parseScript(path, text);
  const [first] = [...module.staticImports, ...module.staticExports];
  if (first) return { kind: 'module' as const, place: { start: first.start, end: first.end } };
  const found = COMMONJS.exec(text);
  if (!found) return undefined;
  return { kind: 'commonjs' as const, place: { start: found.index, end: found.index + found[0].length } };
}
