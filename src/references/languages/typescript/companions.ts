import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';

const DECLARATION = /\.d\.([cm]?)ts$/;

/**
 * A declaration that stays where the script that it declares goes: `util.d.ts` beside `util.js`. Compilers find it by its
 * place alone, so that no text names the one in the other. The mark covers the first line that says something.
 */
export function leftCompanion({ path, text }: SourceFile, { moves, world }: Context): Mark | undefined {
  const target = moves.has(path) ? undefined : declaredBy(path, world.paths);
  const to = target === undefined ? undefined : moves.get(target);
  if (target === undefined || to === undefined) return undefined;
  const [line = ''] = /[^\s][^\r\n]*/.exec(text) ?? [];
  const start = Math.max(text.indexOf(line), 0);
  const fate = to === null ? 'goes without successor' : `moves to ${to}`;
  const reason = `declares the types of ${target}, which ${fate}; the declaration stays behind`;
  return { start, end: start + line.length, kind: 'path', target, decision: 'asked', reason };
}

/** What a declaration declares: `util.js` (`util.d.ts`, `util.js.flow`), or with the ending that it names `a.css` (`a.css.d.ts`, `a.d.css.ts`). */
function declaredBy(path: string, paths: ReadonlySet<string>): string | undefined {
  if (path.endsWith('.flow')) return [path.slice(0, -'.flow'.length)].find(script => paths.has(script));
  const [, stem = '', ending] = /^(.*)\.d\.(\w+)\.ts$/.exec(path) ?? [];
  if (ending !== undefined) return paths.has(`${stem}.${ending}`) ? `${stem}.${ending}` : undefined;
  const kind = DECLARATION.exec(path)?.[1];
  if (kind === undefined) return undefined;
  const name = path.replace(DECLARATION, '');
  if (paths.has(name)) return name;
  // Beside a source of its own name it is made from that, and goes nowhere by itself.
  if (paths.has(`${name}.${kind}ts`) || paths.has(`${name}.tsx`)) return undefined;
  const endings = kind === '' ? ['js', 'jsx'] : [`${kind}js`];
  return endings.map(each => `${name}.${each}`).find(each => paths.has(each));
}
