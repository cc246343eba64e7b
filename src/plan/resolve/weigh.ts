import { baseName, foldersAbove } from '../../gate/parts.ts';
import type { Statement } from '../draft.ts';
import { looksLikeFile } from '../text/extensions.ts';
import type { Evidence, Operation } from '../types.ts';
import type { Fate } from './fate.ts';
import type { Standing } from './standing.ts';
import type { World } from './world.ts';

type Weight = Pick<Operation, 'certainty' | 'evidence' | 'against' | 'hints'>;

/** What everything that is said about one file comes to. */
export interface Facts {
  readonly world: World;
  /** Whether git ignores a path. */
  readonly ignored: (path: string, from?: string) => boolean;
  /** Files that a line keeps where they are, with the line. */
  readonly kept: ReadonlyMap<string, number>;
  readonly standing: Standing;
  /** Folders from which files go elsewhere. */
  readonly left: ReadonlySet<string>;
  /** Files that go as copies of another, with the one that stays. */
  readonly survivors: ReadonlyMap<string, string>;
  /** Whether a group of statements is a list of files that are there. */
  readonly listed: (group: string) => boolean;
}

/** Lines further off than this say the same for a reason of their own. */
const APART = 2;
/** A list whose files are there, at least so many and this share, is a list of files. */
const [LIST, SHARE] = [3, 0.75];

/**
 * Weighs one fate. Sure is what is settled in all three: that it is an instruction, by two independent pieces of evidence; which file
 * is meant; and where it goes. Likely: one of them rests on a single hint. Unclear: something speaks against it.
 * @param from the file as the repository has it.
 */
export function weigh(from: string, fate: Fate, facts: Facts): Weight {
  const statements = [...new Set([fate.claim.statement, ...fate.agreeing, ...fate.chain])];
  const evidence: Evidence[] = statements.map(each => ({ line: each.line, says: saying(each) }));
  if (fate.claim.as === 'written') evidence.push({ line: 0, says: `${from} is there as the plan writes it` });
  else if (fate.claim.as === 'based')
    evidence.push({ line: 0, says: `${from} is where this part of the plan has its other files` });
  const against = objections(from, fate, facts);
  if (fate.claim.statement.exact) return { certainty: 'sure', evidence, against };
  if (against.length > 0) return { certainty: 'unclear', evidence, against };
  const hints = hintsOf(fate, statements, facts);
  return hints.length > 0
    ? { certainty: 'likely', evidence, against, hints }
    : { certainty: 'sure', evidence, against };
}

/** Of the three questions those that rest on a single hint. */
function hintsOf({ claim, to, settled }: Fate, statements: readonly Statement[], facts: Facts): string[] {
  const said = kinds(statements);
  const drawn = statements.some(({ authority }) => authority === 'tree');
  return [
    ...(instructs(statements, facts) > 1 ? [] : [`only one thing says so: ${saying(claim.statement)}`]),
    ...(claim.as !== 'elsewhere' || (drawn && said > 1 && !claim.statement.shell)
      ? []
      : ['which file is meant is told by its name alone']),
    ...(settled || drawn || said > 2 ? [] : [`${to ?? 'it'} is not the only place that could be meant`]),
  ];
}

/** How many independent things say that it is to be done. */
function instructs(statements: readonly Statement[], { listed }: Facts): number {
  const asking = statements.filter(
    each => asks(each) || (each.announced && isOurs(each) && listed(each.group)),
  );
  if (asking.length === 0) return kinds(statements);
  const around = asking.some(({ announced, shell, group }) => announced || shell || listed(group));
  return kinds(statements) + (around ? 1 : 0);
}

/** A statement that asks for it by itself: a verb, an arrow, a row, a command. */
function asks(statement: Statement): boolean {
  return statement.certain && isOurs(statement);
}

function isOurs({ authority }: Statement): boolean {
  return authority !== 'diagnosis' && authority !== 'tree';
}

/** Of a group of statements, whether most of them name files that are there. */
export function listing(statements: readonly Statement[], used: ReadonlySet<Statement>): Facts['listed'] {
  const groups = Map.groupBy(
    statements.filter(({ kind, sources }) => kind !== 'keep' && kind !== 'rewrite' && sources.length > 0),
    ({ group }) => group,
  );
  return group => {
    const all = groups.get(group) ?? [];
    return all.length >= LIST && all.filter(each => used.has(each)).length >= all.length * SHARE;
  };
}

