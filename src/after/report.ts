/** What a report tells of a reorganization that was made before: plain data and words, from which page and description are made. */
export interface AfterReport {
  /** When the report was made, ISO 8601. */
  readonly made: string;
  /** Program and version. */
  readonly tool: string;
  readonly repository: { readonly name: string; readonly branch: string; readonly head: string };
  /** The range in words, and how it was found where nobody named it. */
  readonly range: string;
  readonly guess?: string;
  /** Commits of the range, files that they added, lines that lost their author. */
  readonly commits: number;
  readonly added: number;
  readonly lost: number;
  /** Whether what is told here is committed, or only what would be. */
  readonly landed: boolean;
  readonly folders: readonly AfterFolder[];
  /** Copies that were left behind and changed since, a sentence each. */
  readonly drifting: readonly string[];
  /** Absent where nothing was chosen, or nothing can be built. */
  readonly reweave?: AfterReweave;
  /** Why nothing can be built. */
  readonly failure?: string;
}

export interface AfterFolder {
  readonly path: string;
  readonly lines: number;
  readonly files: readonly AfterFile[];
}

/** One file that lost lines. */
export interface AfterFile {
  readonly path: string;
  readonly lines: number;
  readonly lost: number;
  /** Lines that are, or would be, with their author again. */
  readonly back: number;
  readonly sources: readonly {
    readonly path: string;
    /** Why it was lost, and how sure it is that the lines came from there. */
    readonly words: readonly string[];
    /** What was decided, by whom, when and why. */
    readonly decision?: string;
  }[];
}

/** How history is given back, and what was measured. */
export interface AfterReweave {
  readonly words: string;
  readonly drawing: readonly string[];
  /** How it may land. */
  readonly landing: string;
  readonly lines: number;
  readonly back: number;
  readonly same: number;
  readonly otherwise: number;
  readonly authors: readonly { readonly author: string; readonly lines: number }[];
  readonly refused: readonly { readonly path: string; readonly why: string }[];
  readonly branches: readonly { readonly branch: string; readonly files: readonly string[] }[];
  readonly commits: readonly { readonly id: string; readonly subject: string }[];
}
