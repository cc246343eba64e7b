import { thingAt } from '../decisions/same-thing.ts';
import { blamedText } from '../git/blame.ts';
import { pathHistory } from '../git/calls/log.ts';
import { shownCommit } from '../git/calls/show.ts';
import { census } from '../references/census.ts';
import type { Leftover } from '../references/leftover.ts';
import { letOthersGoOn } from '../references/turn.ts';
import type { Reference } from '../references/types.ts';
import { fileChange } from './change.ts';
import { divergenceOf } from './divergence.ts';
import { SessionError } from './errors.ts';
import { forecast } from './forecast.ts';
import { findLeftovers } from './leftovers.ts';
import { type Made, madeOf } from './made.ts';
import { atCommit, once } from './once.ts';
import type { Opened } from './open.ts';
import { blameOnMainLine, onMainLine, ownCommits } from './own-commits.ts';
import type { PlannedPhase, RehearsedPhase } from './phase.ts';
import type { Phases } from './phases.ts';
import { previewText } from './preview.ts';
import type { Recording } from './recording.ts';
import type { PhaseStudy } from './study.ts';
import { syntaxOf } from './syntax.ts';
import { sourceFiles } from './texts.ts';
import type { Divergence, FileChange, Landing, Overview, ShownCommit, Syntax } from './types.ts';
import { apart, type Unfinished, unfinished } from './unfinished.ts';

/** The part of a session that only looks: safe to ask at any time. */
export abstract class Looking {
  readonly #recording: Recording;
  readonly #phases: Phases;
  readonly #ownCommits = atCommit(() =>
    ownCommits(this.opened.repository.git, this.#recording.state.committed),
  );
  readonly #leftovers = atCommit(head => findLeftovers(this.opened, this.#recording.state, head));

  constructor(recording: Recording, phases: Phases) {
    this.#recording = recording;
    this.#phases = phases;
  }

  abstract get opened(): Opened;
  abstract overview(): Overview;

  get reading() {
    return this.opened.reading;
  }

  /** The commit that the branch stands at. */
  get head(): string {
    return this.#phases.head;
  }

  planLines(): readonly string[] {
    return this.opened.planText.split(/\r?\n/);
  }

  unfinished(): readonly Unfinished[] {
    return this.stillOpen(
      unfinished(this.reading, this.overview(), this.#recording.state, this.#phases.broken),
    );
  }

  apart(): readonly Unfinished[] {
    return this.stillOpen(apart(this.reading, this.#recording.state, this.#phases.broken));
  }

  /** Without what was put right since a phase left it, by hand or by a later phase. */
  stillOpen(all: readonly Unfinished[]): readonly Unfinished[] {
    const gone = new Set(this.opened.answered.map(thingAt));
    return gone.size === 0 ? all : all.filter(one => !gone.has(thingAt(one)));
  }

  /** What each key decided, in the order of the record. */
  made(): readonly Made[] {
    return madeOf(this.#recording.groups(), this.reading.operations);
  }

  /** Looks at a phase's operations against the files as they are. */
  study(phase: number): Promise<PhaseStudy> {
    return this.#phases.study(phase);
  }

  async divergence(operation: string): Promise<Divergence> {
    const { items, tree, lives } = await this.study(this.#phaseOf(operation));
    const combined = items.get(operation)?.combined;
    if (!combined) throw new SessionError('no-copies', 'This step combines no copies.');
    return divergenceOf(combined, tree, lives, await this.#ownCommits(this.head));
  }

  async blame(path: string, commit = this.head) {
    const [found, own] = await Promise.all([
      blamedText(this.opened.repository.git, commit, path),
      this.#ownCommits(this.head),
    ]);
    return { ...found, blame: blameOnMainLine(found.blame, own) };
  }

  async history(path: string) {
    const [commits, own] = await Promise.all([
      this.opened.repository.git.run(pathHistory(path, this.head)),
      this.#ownCommits(this.head),
    ]);
    return onMainLine(commits, own);
  }

  commitShown(id: string): Promise<ShownCommit> {
    return this.opened.repository.git.run(shownCommit(id));
  }

  async change(phase: number, path: string): Promise<FileChange> {
    return fileChange(this.opened.repository.git, await this.built(phase), path);
  }

  syntax(path: string, text: string): Promise<Syntax> {
    return syntaxOf(path, text);
  }

  async references(operation: string): Promise<readonly Reference[]> {
    const phase = this.#phaseOf(operation);
    const item = (await this.study(phase)).items.get(operation);
    const { references } = await this.rehearsal(phase);
    const mine = new Set([item?.from, item?.operation.to, item?.operation.survivor]);
    return references.filter(reference => mine.has(reference.target));
  }

  /** Every place that names the file of a step, as the files are now: whatever will be decided. Undefined for a step without file. */
  async named(operation: string): Promise<readonly Reference[] | undefined> {
    const { items, tree, world } = await this.study(this.#phaseOf(operation));
    const path = items.get(operation)?.from;
    if (path === undefined || !tree.entries.has(path)) return undefined;
    const texts = () => once(tree, ['sources'], async () => sourceFiles(await tree.read([...world.paths])));
    // Long work in a large repository: what a key changed is drawn before it.
    await letOthersGoOn();
    return once(tree, ['named', path], async () => census(await texts(), world, new Set([path])));
  }

  async preview(operation: string) {
    const choice = this.#recording.state.decisions.get(operation)?.choice;
    return previewText(await this.study(this.#phaseOf(operation)), operation, choice);
  }

  /** The phase built as objects. */
  built(phase: number): Promise<PlannedPhase> {
    return this.#phases.built(phase);
  }

  /** The phase built as objects and measured. */
  rehearsal(phase: number): Promise<RehearsedPhase> {
    return this.#phases.rehearsal(phase);
  }

  async landing(phase: number): Promise<readonly Landing[]> {
    return forecast(this.opened.repository.git, await this.rehearsal(phase));
  }

  /** What still names a place from which a committed phase took a file. Reads the whole repository, once for each commit. */
  leftovers(): Promise<readonly Leftover[]> {
    return this.#leftovers(this.head);
  }

  #phaseOf(operation: string): number {
    const found = this.reading.operations.find(one => one.id === operation);
    if (!found) throw new SessionError('no-step', 'There is no such step.');
    return found.phase;
  }
}