/** In how many independent ways it is said: lines apart from one another, the drawn tree once. */
function kinds(statements: readonly Statement[]): number {
  const lines = statements.filter(({ authority }) => authority !== 'tree').map(({ line }) => line);
  const apart = lines.sort((a, b) => a - b).filter((line, at) => at === 0 || line - lines[at - 1]! > APART);
  return apart.length + (statements.some(({ authority }) => authority === 'tree') ? 1 : 0);
}

function saying({ authority, group, shell, certain }: Statement): string {
  if (shell) return 'a command does it';
  if (authority === 'tree') return 'the drawn tree has it there';
  if (group.startsWith('table')) return 'a row of a table says so';
  if (authority === 'diagnosis') return 'it is said where the present state is described';
  return certain ? 'a line asks for it' : 'the lines around it suggest it';
}

/** What speaks against a fate. */
function objections(from: string, fate: Fate, facts: Facts): Evidence[] {
  const { claim, to } = fate;
  const { statement } = claim;
  const at = (says: string, line = statement.line): Evidence => ({ line, says });
  const found: Evidence[] = [];
  if (statement.conditional) found.push(at('it holds only under a condition'));
  if (claim.alternatives.length > 0) found.push(at('it offers several places'));
  for (const other of fate.others)
    found.push(
      at(
        other.to === undefined ? `another line deletes it` : `another line says ${other.to}`,
        other.statement.line,
      ),
    );
  const kept = facts.kept.get(from);
  if (kept !== undefined) found.push(at('another line keeps it where it is', kept));
  if (facts.world.announces(from) && claim.kind !== 'copy') found.push(at('a drawing has it where it is'));
  if (claim.as === 'guessed') found.push(at('several files could be meant'));
  if (to === undefined && statement.narrowed)
    found.push(at('only some of it is to go, and no name tells which'));
  if (to === undefined && statement.doubled && !statement.survivor && !facts.survivors.has(from))
    found.push(at('it is called a duplicate, and nothing tells of which file'));
  if (to !== undefined) found.push(...odd(from, to, fate, facts).map(says => at(says)));
  else if (!statement.shell && claim.folder !== undefined && facts.left.has(claim.folder))
    found.push(at('other files of the folder go elsewhere: it may mean the emptied folder'));
  else if (claim.named === 'folder' && !statement.shell && !statement.sources.some(name => name.directory))
    found.push(at('a plain word is taken for a folder'));
  return found;
}

/** What is odd about a destination. */
function odd(
  from: string,
  to: string,
  { claim, phase }: Fate,
  { world, ignored, standing }: Facts,
): string[] {
  const found: string[] = [];
  if (ignored(to, from)) found.push(`git ignores ${to}`);
  const [old, now] = [ending(from), ending(to)];
  if (
    !claim.statement.shell &&
    old !== now &&
    (old === '' || now === '' || looksLikeFile(baseName(to))) &&
    !RENAMES.test(`${old}${now}`)
  )
    found.push(`the kind of file changes from ${old || 'none'} to ${now || 'none'}`);
  for (const at of foldersAbove(to))
    if (world.ground.original.has(at) || (KNOWN_FILE.test(at) && !from.includes(`${baseName(at)}/`)))
      found.push(`${at} is a file, and is used as a folder`);
  const merging = claim.kind === 'merge' || claim.statement.merging;
  const { arriving, there } = standing.meeting(to, { phase });
  // Folders that become one say nothing of two files in them that meet.
  const meant = merging && claim.named === 'file';
  if (arriving > 1 && !meant) found.push(`other files go to ${to} as well`);
  if (there && !meant && !claim.statement.merging) found.push(`${to} is there already`);
  return found;
}

const RENAMES =
  /^(?:\.jsx?\.[cm]?jsx?|\.[jt]sx?\.tsx?|\.ya?ml\.ya?ml|\.html?\.html?|(?:\.(?:md|rst|txt))?\.(?:mdx?|rst|txt))$/;
const KNOWN_FILE =
  /\.(?:py|js|jsx|ts|tsx|go|rs|java|rb|php|cs|c|cpp|h|hpp|md|json|ya?ml|toml|html|css|sh|sql|txt)$/i;

/** `.ts` of `a/b.ts`, in small letters; empty for a name without one. */
export function ending(path: string): string {
  return /[^/](\.[A-Za-z]\w*)$/.exec(baseName(path))?.[1]?.toLowerCase() ?? '';
}
