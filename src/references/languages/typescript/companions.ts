import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';

const DECLARATION = /\.d\.([cm]?)ts$/;

/**
 * A declaration that stays where the script that it declares goes: `util.d.ts` beside `util.js`. Compilers find it by its
 * place alone, so that no text names the one in the other. The mark covers the first line that says something.
 */
export function leftCompanion({ path, text }: SourceFile, { moves, world }: Context): Mark | undefined {
  const kind = DECLARATION.exec(path)?.[1];
  if (kind === undefined || moves.has(path)) return undefined;
  const stem = path.replace(DECLARATION, '');
  // Beside a source of its own name it is made from that, and goes nowhere by itself.
  if (world.paths.has(`${stem}.${kind}ts`) || world.paths.has(`${stem}.tsx`)) return undefined;
  const endings = kind === '' ? ['js', 'jsx'] : [`${kind}js`];
  const target = endings.map(ending => `${stem}.${ending}`).find(each => world.paths.has(each));
  const to = target === undefined ? undefined : moves.get(target);
  if (target === undefined || to === undefined) return undefined;
  const [line = ''] = /[^\s][^\r\n]*/.exec(text) ?? [];
  const start = Math.max(text.indexOf(line), 0);
  const fate = to === null ? 'goes without successor' : `moves to ${to}`;
  const reason = `declares the types of ${target}, which ${fate}; the declaration stays behind`;
  return { start, end: start + line.length, kind: 'path', target, decision: 'asked', reason };
}
