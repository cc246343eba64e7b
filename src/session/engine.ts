import { DraftFile } from '../decisions/draft.ts';
import type { RecordState } from '../decisions/state.ts';
import type { Choice, Corrected, Decision, Dismissal } from '../decisions/types.ts';
import { headCommit } from '../git/calls/rev-parse.ts';
import type { Run } from '../git/run.ts';
import { dropTips } from '../phase/branch.ts';
import { tip } from '../phase/rehearse.ts';
import { answered } from './answered.ts';
import { Checks } from './checks.ts';
import { commitPhase, recordName, takeBackPhase } from './commit.ts';
import type { Meaning } from './correct.ts';
import type { Wish } from './decide.ts';
import { Deciding } from './deciding.ts';
import type { Drift } from './drift.ts';
import { lostTips } from './elsewhere.ts';
import type { Step } from './history.ts';
import { Interruption } from './interruption.ts';
import { leftoverSentence } from './leftovers.ts';
import { Looking } from './looking.ts';
import { standWords } from './made.ts';
import type { Opened } from './open.ts';
import { overview } from './overview.ts';
import { Phases, type PhasesOptions } from './phases.ts';
import { Recording } from './recording.ts';
import { review } from './review.ts';
import { meetAll } from './settle.ts';
import type { Overview, Progress, Review, Session } from './types.ts';
import { type Unfinished, unfinishedLine } from './unfinished.ts';
import { Watch } from './watch.ts';

type Committed = Awaited<ReturnType<Session['commit']>>;

export interface EngineOptions extends PhasesOptions {
  /** Who decides. */
  readonly who: string;
  readonly now?: () => Date;
  /** The commit to start from; default: the branch's. */
  readonly head?: string;
}

/** The session over one opened plan: state in the record, facts from git, rules from the engine's other folders. */
export class Engine extends Looking implements Session {
  #opened: Opened;
  readonly drafts: DraftFile;
  readonly #now: () => string;
  readonly #recording: Recording;
  readonly #phases: Phases;
  readonly #checks: Checks;
  readonly #manner: PhasesOptions;
  readonly files = async (): Promise<readonly string[]> => this.opened.paths;
  readonly #deciding: Deciding;
  readonly #watch: Watch;
  readonly #interruption = new Interruption();
  readonly #listeners = new Set<() => void>();
  #overview: Overview;

  constructor(opened: Opened, options: EngineOptions) {
    const watch = new Watch();
    const recording = new Recording(opened.journal, opened.lost, opened.reading);
    const head = options.head ?? opened.repository.head;
    const phases = new Phases(opened, recording, head, options, watch, () => this.#changed());
    super(recording, phases);
    this.#opened = opened;
    this.#manner = options;
    this.#now = () => (options.now?.() ?? new Date()).toISOString();
    this.#watch = watch;
    this.#recording = recording;
    this.#phases = phases;
    this.#checks = new Checks(opened, recording, options.check, watch, this.#now);
    this.drafts = DraftFile.of(opened.repository.gitDirectory, opened.journal.path);
    this.#deciding = new Deciding(this, this.#recording, options.who, this.#now);
    this.#overview = this.#look();
  }

  get opened(): Opened {
    return this.#opened;
  }

  overview(): Overview {
    return this.#overview;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRun(listener: (run: Run) => void): () => void {
    return this.opened.repository.git.onRun(listener);
  }

  onProgress(listener: (progress: Progress | undefined) => void): () => void {
    return this.#watch.on(listener);
  }

  cancel(): boolean {
    return this.#watch.cancel();
  }

  /** Looks at every phase that is not committed, in order, so that the overview knows what needs a person. */
  async prepare(): Promise<void> {
    const open = this.reading.plan.phases.filter(({ number }) => !this.#recording.isCommitted(number));
    await this.#watch.run('looking at the phases', open.length, async step => {
      for (const { number } of open) await this.settle(number).then(step);
    });
  }

