/** A place that names something of the repository which is not there. */
export interface Missing {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The words as they stand. */
  readonly text: string;
  readonly kind: 'import' | 'name' | 'string';
  /** What is missing, in words that stay the same when the file or the module moves. */
  readonly message: string;
  /** The file of the module that lacks a name. */
  readonly module?: string;
}
