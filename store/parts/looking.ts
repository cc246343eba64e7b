import type { Chosen, Looked, Rehearsed } from '../../src/after/looked.ts';

/** What is to be given back, as it would be, or how giving it back ended. */
export interface Reweaving {
  readonly chosen: Chosen;
  readonly rehearsed?: Rehearsed;
  readonly failure?: string;
  readonly landing?: 'running' | 'done' | 'failed';
  readonly message?: string;
}

/** Looking back at a reorganization that is done. */
export interface LookingSlice {
  /** Absent where there is a plan. */
  readonly looked: Looked | undefined;
  readonly reweaving: Reweaving | undefined;
  /** Chooses for the row under the cursor, and goes on where asked to. @param take absent: open again */
  chooseRow(take: boolean | undefined, goOn: boolean): Promise<void>;
  chooseSure(): Promise<void>;
  undoChoice(): Promise<void>;
  redoChoice(): Promise<void>;
  /** Builds and measures what gives the taken pairs back, and shows it. */
  openReweaving(chosen?: Chosen): void;
  closeReweaving(): void;
  giveBack(): void;
  takeBackReweaving(): Promise<void>;
  lookAgain(): Promise<void>;
}
