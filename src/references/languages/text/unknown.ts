import { type Adapter, untouched } from '../adapter.ts';
import { isGenerated, textKind } from './kinds.ts';
import { renamedIn } from './names.ts';
import { answer } from './scan.ts';

/** Texts of no kind that is known, such as expected output: where they have the name of what moves, that is asked. */
export const unknown: Adapter = {
  name: 'other texts',
  accepts: path => textKind(path) === undefined && !isGenerated(path),
  prepare({ moves, renamed }) {
    const called = renamedIn(renamed?.() ?? []);
    return file => {
      const marks = called(file.text).map(({ replacement: _, ...mark }) => ({
        ...mark,
        kind: 'path' as const,
        decision: 'asked' as const,
      }));
      return marks.length === 0 ? untouched(file, moves) : answer(file, marks, moves);
    };
  },
};
