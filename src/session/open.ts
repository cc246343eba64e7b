import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Journal } from '../decisions/journal.ts';
import { takeLock } from '../decisions/lock.ts';
import { type RecordState, stateOf } from '../decisions/state.ts';
import type { Unfinished } from '../decisions/types.ts';
import type { Reading } from '../findings/types.ts';
import { headCommit } from '../git/calls/rev-parse.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { Trees } from '../git/tree.ts';
import { removeStrayWorktrees } from '../git/worktree.ts';
import { decodePlan } from '../plan/decode.ts';
import { readPlan } from '../plan/read.ts';
import type { Correction } from '../revise/correct/types.ts';
import { anewSentence, readAnew } from './anew.ts';
import { answered } from './answered.ts';
import { elsewhere, lostTips } from './elsewhere.ts';
import { SessionError } from './errors.ts';
import { endHalfWay } from './half-way.ts';
import { type Helper, helperOf } from './helper.ts';
import { requireUninterrupted } from './interrupted.ts';
import { hash, planName, recordPath } from './record-path.ts';
import { rereading } from './reread.ts';
import { withLeft } from './with-left.ts';

export interface OpenOptions {
  readonly directory: string;
  /** The plan's file. */
  readonly plan: string;
  /** Where the record is kept, from the directory; default: in the common git directory. */
  readonly record?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Name and version, for the record. */
  readonly tool: string;
  /** Whether anything will be changed: then the repository must be quiet, and what a kill left half-way is ended. */
  readonly change: boolean;
  /** Begin with an empty record in memory, whatever is on disk. */
  readonly memory?: boolean;
  /** The person's own helper in reading plans. */
  readonly helper?: Helper;
  /** The commit to read the plan against, where no record says it; default: HEAD. */
  readonly head?: string;
}

/** A plan read against its repository, with its record. */
export interface Opened {
  readonly repository: Repository;
  readonly trees: Trees;
  readonly reading: Reading;
  /** Reads the plan with other corrections. */
  readonly reread: (corrections: readonly Correction[]) => Promise<Reading>;
  /** Paths of all files that it is read against. */
  readonly paths: readonly string[];
  readonly planText: string;
  /** The plan's path as the log's readers are told it. */
  readonly planName: string;
  readonly journal: Journal;
  readonly record: RecordState;
  /** Last commits of recorded phases that are not in the history of HEAD. */
  readonly lost: ReadonlySet<string>;
  /** What there is to know before one goes on, a sentence each: a kill was mended, the plan was edited, a phase is not here. */
  readonly notes: readonly string[];
  /** What committed phases left to a person, and was put right since. */
  readonly answered: readonly Unfinished[];
  /** Gives the repository back to other sessions. */
  readonly close: () => Promise<void>;
}

/** @throws {NotReady} when the repository or the plan is not fit, with a sentence on what to do. Nothing is touched then. */
export async function open(options: OpenOptions): Promise<Opened> {
  const repository = await openRepository(options.directory, options.environment);
  const lockFile = join(repository.common, 'reorg-tui', 'session.lock');
  const lock = options.change ? await takeLock(lockFile, new Date()) : undefined;
  try {
    return { ...(await openPlan(repository, options)), close: async () => lock?.release() };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function openPlan(repository: Repository, options: OpenOptions): Promise<Omit<Opened, 'close'>> {
  const { root, common, git } = repository;
  const file = resolve(options.directory, options.plan);
  const planText = await readPlanFile(file);
  const name = planName(root, file);
  const draft = readPlan(planText, name);
  const plan = { path: name, title: draft.title, sha256: hash(planText) };
  const path =
    options.record === undefined
      ? await recordPath({ root, common, file, sha256: plan.sha256 })
      : resolve(options.directory, options.record);
  const notes: string[] = [];
  const when = new Date().toISOString();

  const base = options.head ?? repository.head;
  const begin = () => ({ type: 'record' as const, version: 1 as const, plan, base, tool: options.tool });
  const journal = options.memory
    ? Journal.memory(path, [begin()])
    : await Journal.open(path, begin, options.change);
  if (options.change) {
    const ended = await endHalfWay(repository, journal, when);
    if (ended !== undefined) notes.push(ended);
    await requireUninterrupted(repository, path);
    await removeStrayWorktrees(repository);
  }
  const lost = await lostTips(repository, journal.entries);
  const record = stateOf(journal.entries, lost);
  notes.push(...(await elsewhere(repository, journal.entries, record)));

  const trees = new Trees(git);
  const readOn = async (commit: string) => {
    const tree = await trees.at(commit).catch(() => {
      throw new SessionError(
        'base-missing',
        `The record was begun on commit ${commit}, which is not here. Fetch it, or use another record with --record FILE.`,
      );
    });
    const keep = `${path}.reader`;
    const helper = options.helper ?? (await helperOf(keep));
    const reread = rereading({ draft, text: planText, tree, ...(helper && { helper, keep }) });
    const asking = async (corrections: readonly Correction[]) => withLeft(await reread(corrections));
    return { tree, reread: asking, reading: await asking(record.corrections) };
  };
  // Where nothing of the plan is committed, it is about the files as they are.
  const head = await git.run(headCommit());
  const ground = record.committed.length === 0 && options.head === undefined ? head : record.head.base;
  const { tree, reread, reading } = await readOn(ground);
  if (record.head.plan.sha256 !== plan.sha256 || record.head.base !== ground) {
    const anew = readAnew(record, reading.operations, { plan, base: ground, when });
    await journal.append(anew);
    const said = anewSentence(record, anew);
    if (said !== undefined) notes.push(said);
  }
  return {
    repository: { ...repository, head },
    trees,
    reading,
    reread,
    paths: [...tree.entries.keys()],
    planText,
    planName: name,
    journal,
    record: stateOf(journal.entries, lost),
    lost,
    notes,
    answered: await answered(record, trees, head),
  };
}

async function readPlanFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new SessionError('no-plan', `${file}: there is no such plan. Name a Markdown file.`);
    if (error.code === 'EISDIR')
      throw new SessionError('no-plan', `${file} is a folder. Name the plan's file in it.`);
    throw error;
  });
  return decodePlan(bytes, file);
}
