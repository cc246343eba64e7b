import type { Choice, Decision } from '../../../src/decisions/types.ts';
import type { Reading } from '../../../src/findings/types.ts';
import type { Run } from '../../../src/git/run.ts';
import type { Reference } from '../../../src/references/types.ts';
import type {
  FileChange,
  Item,
  Overview,
  PhaseStatus,
  Review,
  Session,
  ShownCommit,
} from '../../../src/session/types.ts';
import { changeOf, commitOf, commitsOf } from './changes.ts';
import { decidedBy, isPartial, madeOf } from './decided.ts';
import { placesOf } from './places.ts';
import { documentOf, type FakeStep, findingsOf, operationOf, PLAN, stepsOf, titleOf } from './plan.ts';
import { LANDING, reviewOf } from './review.ts';
import { blameOf, copyText, divergenceOf } from './texts.ts';

export interface FakeOptions {
  /** Steps of the plan, at least eleven. */
  readonly steps?: number;
  /** Lines of every file. */
  readonly lines?: number;
  /** Awaited before anything that a real session reads or writes; lets a test hold work up. */
  readonly gate?: (what: string) => Promise<void>;
  /** What the hook of a commit says; a commit fails when it holds the word `refused`. */
  readonly hook?: string;
  /** What the review says of the check. */
  readonly check?: NonNullable<Review['check']>;
}

/** The decisions before a change, and what the change was. */
interface Step {
  readonly before: ReadonlyMap<string, Decision>;
  readonly what: string;
}

/** A session without a repository: keeps decisions in memory, obeys the same rules, and counts what is asked of it. */
export class FakeSession implements Session {
  readonly reading: Reading;
  /** Every call that reads or changes, in order. */
  readonly calls: string[] = [];
  readonly #options: FakeOptions;
  readonly #steps: readonly FakeStep[];
  readonly #lines: readonly string[];
  readonly #listeners = new Set<() => void>();
  readonly #runs = new Set<(run: Run) => void>();
  #decisions: ReadonlyMap<string, Decision> = new Map();
  #past: Step[] = [];
  #future: Step[] = [];
  #committed = 0;

