import { lineFinder, splice } from '../edits.ts';
import { destination, type Language, untouched } from '../language.ts';
import type { Reference, Rewritten, SourceFile } from '../types.ts';
import { rewriteCode } from './code.ts';
import { factsIn } from './facts.ts';
import { loadPython, reparsePython } from './parse.ts';
import { projectOf } from './project.ts';

/** Python modules and stubs. */
export const python: Language = {
  accepts: path => /\.pyi?$/.test(path),
  async prepare(context) {
    await loadPython();
    const project = projectOf(context);
    return file => {
      if (!project.mayName(file)) return untouched(file, context.moves);
      const to = destination(file.path, context.moves);
      return rewritten(file, to, rewriteCode(file.text, { from: file.path, to }, project));
    };
  },
};

function rewritten(file: SourceFile, to: string, outcome: ReturnType<typeof rewriteCode>): Rewritten {
  const { path } = file;
  const line = lineFinder(file.text);
  const text = splice(file.text, outcome.edits);
  if (text !== file.text) {
    // Whoever rewrites a text will ask what is in it, and its tree is cheap now.
    reparsePython(file.text, outcome.edits, text);
    factsIn(text);
  }
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
