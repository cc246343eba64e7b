import type { Check } from '../phase/check.ts';
import type { Style } from '../phase/types.ts';
import type { FacadeStyle } from '../references/facade/types.ts';
import { Memory } from '../references/proof.ts';
import { alreadyFacades } from './already.ts';
import { settledBy } from './done.ts';
import { SessionError } from './errors.ts';
import { madeBy } from './followers.ts';
import { canWait } from './later.ts';
import type { Opened } from './open.ts';
import {
  type BuiltPhase,
  buildPhase,
  measurePhase,
  type PhaseInput,
  type PlannedPhase,
  type RehearsedPhase,
} from './phase.ts';
import { placesNow } from './places.ts';
import type { Recording } from './recording.ts';
import { Refutations } from './refuted.ts';
import type { Rewriter } from './rewriter.ts';
import { rootsAfter } from './roots.ts';
import { stayingFiles } from './staying-files.ts';
import { type PhaseStudy, study } from './study.ts';
import type { Unfinished } from './unfinished.ts';
import type { Watch } from './watch.ts';

export interface PhasesOptions {
  readonly style: Style;
  readonly removeAfter?: string;
  /** What facades are made like; default: forwarding. */
  readonly facadeStyle?: FacadeStyle;
  /** A command of the person's own that makes texts follow. */
  readonly rewriter?: Rewriter;
  /** A command of the person's own that must pass at every main-line commit. */
  readonly check?: Check;
}

/** What is known of each phase on the files as they are: looked at once, forgotten when something changes it. */
export class Phases {
  #opened: Opened;
  readonly #recording: Recording;
  readonly #options: PhasesOptions;
  readonly #onStudied: () => void;
  readonly #studies = new Map<number, Promise<PhaseStudy>>();
  readonly #built = new Map<number, Promise<BuiltPhase>>();
  readonly #rehearsals = new Map<number, Promise<RehearsedPhase>>();
  /** What was found broken by phases that were measured: it stops them. */
  readonly #broken = new Map<number, readonly Unfinished[]>();
  /** Finished studies; an old one stays until its successor is finished. */
  readonly studied = new Map<number, PhaseStudy>();
  /** What was found against steps by phases that were measured. */
  readonly refutations = new Refutations();
  readonly #memory = new Memory();
  readonly #watch: Watch;
  #head: string;
  /** The search path of Python modules at the head. */
  #roots: Promise<readonly string[]> | undefined;

  constructor(
    opened: Opened,
    recording: Recording,
    head: string,
    options: PhasesOptions,
    watch: Watch,
    onStudied: () => void,
  ) {
    this.#opened = opened;
    this.#recording = recording;
    this.#head = head;
    this.#options = options;
    this.#watch = watch;
    this.#onStudied = onStudied;
  }

  /** The commit that phases are looked at on. */
  get head(): string {
    return this.#head;
  }

