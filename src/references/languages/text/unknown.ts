import { type Adapter, untouched } from '../adapter.ts';
import { isGenerated, textKind } from './kinds.ts';
import { renamedIn } from './names.ts';
import { answer, type Mark } from './scan.ts';
import { leftTranslation } from './translations.ts';

/**
 * Texts of no kind that is known, such as expected output: where they have the name of what moves, that is asked, and where they
 * translate it.
 */
export const unknown: Adapter = {
  name: 'other texts',
  accepts: path => textKind(path) === undefined && !isGenerated(path),
  prepare(context) {
    const called = renamedIn(context.renamed?.() ?? []);
    return file => {
      const names = called(file.text).map(
        ({ replacement: _, ...mark }): Mark => ({ ...mark, kind: 'path', decision: 'asked' }),
      );
      const marks = [...names, ...leftTranslation(file, context)];
      return marks.length === 0 ? untouched(file, context.moves) : answer(file, marks, context.moves);
    };
  },
};
