import { lostByConvention } from './conventions/all.ts';
import type { Addition, Doubt } from './languages/adapter.ts';
import { adapterOf, adaptersOf, isUnread } from './languages/of.ts';
import { Moved } from './languages/python/moved.ts';
import { isNamedByPath } from './languages/text/kinds.ts';
import { additions, ask, type Moving } from './languages.ts';
import { base, below, parent } from './path.ts';
import { compare } from './proof/compare.ts';
import { languageProblems } from './proof/languages.ts';
import type { State } from './proof/state.ts';
import type { Problem } from './proof/types.ts';
import { rewrite } from './rewrite.ts';
import type { Moves, Rewritten, SourceFile } from './types.ts';
import { mayHaveWord } from './words.ts';

export interface Doubting extends Moving {
  /** Whether somebody else rewrites languages that nothing here reads. */
  readonly helped?: boolean;
  /** Whether a check of the person's own judges every commit. */
  readonly checked?: boolean;
}

/**
 * What nobody can do for sure when these files move, with places: what their languages say, and what their proof would say
 * of the texts as they would be rewritten. To be known before the moves are decided.
 */
export async function doubts({ helped, checked, ...moving }: Doubting): Promise<readonly Doubt[]> {
  const said = [
    ...(await ask(moving, 'doubts')),
    ...(await lostByConvention(moving)),
    ...(helped ? [] : await unread(moving, checked === true)),
  ];
  const told = new Set(said.map(({ path, line }) => `${path}:${line}`));
  return [...said, ...(await proved(moving)).filter(({ path, line }) => !told.has(`${path}:${line}`))];
}

/**
 * Places that name a moved file of a language that nothing here reads. Of a file that nobody seems to name only a check can
 * tell: its language may name it in a way that nothing here knows, and it may name others.
 */
async function unread({ world, moves, read }: Moving, checked: boolean): Promise<readonly Doubt[]> {
  const own = new Map([...moves].filter(([path, to]) => to !== null && to !== path && isUnread(path)));
  if (own.size === 0) return [];
  // Texts of such languages are asked about whatever they name, and what moves together is no question.
  const isOwn = (target: string) => [...own.keys()].some(path => below(path, target) !== undefined);
  const answers = await rewrite(await read(), world, moves);
  const places = answers
    .flatMap(({ references }) => references)
    .filter(({ decision, kind, target }) => decision === 'asked' && kind === 'path' && isOwn(target))
    .map(({ path, line, text, target }) => ({
      path,
      line,
      about: target,
      message: `"${text}" may name it, and nothing here reads ${target.slice(target.lastIndexOf('.'))} files: a check of your own (--check) can tell`,
    }));
  if (checked) return places;
  const named = new Set(places.map(({ about }) => about));
  const alone = [...own.keys()].filter(path => !named.has(path) && !isNamedByPath(path));
  return [
    ...places,
    ...alone.map(path => ({
      path,
      line: 1,
      about: path,
      message: `nothing here reads ${path.slice(path.lastIndexOf('.'))} files: whether it works at its new place only a check of your own (--check) can tell`,
    })),
  ];
}

async function proved(moving: Moving): Promise<readonly Doubt[]> {
  const { world, moves, read } = moving;
  const asked = new Set(adaptersOf(moves.keys()).filter(adapter => adapter.unresolved));
  if (asked.size === 0) return [];
  const files = await read();
  // What is judged is rewritten first: also texts of other languages that may name what moves.
  const words = new Moved(world, moves).words();
  const own = files.filter(({ path, text }) => {
    const adapter = adapterOf(path);
    return adapter?.unresolved !== undefined && (asked.has(adapter) || mayHaveWord(text, words));
  });
  const rewritten = await rewrite(own, world, moves, { around: files });
  const after = stateAfter(files, rewritten, await additions(moving), moving);
  const problems = await languageProblems(compare({ before: { files, world }, after, moves }));
  const now = new Map([...moves].flatMap(([from, to]) => (to === null ? [] : [[to, from] as const])));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const then = new Map(after.files.map(({ path, text }) => [path, text]));
  return problems.map(problem => {
    const path = now.get(problem.path) ?? problem.path;
    const there = then.get(problem.path) ?? '';
    const line = lineNow(texts.get(path) ?? '', there, problem.line);
    const named = wordsIn(there.split('\n')[problem.line - 1] ?? '');
    return { path, line, about: aboutOf(problem, path, { moves, texts, named }), message: problem.message };
  });
}

/** The files as the moves would leave them; of several that come to one place the one that stands there. */
function stateAfter(
  files: readonly SourceFile[],
  rewritten: readonly Rewritten[],
  added: readonly Addition[],
  { world, moves }: Moving,
): State {
  const texts = new Map<string, string>();
  const own = new Map(rewritten.map(({ path, text }) => [path, text]));
  for (const stays of [true, false])
    for (const { path, text } of files) {
      const to = moves.has(path) ? moves.get(path) : path;
      if (typeof to === 'string' && !moves.has(path) === stays && !texts.has(to))
        texts.set(to, own.get(path) ?? text);
    }
  for (const { path, text } of added) texts.set(path, text);
  const paths = new Set([...world.paths].filter(path => !moves.has(path)));
  for (const path of [...texts.keys(), ...moves.values()]) if (path !== null) paths.add(path);
  return { files: [...texts].map(([path, text]) => ({ path, text })), world: { ...world, paths } };
}

/** What helps to tell which of the moved files a problem comes from; `named` are the words of the line at which it stands. */
interface Hints {
  readonly moves: Moves;
  readonly texts: ReadonlyMap<string, string>;
  readonly named: ReadonlySet<string>;
}

/**
 * The moved file that a problem comes from: its own, the only one that is called as a word of the line that the message names,
 * or has it, one that the message names, one beside it, or any of its language.
 */
function aboutOf({ message }: Problem, path: string, { moves, texts, named }: Hints): string {
  if (moves.has(path)) return path;
  const adapter = adapterOf(path);
  const moved = [...moves.keys()].filter(one => adapterOf(one) === adapter);
  const words = wordsIn(message);
  const shared = [...words].filter(word => named.has(word));
  const isCalled = (one: string, word: string) => base(one).replace(/\..*$/, '') === word;
  const hasWord = (one: string, word: string) => wordsIn(texts.get(one) ?? '').has(word);
  for (const knows of [isCalled, hasWord])
    for (const word of shared) {
      const [own, ...more] = moved.filter(one => knows(one, word));
      if (own !== undefined && more.length === 0) return own;
    }
  return (
    moved.find(one => words.has(base(one).replace(/\..*$/, ''))) ??
    moved.find(one => words.has(base(parent(one)))) ??
    moved.find(one => parent(one) === parent(path)) ??
    moved[0] ??
    path
  );
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/[^\p{L}\p{N}_$-]+/u));

/** The line of a text that reads as a line of what became of it; the same number where none does. */
function lineNow(before: string, after: string, line: number): number {
  const words = after.split('\n')[line - 1];
  const lines = before.split('\n');
  for (let away = 0; away < lines.length; away++)
    for (const at of [line - away, line + away]) if (lines[at - 1] === words && at > 0) return at;
  return Math.min(line, lines.length);
}
