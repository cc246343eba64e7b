import type { SourceFile, World } from '../types.ts';

/** A text; `blob`, the id of its content, spares comparing and hashing. */
export interface Source extends SourceFile {
  readonly blob?: string;
}

/** One state of the repository: its paths, and the texts of all files whose names for each other are to be proved. */
export interface State {
  readonly files: readonly Source[];
  readonly world: World;
}
