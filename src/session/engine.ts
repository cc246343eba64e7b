import { stateOf } from '../decisions/state.ts';
import type { Choice, Decision, Entry } from '../decisions/types.ts';
import { blame } from '../git/blame.ts';
import { pathHistory } from '../git/log.ts';
import { readObjects } from '../git/objects.ts';
import type { Run } from '../git/run.ts';
import { total } from '../history/kept.ts';
import { landingForecast } from '../history/landing.ts';
import { mainLine, tip } from '../phase/rehearse.ts';
import type { Style } from '../phase/types.ts';
import type { Reference } from '../references/types.ts';
import { commitPhase, takeBackPhase } from './commit.ts';
import { decide, type Wish } from './decide.ts';
import { History } from './history.ts';
import type { Opened } from './open.ts';
import { overview } from './overview.ts';
import { type RehearsedPhase, rehearsePhase } from './phase.ts';
import { placesNow } from './places.ts';
import { previewText } from './preview.ts';
import { review } from './review.ts';
import { rootsOf } from './roots.ts';
import { type PhaseStudy, study } from './study.ts';
import type { Divergence, Landing, Overview, Review, Session } from './types.ts';

export interface EngineOptions {
  readonly style: Style;
  readonly removeAfter?: string;
  /** Who decides. */
  readonly who: string;
  readonly now?: () => Date;
  /** The commit to start from; default: the branch's. */
  readonly head?: string;
}

/** The session over one opened plan: state in the record, facts from git, rules from the engine's other folders. */
export class Engine implements Session {
  readonly opened: Opened;
  readonly #options: EngineOptions;
  readonly #listeners = new Set<() => void>();
  readonly #studies = new Map<number, Promise<PhaseStudy>>();
  readonly #studied = new Map<number, PhaseStudy>();
  readonly #rehearsed = new Map<number, Promise<RehearsedPhase>>();
  readonly #history: History;
  #head: string;
  #roots: readonly string[] | undefined;
  #overview: Overview;

  constructor(opened: Opened, options: EngineOptions) {
    this.opened = opened;
    this.#options = options;
    this.#head = options.head ?? opened.repository.head;
    this.#history = new History(opened.journal.entries);
    this.#overview = this.#look();
  }

  get reading() {
    return this.opened.reading;
  }

  /** The commit that the branch stands at. */
  get head(): string {
    return this.#head;
  }

