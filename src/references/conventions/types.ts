import type { SourceFile } from '../types.ts';

/** A project of a repository, as its manifests have it. */
export interface Project {
  /** The folder that its tools start at. */
  readonly top: string;
  /** What a file at the top of it has; `` where none is there. */
  readonly textOf: (name: string) => string;
  /** Every text of the repository. */
  readonly files: readonly SourceFile[];
}

/** Files that a tool finds by their names and their place, which no text says. */
export interface Convention {
  /** All paths that the tool looks for, from the top of the project: a file that goes from one of them to another is found still. */
  readonly found: RegExp;
  /** The tool, where the names do not say it. */
  readonly by?: string;
  /** Whether the project is the whole repository, whatever manifests are in it. */
  readonly ofRepository?: true;
  /** Whether a project has that tool; absent: who has such a file has it. */
  readonly has?: (project: Project) => boolean;
  /** What texts say where the tool is told to look elsewhere. */
  readonly told?: RegExp;
  /** Whether it is one thing of many files, of which one stands for all. */
  readonly isOne?: true;
}