  constructor(options: FakeOptions = {}) {
    this.#options = options;
    this.#steps = stepsOf(options.steps ?? 0);
    const { lines, lineOf, unread } = documentOf(this.#steps);
    this.#lines = lines;
    const operations = this.#steps.map(step => operationOf(step, lineOf.get(step.step)!));
    this.reading = {
      plan: { ...PLAN, unread },
      operations,
      findings: [
        ...operations.flatMap((operation, index) =>
          findingsOf(this.#steps[index]!, operation.id, operation.line),
        ),
        {
          code: 'unnamed-files',
          severity: 'note',
          message: '2 files under jobs/ that no step names',
          evidence: ['jobs/README.md', 'jobs/conftest.py'],
        },
      ],
    };
  }

  overview(): Overview {
    const phases = new Map<number, Item[]>();
    for (const [index, operation] of this.reading.operations.entries()) {
      const items = phases.get(operation.phase) ?? [];
      if (items.length === 0) phases.set(operation.phase, items);
      items.push(this.#item(operation, this.#steps[index]!));
    }
    const status = [...phases].map(([number, items]) => this.#phase(number, items));
    return {
      repository: { root: '/home/ann/pantry', branch: 'tidy', head: '1a2b3c4d'.repeat(5) },
      record: '/home/ann/pantry/.git/reorg/record.jsonl',
      phases: status,
      current: status.find(phase => phase.state !== 'committed')?.number,
      findings: this.reading.findings.filter(one => one.operation === undefined),
    };
  }

  #phase(number: number, items: readonly Item[]): PhaseStatus {
    const open = items.some(item => item.state === 'open' || item.state === 'person');
    const done = number <= this.#committed;
    const state = done ? 'committed' : number > this.#committed + 1 ? 'later' : open ? 'open' : 'ready';
    return {
      number,
      title: titleOf(number),
      state,
      items,
      commits: done ? ['9a'.repeat(20), '9b'.repeat(20)] : [],
      ...(done && { kept: 412, restored: 410, lines: 412 }),
    };
  }

  #item(operation: Item['operation'], step: FakeStep): Item {
    const decision = this.#decisions.get(operation.id);
    const state =
      operation.phase <= this.#committed
        ? 'done'
        : decision && !isPartial(decision)
          ? decision.choice.kind === 'skip'
            ? 'skipped'
            : 'decided'
          : step.proposal?.sure
            ? 'open'
            : 'person';
    return {
      operation,
      findings: findingsOf(step, operation.id, operation.line),
      state,
      ...(step.proposal && { proposal: step.proposal }),
      ...(decision && { decision }),
    };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRun(listener: (run: Run) => void): () => void {
    this.#runs.add(listener);
    return () => this.#runs.delete(listener);
  }

  planLines(): readonly string[] {
    return this.#lines;
  }

  async divergence(operation: string) {
    await this.#called('divergence', operation);
    const { step, paths } = this.#find(operation);
    const kind = step.step === '1.2' ? 'conflicting' : step.step === '1.1' ? 'imports-only' : 'both-clean';
    return divergenceOf(paths, this.#options.lines ?? 40, kind);
  }

  async blame(path: string, commit?: string) {
    await this.#called('blame', path, ...(commit ? [commit] : []));
    const text = copyText(path.startsWith('jobs') ? 'left' : 'right', this.#options.lines);
    return { text, blame: blameOf(path, text, commit) };
  }

  async history(path: string) {
    await this.#called('history', path);
    return commitsOf(path);
  }

  async references(operation: string): Promise<readonly Reference[]> {
    await this.#called('references', operation);
    return placesOf(this.#find(operation).paths[0] ?? '');
  }

  async commitShown(id: string): Promise<ShownCommit> {
    await this.#called('commitShown', id);
    return commitOf(id);
  }

  async change(phase: number, path: string): Promise<FileChange> {
    await this.#called('change', String(phase), path);
    return changeOf(path, this.#options.lines ?? 40);
  }

  async preview(operation: string) {
    await this.#called('preview', operation);
    const { step } = this.#find(operation);
    const choice = this.#decisions.get(operation)?.choice;
    const text = choice?.kind === 'edit' ? choice.text : copyText('right', this.#options.lines);
    return { path: step.to ?? step.from ?? '', text };
  }

  async decide(operation: string, choice: Choice): Promise<void> {
    await this.decideAll([{ operation, choice }]);
  }

  /** One key makes them all: they are undone at once. */
  async decideAll(wishes: Parameters<Session['decideAll']>[0]): Promise<void> {
    for (const { operation, choice } of wishes) {
      await this.#called('decide', operation, choice.kind);
      if (choice.kind === 'retarget' && choice.to.startsWith('/'))
        throw new Error(`${choice.to}: outside the repository`);
    }
    const what = wishes.map(({ operation, choice }) => `${choice.kind} ${this.#find(operation).step.step}`);
    this.#change(what.join(', '), decisions => {
      for (const wish of wishes) decisions.set(wish.operation, decidedBy(wish));
    });
  }

  async clear(operations: readonly string[]): Promise<void> {
    await this.#called('clear', ...operations);
    this.#change(`clear ${operations.map(id => this.#find(id).step.step).join(' ')}`, decisions => {
      for (const id of operations) decisions.delete(id);
    });
  }

  made = () => madeOf(this.#decisions);

  async undo(): Promise<string | undefined> {
    await this.#called('undo');
    return this.#swap(this.#past, this.#future);
  }

  async redo(): Promise<string | undefined> {
    await this.#called('redo');
    return this.#swap(this.#future, this.#past);
  }

  async review(phase: number): Promise<Review> {
    await this.#called('review', String(phase));
    const status = this.overview().phases.find(one => one.number === phase)!;
    const open = status.items.filter(item => item.state === 'open' || item.state === 'person');
    return reviewOf(
      phase,
      open.map(item => item.operation),
      await this.references(status.items[0]!.operation.id),
      this.#options.check,
    );
  }

  async landing(phase: number) {
    await this.#called('landing', String(phase));
    return LANDING;
  }

  async commit(phase: number, onOutput: (text: string) => void) {
    await this.#called('commit', String(phase));
    const hook = this.#options.hook ?? 'check imports ... ok\n';
    for (const line of hook.match(/[^\n]*\n?/g) ?? []) onOutput(line);
    if (hook.includes('refused'))
      return { ok: false, message: 'The pre-commit hook refused the commit: nothing changed.' };
    this.#committed = phase;
    this.#tell();
    return { ok: true, message: `Phase ${phase} is committed: 412 of 412 lines kept.` };
  }

  async takeBack() {
    await this.#called('takeBack');
    if (this.#committed === 0) return { ok: false, message: 'No phase is committed.' };
    const phase = this.#committed;
    this.#committed -= 1;
    this.#tell();
    return { ok: true, message: `Phase ${phase} is taken back.` };
  }

  #find(operation: string): { step: FakeStep; paths: string[] } {
    const index = this.reading.operations.findIndex(one => one.id === operation);
    const step = this.#steps[index];
    if (!step) throw new Error(`no operation ${operation}`);
    return { step, paths: [step.from, step.survivor ?? step.to].filter(path => path !== undefined) };
  }

  async #called(...what: readonly string[]): Promise<void> {
    this.calls.push(what.join(' '));
    await this.#options.gate?.(what.join(' '));
    for (const listener of this.#runs)
      listener({ args: ['cat-file', ...what], code: 0, answers: true, milliseconds: 4.2, stderr: '' });
  }

  #change(what: string, change: (decisions: Map<string, Decision>) => void): void {
    this.#past.push({ before: this.#decisions, what });
    this.#future = [];
    const next = new Map(this.#decisions);
    change(next);
    this.#decisions = next;
    this.#tell();
  }

  #swap(from: Step[], to: Step[]): string | undefined {
    const last = from.pop();
    if (!last) return undefined;
    to.push({ before: this.#decisions, what: last.what });
    this.#decisions = last.before;
    this.#tell();
    return last.what;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
