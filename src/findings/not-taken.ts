import { bare, foldersAbove } from '../gate/parts.ts';
import type { Name, Statement } from '../plan/draft.ts';
import { readClauses } from '../plan/forms/sentence.ts';
import { inOne } from '../plan/resolve/in-one.ts';
import type { Problem } from '../plan/resolve/problem.ts';
import type { World } from '../plan/resolve/world.ts';
import type { Resolved } from '../plan/resolve.ts';
import { scan } from '../plan/text/scan.ts';
import type { NotTaken } from '../plan/types.ts';
import { findVerbs } from '../plan/words/verbs.ts';
import { type Vocabulary, vocabularyFor } from '../plan/words/vocabulary.ts';

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

/** Lines that name files which are there, with a verb or an arrow, and of which nothing came: with the reason. */
export function notTaken({ draft, plan, operations, problems, world, kept }: Resolved): NotTaken[] {
  const done = operations.map(({ operation }) => operation);
  // Lines that an operation, or the list of what was not understood, shows.
  const taken = new Set([...done.flatMap(({ lines }) => lines), ...plan.unread.map(({ line }) => line)]);
  // Files of which an operation says what becomes of them, or a line that they stay; folders into which something goes.
  const dealt = new Set([
    ...kept.keys(),
    ...done.flatMap(({ from }) => from ?? []),
    ...done.flatMap(({ to }) => (to === undefined ? [] : foldersAbove(to).map(folder => `${folder}/`))),
  ]);
  const found = new Map<number, NotTaken>();
  for (const statement of draft.statements) {
    const { line, text, kind, sources } = statement;
    if (taken.has(line) || found.has(line) || !KINDS.has(kind)) continue;
    if (statement.left === undefined && statement.authority === 'tree') continue;
    if (!sources.some(name => exists(name, world))) continue;
    const settled =
      statement.left !== undefined || isDealtWith(sources, dealt, world) || isNoted(line, problems);
    const reason = reasonOf(statement, problems, isDealtWith(sources, dealt, world));
    found.set(line, { line, text, reason, ...(settled && { settled }) });
  }
  const words = vocabularyFor(plan.context.map(({ text }) => text).join('\n'));
  for (const { line, text, why } of plan.context) {
    if (taken.has(line) || found.has(line) || why === 'heading of a table' || !asksFor(text, words, world))
      continue;
    const settled = isNoted(line, problems) || isSettled(text, words, dealt, world);
    const reason = said(line, problems) ?? notAsked(why);
    found.set(line, { line, text, reason, ...(settled && { settled }) });
  }
  return inOne([...found.values()].sort((a, b) => a.line - b.line));
}

/** Why a line of context asks for nothing. */
const notAsked = (why: string): string =>
  why === 'explanation'
    ? 'read as an explanation, not as something to do'
    : `read as something that is told, not as something to do: ${why}`;

function reasonOf(statement: Statement, problems: readonly Problem[], isDealt: boolean): string {
  if (statement.left !== undefined) return statement.left;
  const found = said(statement.line, problems);
  return found ?? (isDealt ? 'other lines say what becomes of it' : 'nothing is left to do where it stands');
}

/** What was found about the statement of a line. */
function said(line: number, problems: readonly Problem[]): string | undefined {
  return problems.find(each => each.statement?.line === line)?.message.replace(/\.$/, '');
}

/**
 * Whether other lines deal with all that a line is about: what its verbs and arrows take and give, not where something is or is
 * written down. One that only says where things go is dealt with where something goes there.
 */
function isSettled(text: string, words: Vocabulary, dealt: ReadonlySet<string>, world: World): boolean {
  const clauses = readClauses(scan(text), words);
  const objects = clauses.flatMap(({ sources, targets }) =>
    sources.length > 0 ? [...sources, ...targets] : [],
  );
  if (objects.length > 0) return isDealtWith(objects, dealt, world);
  const targets = clauses.flatMap(clause => clause.targets);
  return (
    targets.length > 0 && targets.every(({ path, directory }) => directory && dealt.has(`${bare(path)}/`))
  );
}

/** Whether every file and folder that is named and there is drawn where it is, or other lines deal with it. */
function isDealtWith(names: readonly Name[], dealt: ReadonlySet<string>, world: World): boolean {
  const there = names.filter(name => exists(name, world)).map(({ path }) => bare(path));
  const { original } = world.ground;
  const isDealt = (file: string): boolean => dealt.has(file) || world.announces(file);
  const filesOf = (path: string): readonly string[] =>
    original.isFolder(path) ? original.below(path) : original.has(path) ? [path] : world.index.files(path);
  return there.length > 0 && there.every(path => filesOf(path).every(isDealt));
}

/** A note says why nothing is to be done. */
function isNoted(line: number, problems: readonly Problem[]): boolean {
  return problems.some(each => each.statement?.line === line && each.severity === 'note');
}

/** Whether a line names something that is there, with an arrow or with a verb that asks. */
function asksFor(text: string, words: Vocabulary, world: World): boolean {
  // Without a sign of a name nothing is named: most lines of talk need no closer look.
  if (!/[/`\\]|\.\w/.test(text)) return false;
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
