import { doubtsIn } from '../../findings.ts';
import type { Context, Doubt } from '../../languages/adapter.ts';
import { bordersOf } from './borders.ts';
import type { QualifiedLanguage } from './language.ts';

/** Names that several texts of a space declare, each for another build, where the texts go to several spaces: each build has some. */
export function variantDoubts(language: QualifiedLanguage, context: Context): Doubt[] {
  const { spaces } = bordersOf(language, context);
  const moving = context.files.filter(
    file => language.accepts(file.path) && spaces.spaceAfter(file.path) !== spaces.spaceBefore(file.path),
  );
  return doubtsIn(moving, (file, tell) => {
    const unit = language.unitOf(file);
    const space = spaces.before.all(spaces.spaceBefore(file.path));
    const texts = new Map(
      spaces.before.filesOf(spaces.spaceBefore(file.path)).map(one => [one.path, one] as const),
    );
    for (const { name, start } of language.read(file).declared) {
      const other = space
        .get(name)
        ?.find(
          one =>
            spaces.spaceAfter(one.path) !== spaces.spaceAfter(file.path) &&
            language.unitOf(texts.get(one.path)!) === unit &&
            language.isBeside(one.path) === language.isBeside(file.path),
        );
      if (!other) continue;
      tell(start, file.path, `${name} is declared in ${other.path} too, for another build, and they part`);
      return;
    }
  });
}
