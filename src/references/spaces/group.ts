import { type Mark, respelled } from '../languages/text/scan.ts';
import type { SourceFile } from '../types.ts';
import { cuts } from './cuts.ts';
import type { Goals } from './goals.ts';
import type { Wanted } from './imports.ts';
import { type SpaceLanguage, short } from './language.ts';
import type { Import, Span, Statement } from './source.ts';

/** What becomes of a group of imports: it goes where nothing stays in it. */
interface Grouped {
  readonly marks: readonly Mark[];
  readonly wanted: readonly Wanted[];
  readonly isGone: boolean;
}

/**
 * A group of imports keeps its form where all of it goes the same way; else what goes gets a line of its own.
 * @param isNear whether a name needs no import any more
 */
export function groupMarks(
  items: readonly Import[],
  prefix: NonNullable<Statement['prefix']>,
  { path, text }: SourceFile,
  goals: Goals,
  { sign, importOf }: SpaceLanguage,
  isNear: (one: Import) => boolean,
): Grouped {
  const marks: Mark[] = [];
  const wanted: Wanted[] = [];
  const put = ({ start, end }: Span, replacement: string, one: Import) => {
    const target = goals.target(one, path);
    marks.push(respelled({ start, end }, target, `${target} moves`, replacement));
  };
  const changed = items.filter(one => goals.name(one) !== one.name);
  const [first] = changed;
  if (!first) return { marks, wanted, isGone: false };
  const heads = new Set(
    items.map(one => {
      const rest = one.name.slice(prefix.name.length);
      const to = goals.name(one);
      return to.endsWith(rest) && !isNear(one) ? to.slice(0, -rest.length) : '';
    }),
  );
  const [head] = heads;
  if (heads.size === 1 && head) {
    put(prefix, head, first);
    return { marks, wanted, isGone: false };
  }
  const leaving = new Set<Import>();
  for (const one of changed) {
    const to = goals.name(one);
    if (to.startsWith(`${prefix.name}${sign}`) && short(sign, to) === short(sign, one.name) && !isNear(one)) {
      put(one.at, to.slice(prefix.name.length + sign.length), one);
      continue;
    }
    leaving.add(one);
    const alias = one.alias === short(sign, to) ? undefined : one.alias;
    const own = isNear(one) ? undefined : importOf(to, one.kind, alias);
    if (own) wanted.push({ ...own, target: goals.target(one, path) });
  }
  if (leaving.size === items.length) return { marks: [], wanted, isGone: true };
  const elements = items.map(one => wholeOf(text, one));
  const gone = new Set(elements.filter(({ one }) => leaving.has(one)));
  for (const { span, one } of cuts(elements, gone)) put(span, '', one.one);
  return { marks, wanted, isGone: false };
}

/** The span of an element with the words of its kind before, `function f`, and its other name behind. */
const wholeOf = (text: string, one: Import): Span & { readonly one: Import } => ({
  start: one.at.start - /(?:\w+[ \t]+)?\\?$/.exec(text.slice(one.statement.start, one.at.start))![0].length,
  end: one.at.end + /^(?:\s+as\s+\w+)?/.exec(text.slice(one.at.end))![0].length,
  one,
});
