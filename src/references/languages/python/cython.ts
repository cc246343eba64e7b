import { captured } from '../../captured.ts';
import { parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { literally } from '../../words.ts';
import { type Adapter, destination, untouched } from '../adapter.ts';
import { Mentions } from '../text/mentions.ts';
import { overlap, type Span, without } from '../text/scan.ts';
import { answerOf } from './answer.ts';
import { rewriteCode } from './code.ts';
import { loadPython } from './parse.ts';
import { type Mark, type Outcome, projectOf } from './project.ts';

const CIMPORT = /\bcimport\b/g;

/**
 * Modules of Cython. They import as Python does, with a word of their own, `from a.b cimport c`, which is read as `import`; what else is
 * no Python is passed over, as mistakes are. So what could not be read is asked where a name stands in it that is written anew elsewhere.
 */
export const cython: Adapter = {
  name: 'Cython',
  accepts: path => /\.(pyx|pxd|pxi)$/.test(path),
  async prepare(context) {
    await loadPython();
    const project = projectOf(context);
    return file => {
      if (!project.mayName(file)) return untouched(file, context.moves);
      const to = destination(file.path, context.moves);
      const included = includedIn(file, to, new Mentions(project.moved));
      const outcome = rewriteCode(file.text.replace(CIMPORT, ' import'), { from: file.path, to }, project);
      return answerOf(file, to, merged(withUnread(keepWords(outcome, file.text), file.text), included));
    };
  },
};

/** Files that a text takes in as it is compiled: others of Cython, and headers of C, from its own folder. */
const INCLUDE = /^[ \t]*(?:include|cdef[ \t]+extern[ \t]+from)[ \t]+["'](?<path>[^"'\n<>]+)["']/gm;

function includedIn({ path, text }: SourceFile, to: string, mentions: Mentions): Mark[] {
  const own = { before: parent(path), after: parent(to), climbs: true } as const;
  return captured(text, INCLUDE).flatMap(({ words, start }): Mark[] => {
    const verdict = mentions.judge(words, [own]);
    return verdict ? [{ start, end: start + words.length, kind: 'path', ...verdict }] : [];
  });
}

/** An outcome, and marks for places that it does not have. */
function merged({ edits, references }: Outcome, marks: readonly Mark[]): Outcome {
  const added = without(marks, references);
  const changes = added.flatMap(({ start, end, replacement }) =>
    replacement === undefined ? [] : [{ start, end, text: replacement }],
  );
  return { edits: [...edits, ...changes], references: [...references, ...added] };
}

/** Statements that are written anew keep their word of Cython: the one that stands in an edit, or last before it. */
function keepWords({ edits, references }: Outcome, text: string): Outcome {
  const words = [...text.matchAll(/\bc?import\b/g)];
  const kept = edits.map(edit => {
    const own = words.findLast(({ index }) => index < Math.max(edit.end, edit.start + 1));
    return own?.[0] === 'cimport' ? { ...edit, text: edit.text.replace(/\bimport\b/g, 'cimport') } : edit;
  });
  return { edits: kept, references };
}

function asked({ replacement: _, ...mark }: Mark, reason: string): Mark {
  return { ...mark, decision: 'asked', reason };
}

/** Names of modules that are imported under other words afterwards, where nothing has read them. */
function withUnread({ edits, references }: Outcome, text: string): Outcome {
  const renamed = new Map(
    references.flatMap(mark => {
      const words = text.slice(mark.start, mark.end);
      return mark.kind === 'import' && mark.decision === 'rewritten' && words.includes('.')
        ? [[words, mark] as const]
        : [];
    }),
  );
  const unread = [...renamed].flatMap(([words, mark]) =>
    [...text.matchAll(new RegExp(`(?<![\\w.])${literally(words)}(?!\\w)`, 'g'))]
      .map(({ index }): Span => ({ start: index, end: index + words.length }))
      .filter(span => ![...references, ...edits].some(other => overlap(other, span)))
      .map(span => asked({ ...mark, ...span }, 'the words around it are none of Python')),
  );
  return { edits, references: [...references, ...unread].sort((a, b) => a.start - b.start || a.end - b.end) };
}
