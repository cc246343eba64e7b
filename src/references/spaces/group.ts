import { type Mark, respelled } from '../languages/text/scan.ts';
import type { SourceFile } from '../types.ts';
import type { Goals } from './goals.ts';
import type { Wanted } from './imports.ts';
import { type SpaceLanguage, short } from './language.ts';
import type { Import, Statement } from './source.ts';

/** A group of imports keeps its form where all of it goes the same way; else what goes gets a line of its own. */
export function groupMarks(
  items: readonly Import[],
  prefix: NonNullable<Statement['prefix']>,
  { path, text }: SourceFile,
  goals: Goals,
  { sign, importOf }: SpaceLanguage,
): { readonly marks: readonly Mark[]; readonly wanted: readonly Wanted[] } {
  const marks: Mark[] = [];
  const wanted: Wanted[] = [];
  const put = (start: number, end: number, replacement: string, one: Import) => {
    const target = goals.target(one, path);
    marks.push(respelled({ start, end }, target, `${target} moves`, replacement));
  };
  const changed = items.filter(one => goals.name(one) !== one.name);
  const [first] = changed;
  if (!first) return { marks, wanted };
  const heads = new Set(
    items.map(one => {
      const rest = one.name.slice(prefix.name.length);
      const to = goals.name(one);
      return to.endsWith(rest) ? to.slice(0, -rest.length) : '';
    }),
  );
  const [head] = heads;
  if (heads.size === 1 && head) {
    put(prefix.start, prefix.end, head, first);
    return { marks, wanted };
  }
  for (const one of changed) {
    const to = goals.name(one);
    const { start, end } = one.at;
    if (to.startsWith(`${prefix.name}${sign}`) && short(sign, to) === short(sign, one.name)) {
      put(start, end, to.slice(prefix.name.length + sign.length), one);
      continue;
    }
    const tail = /^(?:\s+as\s+\w+)?\s*,?\s*/.exec(text.slice(end))![0];
    const isLast = !tail.includes(',');
    const lead = isLast ? /,?\s*$/.exec(text.slice(0, start))![0].length : 0;
    const keep = isLast ? /\s*$/.exec(tail)![0].length : 0;
    put(start - lead, end + tail.length - keep, '', one);
    const alias = one.alias === short(sign, to) ? undefined : one.alias;
    const own = importOf(to, one.kind, alias);
    if (own) wanted.push({ ...own, target: goals.target(one, path) });
  }
  return { marks, wanted };
}
