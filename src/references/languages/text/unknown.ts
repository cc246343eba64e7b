import { join, normalize, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { type Adapter, untouched } from '../adapter.ts';
import type { Moved } from '../python/moved.ts';
import { registersIn } from '../python/registers.ts';
import { isData, isGenerated, isHistorical, textKind } from './kinds.ts';
import { judgeModule } from './modules.ts';
import { renamedIn } from './names.ts';
import { answer, type Mark, mayMention, without } from './scan.ts';
import { tokens } from './tokens.ts';
import { leftTranslation } from './translations.ts';

/**
 * Texts of no kind that is known, such as expected output and lists that some tool reads: where they have the name of what moves,
 * its path from the text or the repository, or the dotted name of a module, that is asked, for the first of the same words; and where
 * they translate it.
 */
export const unknown: Adapter = {
  name: 'other texts',
  accepts: path => textKind(path) === undefined && !isGenerated(path),
  prepare(context) {
    const { files, moves, renamed } = context;
    const called = renamedIn(renamed?.() ?? []);
    const moved = movedOf(context);
    const may = mayMention(moved.words());
    return file => {
      const names = called(file.text).map(({ replacement: _, ...mark }) => ({
        ...mark,
        kind: 'path' as const,
        decision: 'asked' as const,
      }));
      const isRead = !isData(file.path) && !isHistorical(file.path) && may(file.text);
      const words = isRead ? without(wordsIn(file, moved, registersIn(files)), names) : [];
      const marks = [...names, ...words, ...leftTranslation(file, context)];
      return marks.length === 0 ? untouched(file, moves) : answer(file, marks, moves);
    };
  },
};

function wordsIn({ path, text }: SourceFile, moved: Moved, registered: ReadonlySet<string>): Mark[] {
  const known = new Set<string>();
  return tokens(text).flatMap(({ start, end, value }): Mark[] => {
    if (known.has(value) || registered.has(value)) return [];
    known.add(value);
    const target = value.includes('/')
      ? pathOf(value, parent(path), moved)
      : judgeModule(value, { entry: false, key: '' }, moved)?.target;
    if (target === undefined) return [];
    const reason = `${target} moves, and may be what this names`;
    return [{ start, end, kind: 'path', target, decision: 'asked', reason }];
  });
}

/** What moves and stands under these words, from the folder of the text or from the top. */
function pathOf(words: string, folder: string, moved: Moved): string | undefined {
  if (!/\w\/\w/.test(words)) return undefined;
  return [join(folder, words), words]
    .map(each => normalize(each.replace(/\/+$/, '')))
    .find(at => {
      if (at === undefined || !at.includes('/')) return false;
      const isFile = moved.world.paths.has(at);
      return (isFile ? moved.file(at) : moved.directory(at)).kind !== 'stays';
    });
}
