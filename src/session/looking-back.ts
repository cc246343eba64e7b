import { branchesOn } from '../after/branches.ts';
import { guessRange } from '../after/guess.ts';
import { land, landAsRequests, takeBack } from '../after/land.ts';
import type { Chosen, Histories, Looked, LookingBack, PairState, Rehearsed } from '../after/looked.ts';
import { type Range, readRange } from '../after/range.ts';
import { AfterRecord } from '../after/record.ts';
import { build, type Opened, open } from '../after/session.ts';
import type { Pair } from '../after/types.ts';
import { WAYS } from '../after/ways.ts';
import type { Decision } from '../decisions/types.ts';
import { versions } from '../git/calls/log-versions.ts';
import { headCommit } from '../git/calls/rev-parse.ts';
import { shownCommit } from '../git/calls/show.ts';
import { branchName } from '../git/calls/symbolic-ref.ts';
import { identity } from '../git/calls/var.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import type { Run } from '../git/run.ts';
import type { ShownCommit } from './shown.ts';

export interface LookBackOptions {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `A..B`; absent: the last reorganization is looked for. */
  readonly range?: string;
  readonly record?: string;
  readonly tool: string;
  /** How history is given back; absent: on top of the branch. */
  readonly chosen?: Chosen;
  readonly dropSignatures?: boolean;
  readonly published?: boolean;
}

/** One choice, as it is taken back: what held of each pair before it, and what holds since. */
type Step = readonly {
  readonly pair: Pair;
  readonly before: boolean | undefined;
  readonly after: boolean | undefined;
}[];

/** Opens the repository and audits the range. @throws {NotReady} @throws {CannotReweave} */
export async function lookBack(options: LookBackOptions): Promise<Look> {
  const repository = await openRepository(options.directory, options.environment);
  const { range: words } = options;
  const guess = words === undefined ? await guessRange(repository) : undefined;
  const range = guess?.range ?? (await readRange(repository, words ?? ''));
  return new Look(options, await openedAt(repository, range, options), guess?.why);
}

interface Found {
  readonly opened: Opened;
  /** The record of what the branch stands at, where history was given back. */
  readonly landed: AfterRecord | undefined;
}

async function openedAt(
  repository: Repository,
  range: Range,
  { record: file, tool }: LookBackOptions,
): Promise<Found> {
  const opened = await open(repository, range, { tool, keep: true, ...(file !== undefined && { file }) });
  const own = opened.record.last?.after === repository.head;
  return { opened, landed: own ? opened.record : await AfterRecord.at(repository) };
}

/** Where HEAD stands now. */
async function standing({ git }: Repository): Promise<Pick<Repository, 'head' | 'branch'>> {
  const [head, branch] = await Promise.all([git.run(headCommit()), git.run(branchName())]);
  return { head, branch };
}

/** Looking back at one range of one repository. */
export class Look implements LookingBack {
  readonly #options: LookBackOptions;
  readonly #guess: string | undefined;
  readonly #listeners = new Set<() => void>();
  #found: Found;
  #looked: Looked;
  #done: Step[] = [];
  #undone: Step[] = [];

  constructor(options: LookBackOptions, found: Found, guess: string | undefined) {
    this.#options = options;
    this.#guess = guess;
    this.#found = found;
    this.#looked = this.#look();
  }

  looked(): Looked {
    return this.#looked;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRun(listener: (run: Run) => void): () => void {
    return this.#found.opened.repository.git.onRun(listener);
  }

  async choose(pairs: readonly Pair[], take: boolean | undefined): Promise<void> {
    const { decisions } = this.#found.opened.record;
    const step = pairs.map(pair => ({ pair, before: takenBy(decisions.get(pair.id)), after: take }));
    await this.#set(step, 'after');
    this.#done.push(step);
    this.#undone = [];
  }

  async undo(): Promise<number> {
    const step = this.#done.pop();
    if (!step) return 0;
    await this.#set(step, 'before');
    this.#undone.push(step);
    return step.length;
  }

  async redo(): Promise<number> {
    const step = this.#undone.pop();
    if (!step) return 0;
    await this.#set(step, 'after');
    this.#done.push(step);
    return step.length;
  }

  async histories({ source, path, via }: Pair): Promise<Histories> {
    const { git, head } = this.#found.opened.repository;
    const [elder, file] = await Promise.all([
      git.run(versions(head, [source])),
      git.run(versions(head, [...new Set([path, via])])),
    ]);
    return { source: elder, file };
  }

  commitShown(id: string): Promise<ShownCommit> {
    return this.#found.opened.repository.git.run(shownCommit(id));
  }

  async rehearse({ way }: Chosen): Promise<Rehearsed> {
    const { opened } = this.#found;
    const { dropSignatures = false, published = false } = this.#options;
    const taken = opened.pairs.filter(pair => this.#looked.states.get(pair.id) === 'taken');
    const rewoven = await build(opened, taken, { way, dropSignatures, published });
    const paths = new Set(rewoven.pairs.map(pair => pair.path));
    return { rewoven, branches: await branchesOn(opened.repository, paths) };
  }

  async land({ rewoven }: Rehearsed, { requests }: Chosen): Promise<string> {
    const { repository, record } = this.#found.opened;
    if (requests) return landAsRequests(repository, rewoven);
    const said = await land(repository, rewoven, record);
    await this.reload();
    return said;
  }

  async takeBack(): Promise<{ readonly ok: boolean; readonly message: string }> {
    const { landed, opened } = this.#found;
    if (!landed) return { ok: false, message: 'Nothing was given back here that could be taken back.' };
    const end = await takeBack(opened.repository, landed);
    if (end.ok) await this.reload();
    return end;
  }

  async reload(): Promise<void> {
    const { range, repository } = this.#found.opened;
    const now = { ...repository, ...(await standing(repository)) };
    // What went up to the end of the branch still does.
    const to = range.to === repository.head ? now.head : range.to;
    this.#found = await openedAt(now, { ...range, to }, this.#options);
    [this.#done, this.#undone] = [[], []];
    this.#tell();
  }

  async #set(step: Step, to: 'before' | 'after'): Promise<void> {
    const { record, repository } = this.#found.opened;
    const { who } = await repository.git.run(identity('AUTHOR'));
    for (const one of step) {
      const take = one[to];
      if (take === undefined) await record.clear(one.pair);
      else await record.decide(one.pair, take, who);
    }
    this.#tell();
  }

  #tell(): void {
    this.#looked = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): Looked {
    const { opened, landed } = this.#found;
    const { audit, pairs, words, record } = opened;
    const { root, branch, head } = opened.repository;
    const { decisions } = record;
    const state = (pair: Pair): PairState => {
      const taken = takenBy(decisions.get(pair.id));
      if (taken !== undefined) return taken ? 'taken' : 'left';
      return pair.sureness === 'sure' ? 'sure' : 'asked';
    };
    return {
      repository: { root, branch, head },
      range: words,
      ...(this.#guess !== undefined && { guess: this.#guess }),
      audit,
      pairs,
      chosen: this.#options.chosen ?? WAYS[0]!,
      states: new Map(pairs.map(pair => [pair.id, state(pair)])),
      landed: landed !== undefined,
    };
  }
}

const takenBy = (decision: Decision | undefined): boolean | undefined =>
  decision && decision.choice.kind !== 'skip';
