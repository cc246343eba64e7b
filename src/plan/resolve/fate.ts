import type { Statement } from '../draft.ts';

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
  /** Of the statement that counts; where that one stands outside the phases, the first that another about the file stands in; else 0. */
  phase: number;
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

/** `completed`: a copy became a move. */
export type Verdict = 'taken' | 'completed' | 'repeated' | 'replaced' | 'passed over' | 'contradicted';

/** What the phases do with one file, the first one first. */
export function inOrder(fate: Fate | undefined): Fate[] {
  const found: Fate[] = [];
  for (let at = fate; at; at = at.earlier) found.push(at);
  return found.reverse();
}

/** The smaller, the more exactly a file is named. */
export const EXACT: Readonly<Record<Claim['named'], number>> = { file: 0, pattern: 1, folder: 2 };

/** Whether a claim belongs to a later phase than a fate. */
export function isLater({ statement }: Claim, { claim }: Fate): boolean {
  return statement.phase > claim.statement.phase && claim.statement.phase > 0;
}

export function begin(claim: Claim, earlier?: Fate): Fate {
  return {
    claim,
    ...(earlier && { earlier }),
    phase: claim.statement.phase,
    to: claim.to,
    settled: !claim.open,
    listed: claim.named === 'file',
    lines: new Set(claim.statement.lines),
    chain: [],
    agreeing: [],
    others: [],
  };
}

export function repeat(fate: Fate, claim: Claim): void {
  fate.agreeing.push(claim.statement);
  fate.listed ||= claim.named === 'file';
  fate.settled ||= claim.open !== true && claim.to === fate.to;
  if (claim.kind === 'delete' && fate.claim.kind === 'delete' && EXACT[claim.named] < EXACT[fate.claim.named])
    fate.claim = claim;
  for (const line of claim.statement.lines) fate.lines.add(line);
}
