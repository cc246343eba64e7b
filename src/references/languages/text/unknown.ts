import type { SourceFile } from '../../types.ts';
import { type Adapter, type Judged, type Rewriter, type Unresolved, untouched } from '../adapter.ts';
import { php } from '../php/adapter.ts';
import { ruby } from '../ruby/adapter.ts';
import { shell } from '../shell/adapter.ts';
import { isGenerated, textKind } from './kinds.ts';
import { renamedIn } from './names.ts';
import { answer } from './scan.ts';

/** Who reads what a program is started with, and an ending by which its texts are known. */
const STARTED: readonly (readonly [RegExp, Adapter, string])[] = [
  [/^#!.*\b(ba|da|k|z)?sh\b/, shell, '.sh'],
  [/^#!.*\bruby\b/, ruby, '.rb'],
  [/^#!.*\bphp\b/, php, '.php'],
];

const startedBy = ({ text }: SourceFile) => STARTED.find(([pattern]) => pattern.test(text));

/**
 * Texts of no kind that their names tell. What says how it is started is read as what it is; of all others, such as expected
 * output, it is asked where they have the name of what moves.
 */
export const unknown: Adapter = {
  name: 'other texts',
  accepts: path => textKind(path) === undefined && !isGenerated(path),
  async prepare(context) {
    const called = renamedIn(context.renamed?.() ?? []);
    const rewriters = new Map<Adapter, Rewriter>();
    if (context.files.some(file => unknown.accepts(file.path) && startedBy(file)))
      for (const [, adapter] of STARTED) rewriters.set(adapter, await adapter.prepare(context));
    return file => {
      const [, adapter] = startedBy(file) ?? [];
      const rewriter = adapter && rewriters.get(adapter);
      if (rewriter) return rewriter(file);
      const marks = called(file.text).map(({ replacement: _, ...mark }) => ({
        ...mark,
        kind: 'path' as const,
        decision: 'asked' as const,
      }));
      return marks.length === 0 ? untouched(file, context.moves) : answer(file, marks, context.moves);
    };
  },
  unresolved,
};

/** What their languages say of programs without an ending. */
async function unresolved({ files, judged, world }: Judged): Promise<Unresolved[]> {
  const own = files.filter(file => judged.has(file.path) && startedBy(file));
  const found: Unresolved[] = [];
  for (const [, adapter, ending] of STARTED) {
    const programs = new Set(own.filter(file => startedBy(file)?.[1] === adapter).map(({ path }) => path));
    if (programs.size === 0) continue;
    const called = (path: string) => (programs.has(path) ? path + ending : path);
    const told = await adapter.unresolved?.({
      files: files.map(({ path, text }) => ({ path: called(path), text })),
      judged: new Set([...programs].map(called)),
      world: { ...world, paths: new Set([...world.paths].map(called)) },
    });
    for (const one of told ?? []) found.push({ ...one, path: one.path.slice(0, -ending.length) });
  }
  return found;
}
