/** A name bound at the top level of a module. */
export interface Definition {
  readonly name: string;
  readonly kind: DefinitionKind;
  /** TypeScript: whether importers can name it. Python: whether it is public by its name. */
  readonly exported: boolean;
  /** UTF-16 offsets of the statement. */
  readonly start: number;
  readonly end: number;
  /** First and last line, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Equal for two definitions that differ only in layout, comments and quotes. */
  readonly hash: string;
}

/** `import`: bound by an import or a re-export, `*` for all names of a module. `type`: for the type checker only. */
export type DefinitionKind = 'function' | 'class' | 'constant' | 'import' | 'type';