  /**
   * Meets what was decided on a phase with the files of today: what does not hold is asked again.
   * @returns what, one for each place
   */
  async settle(phase: number): Promise<readonly Drift[]> {
    const { decisions } = this.#recording.state;
    const met = await meetAll(this.opened, this.#recording, await this.study(phase), decisions);
    const drifted = met.filter(({ asked }) => asked.length > 0);
    for (const { operation, asked, decision } of drifted) {
      if (decision) await this.#recording.add({ type: 'decision', ...decision });
      else this.#recording.setAside(operation, asked.map(({ message }) => message).join(', '));
    }
    if (drifted.length > 0) await this.#restudy([phase]);
    return drifted.flatMap(({ asked }) => asked);
  }

  /** Meets decisions of another record with the files of today. */
  async meet(phase: number, decisions: ReadonlyMap<string, Decision>) {
    return meetAll(this.opened, this.#recording, await this.study(phase), decisions);
  }

  /** What the record says, on this branch. */
  get record(): RecordState {
    return this.#recording.state;
  }

  /** Gives the repository back to other sessions. */
  close(): Promise<void> {
    return this.opened.close();
  }

  async decide(operation: string, choice: Choice, why?: string): Promise<void> {
    await this.decideAll([{ operation, choice, ...(why && { why }) }]);
  }

  async decideAll(wishes: readonly Wish[]): Promise<void> {
    const { length } = this.#recording.state.corrections;
    const phases = await this.#deciding.decide(wishes);
    if (this.#recording.state.corrections.length > length) await this.#reread();
    await this.#restudy(phases);
  }

  async clear(operations: readonly string[]): Promise<void> {
    await this.#restudy(await this.#deciding.clear(operations));
  }

  async dismiss(things: readonly Unfinished[], why: string): Promise<void> {
    await this.#deciding.dismiss(things, why);
    this.#measureAgain();
  }

  async correct(meaning: Meaning): Promise<void> {
    await this.#deciding.correct(meaning);
    await this.#reread();
  }

  undo(): Promise<string | undefined> {
    return this.travel(-1);
  }

  redo(): Promise<string | undefined> {
    return this.travel(1);
  }

  async travel(keys: number): Promise<string | undefined> {
    return this.#retraced(await this.#recording.travel(keys, this.#now()));
  }

  /** Takes over what somebody else said and decided. */
  async adoptCorrections(corrections: readonly Corrected[]): Promise<void> {
    await this.#deciding.adoptCorrections(corrections);
    if (corrections.length > 0) await this.#reread();
  }

  async adoptDismissals(dismissals: readonly Dismissal[]): Promise<void> {
    await this.#deciding.adoptDismissals(dismissals);
    this.#measureAgain();
  }

  async adopt(decisions: readonly Decision[]): Promise<void> {
    await this.#restudy(await this.#deciding.adopt(decisions));
  }

  async review(phase: number): Promise<Review> {
    const rehearsed = await this.rehearsal(phase);
    const { command } = this.#checks;
    return {
      ...review(phase, rehearsed),
      ...(command !== undefined && { check: { command, results: this.#checks.of(rehearsed.rehearsal) } }),
    };
  }

  /** Runs the user's check on the rehearsed commits. @returns why the phase may not be committed, where it may not */
  async check(phase: number, onOutput: (text: string) => void): Promise<string | undefined> {
    const { rehearsal } = await this.rehearsal(phase);
    return this.#checks.run(phase, rehearsal, onOutput);
  }

  async commit(phase: number, onOutput: (text: string) => void): Promise<Committed> {
    if (this.#recording.isCommitted(phase))
      return { ok: false, message: `Phase ${phase} is committed already.` };
    const [drift] = await this.settle(phase);
    if (drift) return { ok: false, message: drift.message };
    const rehearsed = await this.rehearsal(phase);
    const { problems } = rehearsed;
    if (problems.length > 0) return { ok: false, message: problems.map(unfinishedLine).join('\n') };
    const done = await this.#checks.around(phase, rehearsed.rehearsal, onOutput, () =>
      this.#interruption.around(signal =>
        commitPhase(this.opened, phase, rehearsed, this.#manner, this.#now, this.#watch, onOutput, signal),
      ),
    );
    // A check that failed has touched nothing: what was decided can still be undone.
    if (!done.ok && done.failedCheck) return done;
    await this.reload();
    if (!done.ok || this.#overview.current !== undefined) return done;
    await dropTips(this.opened.repository, recordName(this.opened.journal));
    const left = await this.leftovers().then(leftoverSentence, (error: Error) => error.message);
    return left === undefined ? done : { ...done, message: `${done.message} ${left}` };
  }

  /** Ends what is being committed, before the program ends. @returns what came of it, where something was */
  interrupt(): Promise<string | undefined> {
    return this.#interruption.interrupt();
  }

  async takeBack() {
    const done = await takeBackPhase(this.opened, this.#recording.state, this.head, this.#now());
    await this.reload();
    return done;
  }

  /** Goes on as if the phase were committed, for rehearsing a whole plan. Only with a record that is kept in memory. */
  async pretend(phase: number): Promise<void> {
    const { rehearsal } = await this.#phases.built(phase);
    await this.#deciding.pretend(phase, rehearsal);
    this.#moveTo(tip(rehearsal));
  }

  /** Looks where the branch stands, and forgets everything that was looked at before. */
  async reload(): Promise<void> {
    const { repository, journal, trees } = this.opened;
    this.#recording.reload(await lostTips(repository, journal.entries));
    const head = await repository.git.run(headCommit());
    this.#opened = { ...this.opened, answered: await answered(this.#recording.state, trees, head) };
    this.#moveTo(head);
  }

  #moveTo(head: string): void {
    this.#phases.moveTo(head);
    this.#changed();
  }

  /** After undo or redo: reads and looks again as far as needed. @returns what it was about */
  async #retraced(steps: readonly Step[]): Promise<string | undefined> {
    if (steps.some(({ type }) => type === 'correction' || type === 'uncorrected')) await this.#reread();
    await this.#restudy(this.#deciding.phasesOf(steps));
    if (steps.some(({ type }) => type === 'dismissed' || type === 'undismissed')) this.#measureAgain();
    return standWords(steps, this.reading.operations);
  }

  /** Reads the plan with the corrections that hold now. */
  async #reread(): Promise<void> {
    const reading = await this.opened.reread(this.#recording.state.corrections);
    this.#opened = { ...this.opened, reading };
    this.#recording.reread(reading);
    this.#phases.reread(this.opened);
    this.#changed();
  }

  async #restudy(phases: Iterable<number>): Promise<void> {
    for (const phase of phases) {
      this.#phases.forget(phase);
      await this.study(phase);
    }
  }

  /** Other things may stop a phase now; what is proposed for its steps is the same. */
  #measureAgain(): void {
    this.#phases.measureAgain();
    this.#changed();
  }

  #changed(): void {
    this.#overview = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): Overview {
    const drift = (operation: string) => this.#recording.aside(operation);
    const { studied, refutations } = this.#phases;
    return overview(this.opened, this.head, this.#recording.state, studied, { drift, refutations });
  }
}
