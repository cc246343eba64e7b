import { lineFinder, splice } from '../../edits.ts';
import type { Reference, ReferenceKind, Rewritten, SourceFile } from '../../types.ts';
import { type Adapter, destination, untouched } from '../adapter.ts';
import { rewriteCode } from '../python/code.ts';
import { loadPython } from '../python/parse.ts';
import { type Project, projectOf } from '../python/project.ts';
import { codeCells } from './cells.ts';
import { maskShell } from './magics.ts';
import { Source } from './source.ts';

/** Jupyter notebooks: the code of their code cells; outputs, metadata and Markdown never change. */
export const notebook: Adapter = {
  name: 'notebooks',
  accepts: path => path.endsWith('.ipynb'),
  async prepare(context) {
    await loadPython();
    const project = projectOf(context);
    return file => {
      if (!/^\s*\{/.test(file.text)) {
        const reason = file.text.trim() === '' ? 'it is empty' : 'not a notebook';
        return unreadable(file, destination(file.path, context.moves), reason);
      }
      if (!project.mayName(file)) return untouched(file, context.moves);
      return rewriteNotebook(file, destination(file.path, context.moves), project);
    };
  },
};

const KINDS: Partial<Record<ReferenceKind, ReferenceKind>> = {
  import: 'notebook',
  string: 'notebook',
  path: 'notebook',
};

function rewriteNotebook(file: SourceFile, to: string, project: Project): Rewritten {
  let source: Source;
  try {
    source = new Source(file.text, codeCells(file.text));
  } catch (error) {
    return unreadable(file, to, (error as Error).message);
  }
  const { path } = file;
  const { code, commands } = maskShell(source.code, source.starts);
  const outcome = rewriteCode(code, { from: path, to }, project, commands);
  const text = splice(
    file.text,
    outcome.edits.map(edit => source.edit(edit)),
  );
  const line = lineFinder(file.text);
  const references = outcome.references.map((mark): Reference => {
    const start = source.offset(mark.start);
    const end = source.offset(mark.end, true);
    const kind = KINDS[mark.kind] ?? mark.kind;
    return {
      path,
      line: line(start),
      text: source.code.slice(mark.start, mark.end),
      ...mark,
      start,
      end,
      kind,
    };
  });
  return { path, to, text, changed: text !== file.text, references };
}

/** What cannot be read is left, and listed. */
function unreadable(file: SourceFile, to: string, reason: string): Rewritten {
  const { path, text } = file;
  const place = { path, line: 1, start: 0, end: 0, text: '' };
  return {
    path,
    to,
    text,
    changed: false,
    references: [{ ...place, kind: 'notebook', target: path, decision: 'left', reason }],
  };
}
