import { basename } from 'node:path';
import { choiceWords, decisionWords } from '../decisions/choice.ts';
import type { Decision } from '../decisions/types.ts';
import { commitsSince } from '../git/calls/log.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { branchesOn } from './branches.ts';
import { EXPLAINED } from './drawings.ts';
import { CannotReweave } from './errors.ts';
import { folderOf } from './folders.ts';
import { guessRange } from './guess.ts';
import { readRange } from './range.ts';
import { AfterRecord } from './record.ts';
import type { AfterFile, AfterReport, AfterReweave } from './report.ts';
import type { Rewoven, Way } from './reweave.ts';
import { build, type Opened, open, sorted } from './session.ts';
import type { Pair } from './types.ts';
import { drifts, leftBehind, lostWords, SURENESS } from './words.ts';

export interface CollectOptions {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `A..B`; absent: the last reorganization is looked for. */
  readonly range?: string;
  readonly record?: string;
  readonly tool: string;
}

/** What was committed to give history back, and where the branch stood before it. */
interface Landed {
  readonly before: string;
  readonly commits: AfterReweave['commits'];
  readonly way: Way;
}

/**
 * Everything that a report tells of a range: what it lost, and what gives it back, as it would be, or as it was committed.
 * Builds and measures; touches nothing. @throws {NotReady} @throws {CannotReweave}
 */
export async function collectAfter(options: CollectOptions, now: Date): Promise<AfterReport> {
  const repository = await openRepository(options.directory, options.environment);
  const landed = await landedAt(repository);
  const then = landed ? { ...repository, head: landed.before } : repository;
  const { range: words, record: file, tool } = options;
  const guess = words === undefined ? await guessRange(then) : undefined;
  const range = guess?.range ?? (await readRange(then, words ?? ''));
  const opened = await open(then, range, { tool, keep: false, ...(file !== undefined && { file }) });
  const way = landed?.way ?? 'a';
  const built = await rewoven(opened, way);
  const made = built instanceof CannotReweave ? undefined : built;
  return {
    made: now.toISOString(),
    tool,
    repository: {
      name: basename(repository.root),
      branch: repository.branch,
      head: repository.head,
    },
    range: opened.words,
    ...(guess && { guess: guess.why }),
    commits: opened.audit.commits,
    added: opened.audit.files.length,
    lost: opened.audit.lost,
    landed: landed !== undefined,
    folders: foldersOf(opened, made),
    drifting: opened.pairs.filter(drifts).map(pair => `${leftBehind(pair)}.`),
    ...(made && { reweave: await reweaveOf(repository, made, landed) }),
    ...(built instanceof CannotReweave && { failure: built.message }),
  };
}

async function rewoven(opened: Opened, way: Way): Promise<Rewoven | CannotReweave | undefined> {
  const { taken } = sorted(opened, true);
  if (taken.length === 0) return undefined;
  const manner = { way, dropSignatures: true, published: true, sign: false };
  return build(opened, taken, manner).catch(error => {
    if (error instanceof CannotReweave) return error;
    throw error;
  });
}

async function landedAt(repository: Repository): Promise<Landed | undefined> {
  const { last } = (await AfterRecord.at(repository)) ?? {};
  if (!last) return undefined;
  const log = await repository.git.run(commitsSince(last.before, last.after));
  const commits = log.map(({ id, subject }) => ({ id, subject }));
  return { before: last.before, commits, way: wayOf(commits.map(({ subject }) => subject)) };
}

/** Which way was gone, by the subjects of its commits. */
function wayOf(subjects: readonly string[]): Way {
  if (subjects.some(subject => /^Take \d+ files? out,/.test(subject))) return 'b';
  if (subjects.at(-1) === 'Give history back') return 'c';
  return subjects.some(subject => /^Give the history of /.test(subject)) ? 'a' : 'rewrite';
}

const ON_TOP =
  'Push it as it is: as a fast-forward it gives the lines back, merged by a request, squashed or rebased it does not. Where only requests reach the main line, use --requests.';

const LANDING: Readonly<Record<Way, string>> = {
  a: ON_TOP,
  b: ON_TOP,
  c: ON_TOP,
  rewrite: 'The commits are other ones: where the branch was pushed it needs force.',
};

async function reweaveOf(
  repository: Repository,
  { way, proof, refused, pairs, commits }: Rewoven,
  landed: Landed | undefined,
): Promise<AfterReweave> {
  const { lines, back, same, otherwise, tool, authors } = proof;
  return {
    ...EXPLAINED[way],
    landing: LANDING[way],
    lines,
    back,
    same,
    otherwise: otherwise + tool,
    authors,
    refused,
    branches: await branchesOn(repository, new Set(pairs.map(pair => pair.path))),
    commits: landed?.commits ?? commits,
  };
}

function foldersOf({ audit, pairs, record }: Opened, made: Rewoven | undefined): AfterReport['folders'] {
  const { decisions } = record;
  const back = new Map(made?.proof.files.map(file => [file.path, file.back]));
  const own = Map.groupBy(pairs, pair => pair.path);
  const files = audit.files
    .filter(file => own.has(file.path))
    .map(
      ({ path, lines, lost }): AfterFile => ({
        path,
        lines,
        lost,
        back: back.get(path) ?? 0,
        sources: (own.get(path) ?? []).map(pair => sourceOf(pair, decisions.get(pair.id))),
      }),
    )
    .sort((a, b) => b.lost - a.lost || (a.path < b.path ? -1 : 1));
  return audit.folders.flatMap(({ path, lines }) => {
    const inside = files.filter(file => folderOf(file.path) === path);
    return inside.length > 0 ? [{ path, lines, files: inside }] : [];
  });
}

function sourceOf(pair: Pair, decision: Decision | undefined): AfterFile['sources'][number] {
  const { source, sureness, evidence } = pair;
  return {
    path: source,
    words: [lostWords(pair), `${SURENESS[sureness]}: ${evidence.join('; ')}`],
    ...(decision && { decision: decisionWords(decision, whatWords(decision)) }),
  };
}

const whatWords = ({ choice }: Decision): string =>
  choice.kind === 'skip' ? choiceWords({ choice }) : 'to be given back';
