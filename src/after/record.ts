import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Journal } from '../decisions/journal.ts';
import { stateOf } from '../decisions/state.ts';
import type { Decision } from '../decisions/types.ts';
import type { Repository } from '../git/repository.ts';
import { CannotReweave } from './errors.ts';
import type { Range } from './range.ts';
import type { Rewoven } from './reweave.ts';
import type { Pair } from './types.ts';

/** What was decided about the pairs of one range, and what was made of it: a record like that of a plan. */
export class AfterRecord {
  readonly journal: Journal;

  private constructor(journal: Journal) {
    this.journal = journal;
  }

  /**
   * Opens the record of a range on the branch that is checked out; it is found again when the branch has moved.
   * @param keep whether to write
   * @throws {RecordError}
   */
  static async open(
    { common, branch, head }: Repository,
    { from }: Range,
    options: { readonly tool: string; readonly keep: boolean; readonly file?: string },
  ): Promise<AfterRecord> {
    const sha256 = createHash('sha256').update(`${branch}\0${from}`).digest('hex');
    const path = options.file ?? join(common, 'reorg-tui', `after-${sha256.slice(0, 12)}.jsonl`);
    const title = `what was reorganized since ${from.slice(0, 12)}`;
    const first = () => ({
      type: 'record' as const,
      version: 1 as const,
      plan: { path: 'audit', title, sha256 },
      base: head,
      tool: options.tool,
    });
    return new AfterRecord(await Journal.open(path, first, options.keep));
  }

  /** The record of what the branch that is checked out stands at, where that is history given back. */
  static async at({ common, head }: Repository): Promise<AfterRecord | undefined> {
    const folder = join(common, 'reorg-tui');
    const names = (await readdir(folder).catch(() => [])).filter(name =>
      /^after-[0-9a-f]+\.jsonl$/.test(name),
    );
    for (const name of names) {
      const path = join(folder, name);
      const journal = await Journal.open(path, unbegun, true).catch(() => undefined);
      const record = journal && new AfterRecord(journal);
      if (record?.last?.after === head) return record;
    }
    return undefined;
  }

  /** For each pair that was decided: whether its history is to be given back. */
  get decisions(): ReadonlyMap<string, Decision> {
    return stateOf(this.journal.entries).decisions;
  }

  /** What was committed last and not taken back. */
  get last(): { readonly before: string; readonly after: string } | undefined {
    const { parent, commits } = stateOf(this.journal.entries).committed.at(-1) ?? {};
    const after = commits?.at(-1);
    return parent === undefined || after === undefined ? undefined : { before: parent, after };
  }

  async decide(pair: Pair, take: boolean, who: string, why?: string): Promise<void> {
    await this.journal.append({
      type: 'decision',
      operation: pair.id,
      choice: { kind: take ? 'accept' : 'skip' },
      inputs: [],
      who,
      when: new Date().toISOString(),
      ...(why !== undefined && { why }),
    });
  }

  /** Takes what was decided about a pair back. */
  async clear(pair: Pair): Promise<void> {
    await this.journal.append({ type: 'clear', operation: pair.id, when: new Date().toISOString() });
  }

  async committed({ before, after, proof }: Rewoven, tree: string): Promise<void> {
    await this.journal.append({
      type: 'committed',
      phase: 1,
      parent: before,
      commits: [after],
      trees: [tree],
      lines: proof.lines,
      kept: proof.same + proof.back,
      restored: proof.back,
      when: new Date().toISOString(),
    });
  }

  async undone(): Promise<void> {
    await this.journal.append({ type: 'undone', phase: 1, when: new Date().toISOString() });
  }
}

const unbegun = (): never => {
  throw new CannotReweave('nothing-decided', 'Nothing was decided here.');
};
