import type { OperationKind } from '../../plan/types.ts';

/** One operation in the words of the own format. Paths as a person writes them, from the top of the repository. */
export interface Said {
  readonly kind: OperationKind;
  readonly from?: string;
  readonly to?: string;
  readonly survivor?: string;
}

/** A line of a document: found by its words where the document was edited. */
export interface PlanLine {
  /** From 1, when it was corrected. */
  readonly line: number;
  /** Its words without blanks around them. */
  readonly text: string;
  /** How many lines before it have the same words, and how many lines have them in all. */
  readonly ordinal: number;
  readonly among: number;
}

/** What a person said that a line of the plan means. */
export interface Correction {
  readonly at: PlanLine;
  /** The one file of the line that is meant, as operations name it; absent: all that the line says. */
  readonly of?: string;
  /** Empty: it asks for nothing. */
  readonly says: readonly Said[];
  /** The phase that it is carried out in, where the line's own was committed before; one that the plan does not have is made. */
  readonly phase?: number;
}

/** A correction on the document as it is now. */
export interface Located extends Correction {
  /** Line of the document now. */
  readonly line: number;
}
