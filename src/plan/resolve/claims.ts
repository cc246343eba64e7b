import type { Statement } from '../draft.ts';
import { begin, type Claim, type Fate, inOrder, isLater, repeat, type Verdict } from './fate.ts';
import { agrees, joined, judge, moreExact, renamedThere } from './judge.ts';

/**
 * Which of several claims on a file counts: an exact name beats a folder, a move beats the deletion that completes it, a step
 * beats a table. A file has one fate in a phase; a later phase goes on from where the earlier one leaves it.
 */
export class Claims {
  /** The fate of each file in the last phase that touches it. */
  readonly fates = new Map<string, Fate>();
  /** A file may be copied to several places, and be moved besides. */
  readonly copies = new Map<string, Fate[]>();

  /** Every fate with its file, phase after phase; copies are none. */
  *all(): Iterable<readonly [from: string, fate: Fate]> {
    for (const [from, last] of this.fates) for (const fate of inOrder(last)) yield [from, fate];
  }

  /** The fate of a file that a statement decided. */
  of(from: string, statement: Statement): Fate | undefined {
    return inOrder(this.fates.get(from)).find(({ claim }) => claim.statement === statement);
  }

  add(origin: string, claim: Claim): Verdict {
    const fate = this.fates.get(origin);
    const copies = this.copies.get(origin) ?? [];
    if (claim.kind === 'copy' && fate?.claim.kind !== 'delete' && fate?.to !== claim.to)
      return this.#copy(origin, claim, copies);
    const copied = copies.find(copy => claim.kind === 'delete' || copy.to === claim.to);
    if (!fate && copied) return this.#complete(origin, claim, copied);
    if (!fate) {
      this.fates.set(origin, begin(claim));
      return 'taken';
    }
    const said = inOrder(fate.earlier).find(({ to }) => claim.kind !== 'delete' && to === claim.to);
    if (said) {
      repeat(said, claim);
      return 'repeated';
    }
    const later = isLater(claim, fate);
    const joint = renamedThere(origin, fate, claim);
    if (joint) {
      this.fates.set(origin, later ? begin({ ...claim, to: joint.to! }, fate) : joint);
      return 'replaced';
    }
    const verdict = judge(fate, claim);
    const phase = fate.phase || claim.statement.phase;
    if (later && (claim.statement.exact || (verdict === 'replaced' && fate.claim.kind !== 'delete'))) {
      this.fates.set(origin, begin(claim, fate));
      return 'replaced';
    }
    if (verdict === 'contradicted' || (verdict === 'repeated' && claim.alternatives.length > 0))
      fate.others.push(claim);
    if (verdict === 'repeated') repeat(fate, claim);
    if (verdict !== 'contradicted') fate.phase = phase;
    if (verdict === 'replaced') {
      const lines = agrees(fate.claim, claim) || moreExact(fate, claim) ? [...fate.lines] : [];
      const next = begin(joined(fate.claim, claim), fate.earlier);
      next.phase ||= phase;
      for (const line of lines) next.lines.add(line);
      if (lines.length > 0 && fate.to === next.to) {
        next.agreeing.push(fate.claim.statement, ...fate.agreeing);
        next.settled ||= fate.settled;
      }
      next.others.push(...fate.others);
      next.listed ||= fate.listed;
      this.fates.set(origin, next);
    }
    return verdict;
  }

  /** A later step names the file where an earlier one put it: of the same phase, it goes straight on; a later phase has its own fate for it. */
  moveOn(origin: string, claim: Claim): void {
    const fate = this.fates.get(origin)!;
    if (claim.kind === 'copy' || isLater(claim, fate)) {
      if (claim.kind === 'copy') this.#copy(origin, claim, this.copies.get(origin) ?? []);
      else this.fates.set(origin, begin(claim, fate));
      return;
    }
    if (claim.kind === 'delete') fate.claim = claim;
    fate.to = claim.to;
    fate.chain.push(claim.statement);
    for (const line of claim.statement.lines) fate.lines.add(line);
  }

  /** Another statement says that this file comes to this place. */
  repeat(origin: string, to: string, statement: Statement): void {
    const fate = inOrder(this.fates.get(origin)).find(each => each.to === to);
    if (!fate) return;
    fate.agreeing.push(statement);
    for (const line of statement.lines) fate.lines.add(line);
  }

  #copy(origin: string, claim: Claim, copies: Fate[]): Verdict {
    const known = copies.find(copy => copy.to === claim.to);
    if (known) {
      repeat(known, claim);
      return 'repeated';
    }
    const fate = this.fates.get(origin);
    this.copies.set(origin, [...copies, begin(claim, fate && isLater(claim, fate) ? fate : undefined)]);
    return 'taken';
  }

  /** A copy whose source goes is a move. */
  #complete(origin: string, claim: Claim, copied: Fate): Verdict {
    const next: Fate = { ...copied, claim: { ...copied.claim, kind: 'move' } };
    repeat(next, claim);
    this.copies.set(
      origin,
      this.copies.get(origin)!.filter(copy => copy !== copied),
    );
    this.fates.set(origin, next);
    return 'completed';
  }
}
