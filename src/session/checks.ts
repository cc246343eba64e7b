import type { Checked } from '../decisions/types.ts';
import { treeOf } from '../git/calls/rev-parse.ts';
import { type Check, type CheckResult, checkCommit } from '../phase/check.ts';
import { mainLine, type Rehearsal } from '../phase/rehearse.ts';
import { seconds } from './check-line.ts';
import type { Done } from './commit.ts';
import type { Opened } from './open.ts';
import type { Recording } from './recording.ts';
import type { Watch } from './watch.ts';

/** The user's own check on the commits of phases. Every answer is in the record; a tree that passed is not checked again. */
export class Checks {
  readonly #opened: Opened;
  readonly #recording: Recording;
  readonly #check: Check | undefined;
  readonly #watch: Watch;
  readonly #now: () => string;

  constructor(
    opened: Opened,
    recording: Recording,
    check: Check | undefined,
    watch: Watch,
    now: () => string,
  ) {
    this.#opened = opened;
    this.#recording = recording;
    this.#check = check;
    this.#watch = watch;
    this.#now = now;
  }

  get command(): string | undefined {
    return this.#check?.command;
  }

  /** Answers known for the commits of a rehearsal, oldest commit first. */
  of(rehearsal: Rehearsal): readonly CheckResult[] {
    return mainLine(rehearsal).flatMap(({ tree }) => this.#known(tree) ?? []);
  }

  /**
   * Checks the main-line commits of a rehearsed phase, in order, up to the first that fails.
   * @returns why the phase may not be committed; undefined where it may
   */
  async run(
    phase: number,
    rehearsal: Rehearsal,
    onOutput: (text: string) => void,
  ): Promise<string | undefined> {
    const main = mainLine(rehearsal);
    for (const [index, { id: commit, tree, spec }] of main.entries()) {
      const where = main.length > 1 ? ` on the ${spec.role} commit, ${index + 1} of ${main.length}` : '';
      const { code = 0 } = (await this.#run(phase, commit, tree, where, onOutput)) ?? {};
      if (code === 0) continue;
      const before = await this.#before(phase, rehearsal.parent, onOutput);
      return `The check \`${this.command}\` fails${where} (exit ${code}). ${before}`;
    }
    return undefined;
  }

  /**
   * Commits a phase only where its rehearsed commits pass, and checks again those that hooks made other than they were
   * rehearsed: they stay, and it is said where one fails.
   */
  async around(
    phase: number,
    rehearsal: Rehearsal,
    onOutput: (text: string) => void,
    commit: () => Promise<Done>,
  ): Promise<Done & { readonly failedCheck?: boolean }> {
    const failed = await this.run(phase, rehearsal, onOutput);
    if (failed !== undefined) return { ok: false, message: failed, failedCheck: true };
    const done = await commit();
    for (const { commit, tree } of done.changed ?? []) {
      const found = await this.#run(phase, commit, tree, ' on what the hooks made of the commit', onOutput);
      if (!found || found.code === 0) continue;
      const words = `The check \`${this.command}\` fails on ${commit.slice(0, 10)} as the hook left it (exit ${found.code}).`;
      return { ...done, message: `${done.message} ${words}`, failedCheck: true };
    }
    return done;
  }

  /** Whether it is the phase that made the check fail. */
  async #before(phase: number, parent: string, onOutput: (text: string) => void): Promise<string> {
    const tree = await this.#opened.repository.git.run(treeOf(parent));
    const found = await this.#run(phase, parent, tree, ' on the commit before the phase', onOutput);
    return found?.code === 0
      ? 'It passes on the commit before the phase. Nothing was committed.'
      : 'It fails on the commit before the phase, too. Nothing was committed.';
  }

  async #run(
    phase: number,
    commit: string,
    tree: string,
    where: string,
    onOutput: (text: string) => void,
  ): Promise<CheckResult | undefined> {
    if (!this.#check) return undefined;
    const known = this.#known(tree);
    if (known?.code === 0) return known;
    onOutput(`check${where}: ${this.#check.command}\n`);
    const { repository } = this.#opened;
    const check = this.#check;
    const found = await this.#watch.run('running the check', 1, async (step, signal) => {
      const found = await checkCommit(repository, check, { commit, tree }, onOutput, signal);
      // What was stopped has said nothing.
      step();
      return found;
    });
    await this.#recording.add({ type: 'checked', phase, ...found, when: this.#now() });
    onOutput(
      `check ${found.code === 0 ? 'passed' : `failed (exit ${found.code})`} after ${seconds(found)}\n`,
    );
    return found;
  }

  #known(tree: string): Checked | undefined {
    return this.#recording.state.checks.findLast(one => one.tree === tree && one.command === this.command);
  }
}
