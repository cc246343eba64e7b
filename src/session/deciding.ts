import type { DraftFile } from '../decisions/draft.ts';
import { sameSubject } from '../decisions/same-subject.ts';
import type { Corrected, Decision, Dismissal, Unfinished } from '../decisions/types.ts';
import type { Reading } from '../findings/types.ts';
import { mergePort } from '../git/merge-file.ts';
import { mainLine, type Rehearsal } from '../phase/rehearse.ts';
import {
  changedPhases,
  correction,
  latePhase,
  type Meaning,
  meaningOf,
  outdated,
  refusal,
} from './correct.ts';
import { decide, type Wish } from './decide.ts';
import { SessionError } from './errors.ts';
import type { Step } from './history.ts';
import type { Opened } from './open.ts';
import type { Recording } from './recording.ts';
import type { PhaseStudy } from './study.ts';

/** What cannot be no matter: it is decided, or it is not. */
const DECIDED: ReadonlySet<Unfinished['kind']> = new Set(['step', 'phase', 'check']);

/** What deciding needs to know of a session. */
export interface Deciders {
  readonly opened: Opened;
  readonly drafts: DraftFile;
  planLines(): readonly string[];
  study(phase: number): Promise<PhaseStudy>;
}

/** Brings what a person wants into the record, where it can be. Each answer names the phases that are to be looked at again. */
export class Deciding {
  readonly #session: Deciders;
  readonly #recording: Recording;
  readonly #who: string;
  readonly #now: () => string;

  constructor(session: Deciders, recording: Recording, who: string, now: () => string) {
    this.#session = session;
    this.#recording = recording;
    this.#who = who;
    this.#now = now;
  }

