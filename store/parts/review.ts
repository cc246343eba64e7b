import type { Landing, Review } from '../../src/session/types.ts';

/** A commit under way, or how it ended. */
export interface CommitRun {
  readonly state: 'running' | 'done' | 'failed';
  /** Output of git, hooks and checks, line by line. */
  readonly lines: readonly string[];
  readonly message: string;
}

/** The review of one phase, as far as it is there. */
export interface ReviewedPhase {
  readonly phase: number;
  readonly review?: Review;
  readonly landing?: readonly Landing[];
  readonly failure?: string;
  readonly run?: CommitRun;
  /** The file whose change is on screen. */
  readonly file?: string | undefined;
}

export interface ReviewSlice {
  readonly reviewed: ReviewedPhase | undefined;
  /** Rehearses a phase and shows what would be committed. */
  openReview(phase: number): void;
  closeReview(): void;
  /** Shows what the phase does to one of its files. */
  openChange(path: string): void;
  closeChange(): void;
  /** On to the next file of the review, or back to the one before. Says whether there is one. */
  nextChange(by: 1 | -1): boolean;
  /** Leaves the review for a step of the plan. */
  goToStep(operation: string): void;
  commit(): void;
  takeBack(): Promise<void>;
}
