import type { Said } from '../correct/types.ts';

/** One thing that the user's helper says a line means. */
export interface Answer {
  /** Line of the document that it cites, from 1. */
  readonly line: number;
  /** Absent: the line asks for nothing. */
  readonly said?: Said;
}

/** An answer that is not believed, and why. */
export interface Refused {
  readonly line: number;
  readonly said: string;
  readonly why: string;
}

/** An answer that cites a line which names what it is about, and is about files that are there. */
export interface Verified {
  readonly line: number;
  /** One for each file; absent: the line asks for nothing. */
  readonly files?: readonly {
    readonly kind: Said['kind'];
    readonly from?: string;
    readonly to?: string;
    readonly survivor?: string;
  }[];
}
