import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { Journal } from '../decisions/journal.ts';
import { type RecordState, stateOf } from '../decisions/state.ts';
import { NotReady, openRepository, type Repository, requireQuiet } from '../git/repository.ts';
import { Trees } from '../git/tree.ts';
import { removeStrayWorktrees } from '../git/worktree.ts';
import { recover } from '../phase/recover.ts';
import type { Correction } from '../plan/correct/types.ts';
import { decodePlan } from '../plan/decode.ts';
import { readPlan } from '../plan/read.ts';
import type { Reading } from '../plan/types.ts';
import { type Helper, helperOf } from './helper.ts';
import { rereading } from './reread.ts';

export interface OpenOptions {
  readonly directory: string;
  /** The plan's file. */
  readonly plan: string;
  /** Where the record is kept; default: in the common git directory. */
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
  /** A sentence on what was done about a phase that a kill left half-way. */
  readonly recovered: string | undefined;
}

/** @throws {NotReady} when the repository or the plan is not fit, with a sentence on what to do. Nothing is touched then. */
export async function open(options: OpenOptions): Promise<Opened> {
  const repository = await openRepository(options.directory, options.environment);
  const file = resolve(options.directory, options.plan);
  const planText = await readPlanFile(file);
  const sha256 = createHash('sha256').update(planText).digest('hex');
  const path = options.record ?? recordPath(repository.common, file, sha256);
  const draft = readPlan(planText, nameOf(repository.root, file));
  const now = () => new Date().toISOString();

  const begin = () => ({
    type: 'record' as const,
    version: 1 as const,
    plan: { path: nameOf(repository.root, file), title: draft.title, sha256 },
    base: options.head ?? repository.head,
    tool: options.tool,
  });
  const journal = options.memory
    ? Journal.memory(path, [begin()])
    : await Journal.open(path, begin, options.change);
  let record = stateOf(journal.entries);
  let recovered: string | undefined;
  if (options.change) {
    if (record.unfinished) {
      const ended = await recover(repository, record.unfinished);
      const stays =
        ended.left.length === 0
          ? ''
          : ` ${ended.left.join(', ')} holds what the phase did not write, and stays as it is.`;
      recovered = `Phase ${record.unfinished.phase} had been interrupted; ${ended.kind === 'done' ? 'it was complete' : 'it was put back and can be committed again'}.${stays}`;
      await journal.append(await endEntry(repository, record, ended, now()));
      record = stateOf(journal.entries);
    }
    await requireQuiet(repository);
    await removeStrayWorktrees(repository);
  }
  const trees = new Trees(repository.git);
  const tree = await trees.at(record.head.base).catch(() => {
    throw new NotReady(
      'base-missing',
      `The record was begun on commit ${record.head.base}, which is not here. Fetch it, or use another record with --record FILE.`,
    );
  });
  const keep = `${path}.reader`;
  const helper = options.helper ?? (await helperOf(keep));
  const reread = rereading({ draft, text: planText, tree, ...(helper && { helper, keep }) });
  const reading = await reread(record.corrections);
  const head = (await repository.git.text(['rev-parse', 'HEAD'])).trim();
  return {
    repository: { ...repository, head },
    trees,
    reading,
    reread,
    paths: [...tree.entries.keys()],
    planText,
    planName: nameOf(repository.root, file),
    journal,
    record,
    recovered,
  };
}

async function endEntry(
  { git }: Repository,
  { unfinished }: RecordState,
  ended: Awaited<ReturnType<typeof recover>>,
  when: string,
) {
  const phase = unfinished?.phase ?? 0;
  if (ended.kind === 'dropped') return { type: 'undone' as const, phase, when };
  const { commits } = ended;
  const trees = await git.lines(['rev-parse', ...commits.map(commit => `${commit}^{tree}`)]);
  return { type: 'committed' as const, phase, parent: unfinished?.parent ?? '', commits, trees, when };
}

async function readPlanFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new NotReady('no-plan', `${file}: there is no such plan. Name a Markdown file.`);
    if (error.code === 'EISDIR')
      throw new NotReady('no-plan', `${file} is a folder. Name the plan's file in it.`);
    throw error;
  });
  return decodePlan(bytes, file);
}

/** One record for each plan, by name and content: a changed plan is another plan. */
export function recordPath(common: string, file: string, sha256: string): string {
  const name = basename(file)
    .replace(/\.[^.]*$/, '')
    .replace(/[^\w-]+/g, '-');
  return join(common, 'reorg-tui', `${name}-${sha256.slice(0, 8)}.jsonl`);
}

function nameOf(root: string, file: string): string {
  const inside = relative(root, file);
  return inside.startsWith('..') ? basename(file) : inside;
}
