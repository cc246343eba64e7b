import { posix } from 'node:path';
import { ReferencesError } from '../errors.ts';
import type { FacadeOptions, SpecifierEnding } from './types.ts';
import { untilOf } from './until.ts';

/**
 * The text of the TypeScript or JavaScript module that stays at the old path: a re-export of each name, marked
 * `@deprecated` where importers' editors look for it. CommonJS and `export =` give one assignment, and a module that is
 * only there for what it does is imported.
 *
 * @throws {ReferencesError} when the module exports nothing and it is not to be seen how others load it.
 */
export function scriptFacade(options: FacadeOptions): string {
  const { from, commonjs, removeAfter } = options;
  const note = (to: string) => `/** @deprecated Moved to ${to}.${untilOf(removeAfter)} */`;
  const specifier = (to: string) => relativeSpecifier(from, to, options.extension ?? 'none');
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const to = specifier(options.to);
  if (commonjs) return `${note(to)}\nmodule.exports = require(${quote(to)});\n`;
  if (options.definitions.some(({ name }) => name === 'export='))
    return `${note(to)}\nimport moved = require(${quote(to)});\n\nexport = moved;\n`;
  const blocks = [...homes(options)].map(([to, names]) => {
    const at = specifier(to);
    const lines = names
      .filter(({ name }) => name !== '*')
      .map(({ name, type }) => `  ${note(at)}\n  ${type ? 'type ' : ''}${spell(name)},\n`);
    const star = names.some(({ name }) => name === '*') ? `${note(at)}\nexport * from ${quote(at)};\n` : '';
    return (lines.length === 0 ? '' : `export {\n${lines.join('')}} from ${quote(at)};\n`) + star;
  });
  if (blocks.join('') !== '') return blocks.join('\n');
  if (!options.esm)
    throw new ReferencesError('no-facade', `${from} exports no name that a facade could re-export`);
  return `${note(to)}\nimport ${quote(to)};\n`;
}

interface Name {
  readonly name: string;
  readonly type: boolean;
}

/** Path → exported names that live there, each once. A name that is both type and value is a value. */
function homes({ definitions, elsewhere, to }: FacadeOptions): Map<string, Name[]> {
  const exported = definitions.filter(d => d.exported && d.name !== 'export=');
  const values = new Set(exported.filter(d => d.kind !== 'type').map(d => d.name));
  const found = new Map<string, Name[]>();
  for (const name of new Set(exported.map(d => d.name))) {
    const home = elsewhere?.get(name) ?? to;
    found.set(home, [...(found.get(home) ?? []), { name, type: !values.has(name) }]);
  }
  return found;
}

/** `export { "a-b" } from …` needs quotes, a name that is an identifier does not. */
const spell = (name: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name) ? name : JSON.stringify(name);

const OUTPUT: Readonly<Record<string, string>> = { ts: 'js', tsx: 'js', mts: 'mjs', cts: 'cjs' };

/** How a file names another: `../b/c`, with the ending the project writes. `index` files keep their name. */
export function relativeSpecifier(from: string, to: string, ending: SpecifierEnding): string {
  const path = posix.relative(posix.dirname(from), to);
  const relative = path.startsWith('.') ? path : `./${path}`;
  if (ending === 'source') return relative;
  const [, stem = relative, extension = ''] = /^(.*?)(?:\.d)?\.([cm]?[jt]sx?)$/.exec(relative) ?? [];
  if (extension === '') return relative;
  // Only these endings may be left out.
  if (ending === 'none' && /^[jt]sx?$/.test(extension)) return stem;
  return `${stem}.${OUTPUT[extension] ?? extension}`;
}