  get style(): Style {
    return this.#options.style;
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

  planLines(): readonly string[] {
    return this.opened.planText.split(/\r?\n/);
  }

  /** Looks at a phase's operations against the files as they are; kept until something changes them. */
  study(phase: number): Promise<PhaseStudy> {
    const known = this.#studies.get(phase);
    if (known) return known;
    const begun = this.#study(phase);
    this.#studies.set(phase, begun);
    begun.then(
      found => {
        if (this.#studies.get(phase) !== begun) return;
        this.#studied.set(phase, found);
        this.#changed();
      },
      () => this.#studies.delete(phase),
    );
    return begun;
  }

  async divergence(operation: string): Promise<Divergence> {
    const found = (await this.study(this.#phaseOf(operation))).items.get(operation)?.divergence;
    if (!found) throw new Error('This step combines no copies.');
    return found;
  }

  async blame(path: string, commit = this.#head) {
    const { git } = this.opened.repository;
    const [found, objects] = await Promise.all([
      blame(git, commit, path),
      readObjects(git, [`${commit}:${path}`]),
    ]);
    return { blame: found, text: objects.get(`${commit}:${path}`)?.toString('utf8') ?? '' };
  }

  history(path: string) {
    return pathHistory(this.opened.repository.git, path, this.#head);
  }

  async references(operation: string): Promise<readonly Reference[]> {
    const phase = this.#phaseOf(operation);
    const item = (await this.study(phase)).items.get(operation);
    if (!item) return [];
    const { references } = await this.rehearsal(phase);
    const mine = new Set([item.from, item.operation.to, item.operation.survivor]);
    return references.filter(reference => mine.has(reference.target));
  }

  async preview(operation: string) {
    const phase = await this.study(this.#phaseOf(operation));
    return previewText(phase, operation);
  }

  async decide(operation: string, choice: Choice, why?: string): Promise<void> {
    await this.decideAll([{ operation, choice, ...(why && { why }) }]);
  }

  async decideAll(wishes: readonly Wish[]): Promise<void> {
    const phases = new Set<number>();
    const { who } = this.#options;
    for (const wish of wishes) {
      const phase = this.#phaseOf(wish.operation);
      const decision = await decide(wish, await this.study(phase), {
        committed: this.#committed(phase),
        who,
        when: this.#now(),
      });
      const entry = { type: 'decision' as const, ...decision };
      await this.opened.journal.append(entry);
      this.#history.add(entry);
      phases.add(phase);
    }
    await this.#restudy(phases);
  }

  async clear(operation: string): Promise<void> {
    if (!this.#state().decisions.has(operation)) return;
    const entry = { type: 'clear' as const, operation, when: this.#now() };
    await this.opened.journal.append(entry);
    this.#history.add(entry);
    await this.#restudy([this.#phaseOf(operation)]);
  }

  async undo(): Promise<string | undefined> {
    return this.#step(this.#history.undo(this.#now()));
  }

  async redo(): Promise<string | undefined> {
    return this.#step(this.#history.redo(this.#now()));
  }

  /** The phase built as objects and measured; kept until something changes it. */
  rehearsal(phase: number): Promise<RehearsedPhase> {
    const known = this.#rehearsed.get(phase);
    if (known) return known;
    const begun = this.#rehearse(phase);
    this.#rehearsed.set(phase, begun);
    begun.catch(() => this.#rehearsed.delete(phase));
    return begun;
  }

  async review(phase: number): Promise<Review> {
    return review(phase, await this.rehearsal(phase));
  }

  async landing(phase: number): Promise<readonly Landing[]> {
    const { rehearsal, origins } = await this.rehearsal(phase);
    const main = mainLine(rehearsal).map(commit => commit.id);
    const all = rehearsal.commits.map(commit => commit.id);
    return landingForecast(this.opened.repository.git, rehearsal.parent, main, all, origins);
  }

  async commit(phase: number, onOutput: (text: string) => void) {
    if (this.#committed(phase)) return { ok: false, message: `Phase ${phase} is committed already.` };
    const rehearsed = await this.rehearsal(phase);
    if (rehearsed.problems.length > 0) return { ok: false, message: rehearsed.problems.join('\n') };
    const done = await commitPhase(this.opened, phase, rehearsed, this.#now, onOutput);
    this.#reload(await this.#branchHead());
    return done;
  }

  /** Goes on as if the phase were committed: for rehearsing a whole plan. The record stays in memory. */
  async pretend(phase: number): Promise<void> {
    const { rehearsal, proof } = await this.rehearsal(phase);
    const main = mainLine(rehearsal);
    const [commits, trees] = [main.map(commit => commit.id), main.map(commit => commit.tree)];
    const entry = {
      type: 'committed' as const,
      phase,
      parent: rehearsal.parent,
      commits,
      trees,
      ...total(proof),
      when: this.#now(),
    };
    await this.opened.journal.append(entry);
    this.#reload(tip(rehearsal));
  }

  /** Takes decisions over as somebody else made them. */
  async adopt(decisions: readonly Decision[]): Promise<void> {
    for (const decision of decisions) await this.opened.journal.append({ type: 'decision', ...decision });
    await this.#restudy(new Set(decisions.map(decision => this.#phaseOf(decision.operation))));
  }

  async takeBack() {
    const done = await takeBackPhase(this.opened, this.#state(), this.#head, this.#now());
    this.#reload(await this.#branchHead());
    return done;
  }

  #state() {
    return stateOf(this.opened.journal.entries);
  }

  #committed(phase: number): boolean {
    return this.#state().committed.some(one => one.phase === phase);
  }

  #now = () => (this.#options.now?.() ?? new Date()).toISOString();

  #phaseOf(operation: string): number {
    const found = this.reading.operations.find(one => one.id === operation);
    if (!found) throw new Error('There is no such step.');
    return found.phase;
  }

  #away(): ReadonlyMap<string, string> {
    const { committed, decisions } = this.#state();
    return placesNow(
      committed.map(one => one.phase),
      this.reading.operations,
      decisions,
    );
  }

  async #study(phase: number): Promise<PhaseStudy> {
    const { repository, trees, reading } = this.opened;
    const tree = await trees.at(this.#head);
    this.#roots ??= await rootsOf(tree);
    return study({
      git: repository.git,
      tree,
      roots: this.#roots,
      operations: reading.operations.filter(one => one.phase === phase),
      findings: reading.findings,
      decisions: this.#state().decisions,
      away: this.#away(),
      waiting: this.#waiting(phase),
    });
  }

  /** Earlier phases that are not committed. */
  #waiting(phase: number): number[] {
    return this.reading.plan.phases
      .map(one => one.number)
      .filter(number => number < phase && !this.#committed(number));
  }

  async #rehearse(number: number): Promise<RehearsedPhase> {
    const { repository, reading, planName, record } = this.opened;
    const phase = reading.plan.phases.find(one => one.number === number);
    if (!phase) throw new Error(`The plan has no phase ${number}.`);
    const { removeAfter, style } = this.#options;
    return rehearsePhase({
      repository,
      phase,
      style,
      plan: planName,
      record: record.head.plan.sha256.slice(0, 12),
      base: record.head.base,
      study: await this.study(number),
      decisions: this.#state().decisions,
      away: this.#away(),
      ...(removeAfter && { removeAfter }),
    });
  }

  async #step(
    entry: Extract<Entry, { type: 'decision' | 'clear' }> | undefined,
  ): Promise<string | undefined> {
    if (!entry) return undefined;
    await this.opened.journal.append(entry);
    await this.#restudy([this.#phaseOf(entry.operation)]);
    return entry.operation;
  }

  async #restudy(phases: Iterable<number>): Promise<void> {
    for (const phase of phases) {
      this.#studies.delete(phase);
      this.#rehearsed.delete(phase);
      await this.study(phase);
    }
  }

  async #branchHead(): Promise<string> {
    return (await this.opened.repository.git.text(['rev-parse', 'HEAD'])).trim();
  }

  #reload(head: string): void {
    this.#head = head;
    this.#studies.clear();
    this.#studied.clear();
    this.#rehearsed.clear();
    this.#history.reset();
    this.#changed();
  }

  #changed(): void {
    this.#overview = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): Overview {
    return overview(this.opened, this.#head, this.#state(), this.#studied);
  }
}
