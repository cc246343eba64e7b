import type { Draft, Name, Statement } from '../draft.ts';
import { scan } from '../text/scan.ts';
import type { NotTaken, Remark } from '../types.ts';
import { findVerbs } from '../words/verbs.ts';
import { type Vocabulary, vocabularyFor } from '../words/vocabulary.ts';
import { bare } from './base.ts';
import { inOne } from './in-one.ts';
import type { Problem } from './problem.ts';
import type { World } from './world.ts';

/** Verbs that ask for something to become of a file. */
const ASKING = new Set(['move', 'rename', 'merge', 'split', 'copy', 'delete', 'belong']);
const KINDS = new Set<Statement['kind']>([
  'move',
  'merge',
  'copy',
  'delete',
  'remove-directory',
  'split',
  'facade',
]);

/**
 * Lines that name files which are there, with a verb or an arrow, and of which nothing came: with the reason.
 * @param taken lines that an operation, or the list of what was not understood, shows.
 * @param context what the other lines were taken for.
 */
export function notTaken(
  { statements }: Pick<Draft, 'statements'>,
  context: readonly Remark[],
  taken: ReadonlySet<number>,
  problems: readonly Problem[],
  world: World,
): NotTaken[] {
  const found = new Map<number, NotTaken>();
  for (const statement of statements) {
    const { line, text, kind, sources } = statement;
    if (taken.has(line) || found.has(line) || !KINDS.has(kind)) continue;
    if (statement.left === undefined && statement.authority === 'tree') continue;
    if (!sources.some(name => exists(name, world))) continue;
    found.set(line, { line, text, reason: reasonOf(statement, problems) });
  }
  const words = vocabularyFor(context.map(({ text }) => text).join('\n'));
  for (const { line, text, why } of context)
    if (!taken.has(line) && !found.has(line) && why !== 'heading of a table' && asksFor(text, words, world))
      found.set(line, { line, text, reason: `taken for context: ${why}` });
  return inOne([...found.values()].sort((a, b) => a.line - b.line));
}

function reasonOf(statement: Statement, problems: readonly Problem[]): string {
  if (statement.left !== undefined) return statement.left;
  // A statement may have been put on other files since: its line is the same.
  const problem =
    problems.find(each => each.statement === statement) ??
    problems.find(each => each.statement?.line === statement.line);
  if (problem) return problem.message.replace(/\.$/, '');
  return 'another line says what becomes of it, or it is there already';
}

/** Whether a line names something that is there, with an arrow or with a verb that asks. */
function asksFor(text: string, words: Vocabulary, world: World): boolean {
  const tokens = scan(text);
  if (!tokens.some(token => token.type === 'name' && exists(token.name, world))) return false;
  if (tokens.some(({ type }) => type === 'right' || type === 'left')) return true;
  const said = tokens.map(token => (token.type === 'name' ? '\u25a1' : token.text)).join(' ');
  return findVerbs(said, words).some(({ verb }) => ASKING.has(verb));
}

function exists({ path, weak, glob }: Name, { ground, index }: World): boolean {
  const bared = bare(path);
  if (bared === '' || glob || (weak && !bared.includes('/'))) return false;
  const { original } = ground;
  return (
    original.has(bared) ||
    original.isFolder(bared) ||
    index.files(bared).length === 1 ||
    (bared.includes('/') && index.folders(bared).length === 1)
  );
}
