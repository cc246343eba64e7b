import { doubtsIn } from '../findings.ts';
import type { Context, Doubt } from '../languages/adapter.ts';
import type { SpaceLanguage } from './language.ts';
import { layoutOf } from './layout.ts';
import type { Entry } from './state.ts';

/**
 * Texts that declare for themselves what their space has in another variant too, and that part from that: which of the two a name
 * means its kinds of arguments tell, which nothing here reads.
 */
export function overloadDoubts(language: SpaceLanguage, context: Context): Doubt[] {
  const { fold = (name: string) => name, accepts, read, word } = language;
  const layout = layoutOf(language, context);
  const files = context.files.filter(
    ({ path }) => accepts(path) && layout.touched.has(layout.spaceBefore(path)),
  );
  return doubtsIn(files, (file, tell) => {
    const { declared, uses } = read(file);
    const parts = ({ path, declared: { own, shared } }: Entry) =>
      shared && !own && layout.spaceAfter(path) !== layout.spaceAfter(file.path);
    const variants = declared.filter(({ own, shared }) => own && shared).map(({ name }) => name);
    for (const name of new Set(variants)) {
      const all = layout.before.all(layout.spaceBefore(file.path)).get(fold(name)) ?? [];
      const [other] = all.filter(parts);
      const use = uses.find(({ words }) => words === name);
      if (!other || !use) continue;
      const about = context.moves.has(other.path) ? other.path : file.path;
      tell(use.start, about, `${name} may be that of ${other.path}, which is in another ${word} afterwards`);
    }
  });
}