  /** Makes choices, in order; those before a refused one stay made. One key makes them all: they are undone at once. */
  async decide(wishes: readonly Wish[]): Promise<ReadonlySet<number>> {
    const phases = new Set<number>();
    for (const [index, wish] of [...wishes, ...this.#withThem(wishes)].entries()) {
      const phase = this.#phaseOf(wish.operation);
      const facts = {
        committed: this.#recording.isCommitted(phase),
        who: this.#who,
        when: this.#now(),
        before: this.#recording.state.decisions.get(wish.operation),
        merge: mergePort(this.#session.opened.repository.git),
      };
      const decision = await decide(wish, await this.#session.study(phase), facts);
      await this.#recording.add({ type: 'decision', ...decision, ...(index > 0 && { joined: true }) });
      await this.#adoptHelped(wish);
      await this.#session.drafts.forget(wish.operation);
      phases.add(phase);
    }
    return phases;
  }

  /** Files that are left in folders of which the removal is skipped stay with these: nothing is to be asked about them any more. */
  #withThem(wishes: readonly Wish[]): readonly Wish[] {
    const { operations } = this.#session.opened.reading;
    const { decisions } = this.#recording.state;
    const isOpen = (id: string) => !decisions.has(id) && !wishes.some(({ operation }) => operation === id);
    return wishes.flatMap(wish => {
      const removal = operations.find(({ id }) => id === wish.operation);
      if (removal?.kind !== 'remove-directory' || wish.choice.kind !== 'skip') return [];
      const left = operations.filter(one => one.left && one.step === removal.step && isOpen(one.id));
      return left
        .filter(({ from }) => from?.startsWith(removal.from ?? ''))
        .map(({ id }) => ({ ...wish, operation: id }));
    });
  }

  /** What only the person's helper read, and the person now decided on, is what the person says: so it holds where that helper is not. */
  async #adoptHelped({ operation: id, choice }: Wish): Promise<void> {
    const { reading } = this.#session.opened;
    const operation = reading.operations.find(one => one.id === id);
    if (!operation?.helper || choice.kind === 'skip') return;
    const meant = correction(meaningOf(operation), this.#session.planLines(), this.#who, this.#now());
    await this.#recording.add({ type: 'correction', ...meant, joined: true });
  }

  /** Makes operations open again, all by one key: they are decided again at once by undo. */
  async clear(operations: readonly string[]): Promise<ReadonlySet<number>> {
    const decided = operations.filter(id => this.#recording.state.decisions.has(id));
    for (const [index, operation] of decided.entries()) {
      const joined = index > 0 && ({ joined: true } as const);
      await this.#recording.add({ type: 'clear', operation, when: this.#now(), ...joined });
    }
    return new Set(decided.map(id => this.#phaseOf(id)));
  }

  /** Says what a line of the plan means. Decisions on what it asked for before are cleared. @throws {SessionError} where it cannot be */
  async correct(meaning: Meaning): Promise<void> {
    const { reading, reread } = this.#session.opened;
    const first = correction(meaning, this.#session.planLines(), this.#who, this.#now());
    const { corrections, decisions } = this.#recording.state;
    const others = corrections.filter(one => !sameSubject(one, first));
    // A phase that asked for nothing so far is open until a later one is committed.
    const isClosed = (phase: number) =>
      this.#recording.isCommitted(phase) && this.#recording.state.committed.some(one => one.phase >= phase);
    const committed = (after: Reading) => changedPhases(reading, after).find(isClosed);
    let made = first;
    let after = await reread([...others, made]);
    if (committed(after) !== undefined) {
      made = { ...first, phase: latePhase(reading, isClosed) };
      after = await reread([...others, made]);
    }
    const wrong = refusal(after, meaning.line);
    if (wrong !== undefined) throw new SessionError('not-possible', wrong);
    const closed = committed(after);
    if (closed !== undefined)
      throw new SessionError('committed', `Phase ${closed} is committed. Take it back first.`);
    await this.#recording.add({ type: 'correction', ...made });
    for (const operation of outdated(decisions, reading.operations, after.operations))
      await this.#recording.add({ type: 'clear', operation, when: this.#now(), joined: true });
  }

  /** Takes things for no matter, all by one key. @throws {SessionError} where one is to be decided, or no reason is given */
  async dismiss(things: readonly Unfinished[], why: string): Promise<void> {
    if (things.some(({ kind }) => DECIDED.has(kind)))
      throw new SessionError(
        'to-be-decided',
        'This is to be decided: a step can be skipped, a check has to pass.',
      );
    if (why.trim() === '')
      throw new SessionError('no-reason', 'Say why it is no matter: the reason is kept in the record.');
    const said = { why: why.trim(), who: this.#who, when: this.#now() };
    await this.adoptDismissals(things.map(about => ({ about, ...said })));
  }

  /** Takes over what somebody else said is no matter. */
  async adoptDismissals(dismissals: readonly Dismissal[]): Promise<void> {
    for (const [index, each] of dismissals.entries())
      await this.#recording.add({ type: 'dismissed', ...each, ...(index > 0 && { joined: true }) });
  }

  /** Takes over what somebody else said that lines mean. */
  async adoptCorrections(corrections: readonly Corrected[]): Promise<void> {
    for (const each of corrections) await this.#recording.add({ type: 'correction', ...each });
  }

  /** Takes over what somebody else decided. */
  async adopt(decisions: readonly Decision[]): Promise<ReadonlySet<number>> {
    for (const each of decisions) await this.#recording.add({ type: 'decision', ...each });
    return new Set(decisions.map(({ operation }) => this.#phaseOf(operation)));
  }

  /** Notes a rehearsed phase as committed, in a record that is kept in memory. */
  async pretend(phase: number, rehearsal: Rehearsal): Promise<void> {
    const main = mainLine(rehearsal);
    await this.#recording.add({
      type: 'committed',
      phase,
      parent: rehearsal.parent,
      commits: main.map(commit => commit.id),
      trees: main.map(commit => commit.tree),
      when: this.#now(),
    });
  }

  /** The phases that steps of the record are about, as far as the plan still has them. */
  phasesOf(steps: readonly Step[]): ReadonlySet<number> {
    const known = new Map(this.#session.opened.reading.operations.map(({ id, phase }) => [id, phase]));
    return new Set(steps.flatMap(step => ('operation' in step ? (known.get(step.operation) ?? []) : [])));
  }

  #phaseOf(operation: string): number {
    const found = this.#session.opened.reading.operations.find(one => one.id === operation);
    if (!found) throw new SessionError('no-step', 'There is no such step.');
    return found.phase;
  }
}
