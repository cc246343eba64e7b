import type { Authority, Statement } from '../draft.ts';
import { baseName, folderOf, join } from './files.ts';

export type ClaimKind = 'move' | 'merge' | 'copy' | 'delete';

/** What one statement wants of one file. */
export interface Claim {
  readonly statement: Statement;
  readonly kind: ClaimKind;
  readonly to?: string;
  /** The folder that the statement names as target, where it names no file. */
  readonly folder?: string;
  /** How exactly the file is named. */
  readonly named: 'file' | 'pattern' | 'folder';
  /** How deep the named folder lies: of two folders the inner one is the more exact. */
  readonly depth: number;
  readonly alternatives: readonly string[];
  /** Where it goes rests on a guess: what the destination is relative to, or whether a folder becomes it or goes into it. */
  readonly open?: boolean;
  /** How the file was found: as the plan writes it, below what its names are relative to, by its name alone, or one of several. */
  readonly as: 'written' | 'based' | 'elsewhere' | 'guessed';
}

/** What shall become of a file in one phase, and all lines that say so. */
export interface Fate {
  claim: Claim;
  /** Where the phase leaves the file, after later steps of it moved it on. */
  to: string | undefined;
  /** What the last phase before that touches the file does with it: this one starts from there. */
  readonly earlier?: Fate;
  /** Some line that says this destination can mean no other. */
  settled: boolean;
  /** Some line names the file itself, not only its folder or a pattern. */
  listed: boolean;
  readonly lines: Set<number>;
  /** Later steps that moved it on. */
  readonly chain: Statement[];
  /** Other statements that say the same. */
  readonly agreeing: Statement[];
  /** Other claims that do not agree. */
  readonly others: Claim[];
}

const RANK: Readonly<Record<Authority, number>> = { step: 0, map: 1, tree: 2, diagnosis: 3 };
const EXACT: Readonly<Record<Claim['named'], number>> = { file: 0, pattern: 1, folder: 2 };

/** `completed`: a copy became a move. */
export type Verdict = 'taken' | 'completed' | 'repeated' | 'replaced' | 'passed over' | 'contradicted';

/** What the phases do with one file, the first one first. */
export function inOrder(fate: Fate | undefined): Fate[] {
  const found: Fate[] = [];
  for (let at = fate; at; at = at.earlier) found.push(at);
  return found.reverse();
}

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
    if (later && (claim.statement.exact || (verdict === 'replaced' && fate.claim.kind !== 'delete'))) {
      this.fates.set(origin, begin(claim, fate));
      return 'replaced';
    }
    if (verdict === 'contradicted' || (verdict === 'repeated' && claim.alternatives.length > 0))
      fate.others.push(claim);
    if (verdict === 'repeated') repeat(fate, claim);
    if (verdict === 'replaced') {
      const lines = agrees(fate.claim, claim) || moreExact(fate, claim) ? [...fate.lines] : [];
      const next = begin(joined(fate.claim, claim), fate.earlier);
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

/** Whether a claim belongs to a later phase than a fate. */
function isLater({ statement }: Claim, { claim }: Fate): boolean {
  return statement.phase > claim.statement.phase && claim.statement.phase > 0;
}

function begin(claim: Claim, earlier?: Fate): Fate {
  return {
    claim,
    ...(earlier && { earlier }),
    to: claim.to,
    settled: !claim.open,
    listed: claim.named === 'file',
    lines: new Set(claim.statement.lines),
    chain: [],
    agreeing: [],
    others: [],
  };
}

function repeat(fate: Fate, claim: Claim): void {
  fate.agreeing.push(claim.statement);
  fate.listed ||= claim.named === 'file';
  fate.settled ||= claim.open !== true && claim.to === fate.to;
  if (claim.kind === 'delete' && fate.claim.kind === 'delete' && EXACT[claim.named] < EXACT[fate.claim.named])
    fate.claim = claim;
  for (const line of claim.statement.lines) fate.lines.add(line);
}

/** One line gives a file another name where it is, another takes its folder elsewhere: it goes there under the new name. */
function renamedThere(origin: string, fate: Fate, claim: Claim): Fate | undefined {
  const held = fate.claim;
  if (held.statement.exact || held.kind !== 'move' || claim.kind !== 'move') return undefined;
  const stays = ({ to = origin }: Pick<Claim, 'to'>): boolean => folderOf(to) === folderOf(origin);
  const carries = ({ to = origin }: Claim): boolean => !stays({ to }) && baseName(to) === baseName(origin);
  const [name, place] = stays(held) ? [held, claim] : [claim, held];
  if (!stays(name) || !carries(place)) return undefined;
  const to = join(folderOf(place.to!), baseName(name.to!));
  const joint = begin({ ...place, to, named: 'file' }, fate.earlier);
  joint.agreeing.push(name.statement, ...fate.agreeing);
  for (const line of [...fate.lines, ...claim.statement.lines]) joint.lines.add(line);
  joint.others.push(...fate.others.filter(other => !stays(other)));
  return joint;
}

function judge(fate: Fate, claim: Claim): Verdict {
  const { claim: held } = fate;
  if (held.kind === 'delete' && claim.kind === 'delete') return 'repeated';
  if (held.kind === 'delete') {
    if (held.named === 'folder') return 'replaced';
    if (vagueness(claim) > vagueness(held)) return 'passed over';
    if (RANK[claim.statement.authority] > RANK[held.statement.authority]) return 'contradicted';
    return 'replaced';
  }
  if (claim.kind === 'delete')
    return claim.named === 'folder' && EXACT[held.named] < EXACT.folder ? 'passed over' : 'repeated';
  if (same(fate, claim)) return 'repeated';
  if (moreExact(fate, claim)) return 'replaced';
  const [exact, before] = [vagueness(claim), vagueness(held)];
  if (exact > before) return 'passed over';
  const weaker = RANK[claim.statement.authority] > RANK[held.statement.authority];
  if (exact < before && (claim.statement.certain || !weaker))
    return claim.statement.authority === 'diagnosis' ? 'contradicted' : 'replaced';
  return 'contradicted';
}

/** Smaller is more exact. */
function vagueness({ named, depth }: Claim): number {
  return EXACT[named] * 1_000 - (named === 'file' ? 0 : Math.min(depth, 500));
}

/** The same place, or a folder that the place is in. */
function same(fate: Fate, claim: Claim): boolean {
  if (claim.to === fate.to || claim.to === fate.claim.to) return true;
  return (
    claim.folder !== undefined &&
    claim.named !== 'folder' &&
    (fate.to?.startsWith(`${claim.folder}/`) ?? false)
  );
}

/** The claim held names only the folder, the new one the file in it. */
function moreExact({ claim: held }: Fate, claim: Claim): boolean {
  return (
    held.folder !== undefined &&
    claim.folder === undefined &&
    (claim.to?.startsWith(`${held.folder}/`) ?? false)
  );
}

function agrees(held: Claim, claim: Claim): boolean {
  return held.kind === 'delete' && held.named === 'file' && claim.kind !== 'delete';
}

/** A copy whose source is deleted is a move. */
function joined(held: Claim, claim: Claim): Claim {
  return held.kind === 'delete' && claim.kind === 'copy' ? { ...claim, kind: 'move' } : claim;
}
