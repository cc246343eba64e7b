import { lineFinder, splice } from '../../edits.ts';
import type { Reference, Rewritten, SourceFile } from '../../types.ts';
import type { Outcome } from './project.ts';

/** The answer for a text of which an outcome is known: its edits are spliced in. */
export function answerOf(file: SourceFile, to: string, outcome: Outcome): Rewritten {
  const { path } = file;
  const line = lineFinder(file.text);
  const text = splice(file.text, outcome.edits);
  const references = outcome.references.map(
    (mark): Reference => ({
      path,
      line: line(mark.start),
      text: file.text.slice(mark.start, mark.end),
      ...mark,
    }),
  );
  return { path, to, text, changed: text !== file.text, references };
}