  study(phase: number): Promise<PhaseStudy> {
    return kept(this.#studies, phase, async begun => {
      const found = await this.#study(phase);
      if (this.#studies.get(phase) === begun()) {
        this.studied.set(phase, found);
        this.#onStudied();
      }
      return found;
    });
  }

  /** The phase as commits, measured or not. */
  built(phase: number): Promise<PlannedPhase> {
    return this.#built.get(phase) ?? this.#rehearsals.get(phase) ?? this.#build(phase);
  }

  rehearsal(phase: number): Promise<RehearsedPhase> {
    return kept(this.#rehearsals, phase, async begun => {
      const building = this.#build(phase);
      const measured = await measurePhase(await this.#input(phase), await building);
      // Its texts are many; who asks for the phase now gets it without them.
      if (this.#built.get(phase) === building) this.#built.delete(phase);
      if (this.#rehearsals.get(phase) !== begun()) return measured;
      this.#broken.set(phase, measured.broken);
      this.refutations.set(phase, measured.refuted, this.#recording.state.decisions);
      if (measured.broken.length > 0) this.#onStudied();
      return measured;
    });
  }

  /** What would be broken, as far as phases were measured. */
  get broken(): readonly Unfinished[] {
    return [...this.#broken.values()].flat();
  }

  #build(phase: number): Promise<BuiltPhase> {
    return kept(this.#built, phase, async () => buildPhase(await this.#input(phase)));
  }

  /** A decision of this phase changed. */
  forget(phase: number): void {
    this.#studies.delete(phase);
    this.#built.delete(phase);
    this.#rehearsals.delete(phase);
    this.#broken.delete(phase);
    this.refutations.forget(phase);
  }

  /** A person said that something is no matter, or took that back. */
  measureAgain(): void {
    this.#rehearsals.clear();
    this.#broken.clear();
    this.refutations.clear();
  }

  /** The plan says other things now. */
  reread(opened: Opened): void {
    this.#opened = opened;
    this.moveTo(this.#head);
  }

  /** The branch stands elsewhere now. */
  moveTo(head: string): void {
    this.#head = head;
    this.#roots = undefined;
    this.#studies.clear();
    this.#built.clear();
    this.measureAgain();
    this.studied.clear();
  }

  async #study(phase: number): Promise<PhaseStudy> {
    const { repository, trees, reading } = this.#opened;
    const head = this.#head;
    const { committed, decisions } = this.#recording.state;
    const settled = settledBy(committed, reading.operations);
    const earlier = reading.plan.phases.map(one => one.number).filter(number => number < phase);
    this.#roots ??= rootsAfter(committed, head, trees);
    const roots = await this.#roots;
    return study({
      git: repository.git,
      tree: await trees.at(head),
      roots,
      operations: reading.operations.filter(one => one.phase === phase && !settled.has(one.id)),
      findings: reading.findings,
      decisions,
      away: this.#away(),
      committed,
      made: await madeBy(committed, trees),
      survivors: this.#survivors(),
      removals: new Map(
        reading.operations.flatMap(({ id, kind, from = '', step }) =>
          kind === 'remove-directory' && decisions.get(id)?.choice.kind !== 'skip' ? [[from, step]] : [],
        ),
      ),
      staying: stayingFiles(reading.operations, decisions, this.#away()),
      rewriter: this.#options.rewriter !== undefined,
      checked: this.#options.check !== undefined,
      waiting: earlier.filter(
        number =>
          !this.#recording.isCommitted(number) &&
          reading.operations.some(one => one.phase === number && !settled.has(one.id) && !canWait(one)),
      ),
    });
  }

  async #input(number: number): Promise<PhaseInput> {
    const { repository, reading, trees, planName, record } = this.#opened;
    const phase = reading.plan.phases.find(one => one.number === number);
    if (!phase) throw new SessionError('no-step', `The plan has no phase ${number}.`);
    return {
      ...this.#options,
      repository,
      phase,
      plan: planName,
      record: record.head.plan.sha256.slice(0, 12),
      base: record.head.base,
      trees,
      study: await this.study(number),
      decisions: this.#recording.state.decisions,
      dismissals: this.#recording.state.dismissals,
      away: this.#away(),
      documentsAsked: reading.operations.some(one => one.kind === 'rewrite' && one.phase >= number),
      memory: this.#memory,
      watch: this.#watch,
    };
  }

  /** Of the deletions that nobody declined. */
  #survivors(): ReadonlyMap<string, string> {
    const { decisions } = this.#recording.state;
    return new Map(
      this.#opened.reading.operations.flatMap(({ id, kind, from, survivor }) =>
        kind === 'delete' && from && survivor && decisions.get(id)?.choice.kind !== 'skip'
          ? [[survivor, from] as const]
          : [],
      ),
    );
  }

  #away(): ReadonlyMap<string, string> {
    const { committed, decisions } = this.#recording.state;
    const { operations, findings } = this.#opened.reading;
    return placesNow(committed, operations, decisions, alreadyFacades(findings));
  }
}

/** The promise kept under a key, or a new one. One that fails is not kept. */
function kept<T>(
  known: Map<number, Promise<T>>,
  key: number,
  begin: (self: () => Promise<T>) => Promise<T>,
): Promise<T> {
  const there = known.get(key);
  if (there) return there;
  const begun: Promise<T> = Promise.resolve().then(() => begin(() => begun));
  known.set(key, begun);
  begun.catch(() => {
    if (known.get(key) === begun) known.delete(key);
  });
  return begun;
}
