import { knots } from '../../cycles.ts';
import type { Edit } from '../../edits.ts';
import { isPython } from '../../file-kinds.ts';
import { roughGraph } from '../../import-graph.ts';
import { base } from '../../path.ts';
import { sorter } from '../../sorted.ts';
import { type Adapter, type Context, destination, untouched } from '../adapter.ts';
import { answerOf } from './answer.ts';
import { facadesIn } from './attributes.ts';
import { findsByPlace } from './by-place.ts';
import { rewriteCode } from './code.ts';
import { factsIn } from './facts.ts';
import { lostLabels } from './labels.ts';
import { loadPython, reparsePython } from './parse.ts';
import { projectOf } from './project.ts';

/** Python modules and stubs. */
export const python: Adapter = {
  name: 'Python',
  accepts: path => /\.pyi?$/.test(path),
  doubts: lostLabels,
  async prepare(context) {
    await loadPython();
    const project = projectOf(context);
    const sorted = sorter(context.files);
    const inCircle = circlesOf(context);
    return file => {
      const mayLose =
        findsByPlace(file.text) ||
        base(file.path) === 'setup.py' ||
        project.documentations.some(({ settings }) => settings.has(file.path));
      const mayNeed = mayLose || facadesIn(file.path, project).length > 0;
      if (!mayNeed && !project.mayName(file)) return untouched(file, context.moves);
      const to = destination(file.path, context.moves);
      const outcome = rewriteCode(file.text, { from: file.path, to }, project);
      const answer = answerOf(file, to, outcome);
      if (!answer.changed) return answer;
      const text = sorted(file.path, file.text, answer.text);
      if (text !== answer.text && !inCircle(file.path)) return { ...answer, text };
      if (context.options.proved) readAgain(file.text, outcome.edits, text);
      return answer;
    };
  },
};

/** Whether modules lead back to themselves: there the order of the imports may be what makes them load. */
function circlesOf({ files, world }: Context): (path: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return path => {
    known ??= new Set(knots(roughGraph({ files: files.filter(file => isPython(file.path)), world })).flat());
    return known.has(path);
  };
}

function readAgain(before: string, edits: readonly Edit[], after: string): void {
  reparsePython(before, edits, after);
  factsIn(after);
}
