import type { Addition } from '../../languages/adapter.ts';
import type { Named, Span } from '../source.ts';

/** A space: the file at the root of its program, and the names from there. */
export interface Place {
  readonly program: string;
  readonly names: readonly string[];
}

export const keyOf = ({ program, names }: Place): string => [program, ...names].join('::');

/** The line by which a text declares a space of its own that another file holds: from what belongs to it to its end. */
export interface Line extends Span {
  readonly name: string;
  /** The words that say who sees it, with the blank behind them; or nothing. */
  readonly visibility: string;
  /** What stands before that: attributes, comments. */
  readonly lead: string;
  /** The words that say which file it is. */
  readonly path?: string;
  /** Whether they do so under a condition only. */
  readonly isPartly?: boolean;
  /** Spaces that are written around it in the text. */
  readonly inside: readonly string[];
}

/** Names that lead from space to space. */
export interface Path extends Span {
  readonly names: readonly string[];
  readonly inside: readonly string[];
}

/** An element of an import: a name, or a group of elements behind names. */
export interface Branch extends Span {
  /** All names to here, but for the word for its own space at the end. */
  readonly names: readonly string[];
  /** Where its own names stand: those of a leaf, or those before a group. */
  readonly at: Span;
  /** What gives a leaf another name, with the blank before; or nothing. */
  readonly alias: string;
  /** The elements within the signs of a group. */
  readonly group?: Span & { readonly elements: readonly Branch[] };
}

/** An import, maybe of a group: the span is that of the whole. */
export interface Grouped extends Span {
  readonly visibility: string;
  /** What stands before that, and holds for all of it. */
  readonly lead: string;
  readonly inside: readonly string[];
  readonly tree: Branch;
}

/** What an element of an import brings, each by itself. */
export const leavesOf = (branch: Branch): readonly Branch[] =>
  branch.group ? branch.group.elements.flatMap(leavesOf) : [branch];

/** A path in a comment that documents, with the paths that a group behind it holds, from it on. */
export interface Documented extends Span {
  readonly names: readonly string[];
  readonly leaves: readonly (Span & { readonly names: readonly string[] })[];
}

/** A field or a method of something that a text declares. */
export interface Member {
  readonly name: string;
  readonly visibility: string;
}

/** What a text says in a language whose spaces are a tree. */
export interface TreeSource {
  readonly lines: readonly Line[];
  readonly imports: readonly Grouped[];
  readonly paths: readonly Path[];
  /** What it declares itself, or in a space within: `inside::name` → who sees it. */
  readonly items: ReadonlyMap<string, string>;
  /** Spaces that are written in the text, each whole: `a::b`. */
  readonly inline: ReadonlySet<string>;
  readonly members: readonly Member[];
  /** Names of members of something, each once. */
  readonly selected: readonly Named[];
  /** Where the first item begins, after what the text says of itself. */
  readonly head: number;
}

/** All paths that a text uses: those in its code, and what each of its imports brings. */
export function pathsOf({ paths, imports }: TreeSource): readonly Path[] {
  const brought = imports.flatMap(({ tree, inside }) => leavesOf(tree).map(leaf => ({ ...leaf, inside })));
  return [...paths, ...brought];
}

/** A `Line` that has to stand in the text of a space afterwards. */
export interface Wanted {
  readonly line: string;
  readonly target: string;
  readonly into: Place;
}

/** What is compiled by itself: the files at the roots, and the names under which others know some of them. */
export interface Programs {
  readonly roots: readonly string[];
  readonly libraries: ReadonlyMap<string, string>;
}

/**
 * A language whose spaces are a tree, in which each is declared by a line of the one above, and whose paths begin at the root,
 * at the space that they stand in, or above it: Rust.
 */
export interface TreeLanguage {
  /** What it calls a space: `module`. */
  readonly word: string;
  /** What it calls a program: `crate`. */
  readonly program: string;
  /** What stands between names. */
  readonly sign: string;
  /** The words with which a path begins at the root, at its own space, and above that. */
  readonly begins: { readonly root: string; readonly own: string; readonly above: string };
  readonly accepts: (path: string) => boolean;
  readonly read: (text: string) => TreeSource;
  readonly documented: (text: string, libraries: ReadonlyMap<string, unknown>) => readonly Documented[];
  readonly programs: (texts: ReadonlyMap<string, string>) => Programs;
  /**
   * The files that a line of a text means, one for each condition: each as several of which the first that is there is meant.
   * @param isRoot whether the text is a program's root
   */
  readonly filesOf: (path: string, line: Line, isRoot: boolean) => readonly (readonly string[])[];
  /** What a file at a place is called in the program of a root file; undefined where it is none of it. */
  readonly namesOf: (to: string, root: string) => readonly string[] | undefined;
  readonly line: (lead: string, visibility: string, name: string) => string;
  /** What says that all of a program sees a space. */
  readonly inProgram: string;
  /** Whether what a line brings is seen behind it alone. */
  readonly isOrdered: (line: string) => boolean;
  /** The new file of a space, and of its line what stands before, and who sees it. @param root its program's file, before and after */
  readonly fresh: (
    lines: readonly Wanted[],
    root: { readonly before: string; readonly after: string },
    texts: ReadonlyMap<string, string>,
  ) => { readonly file: Addition; readonly lead: string; readonly visibility: string };
  /** An import. @param visibility as a `Grouped` said it */
  readonly importOf: (visibility: string, words: string) => string;
  /** What gives an import another name, with the blank before. */
  readonly alias: (name: string) => string;
  /** The space whose names, and all below it, see an item; undefined: everything does. @param at the space that declares it */
  readonly seenFrom: (visibility: string, at: readonly string[]) => readonly string[] | undefined;
  /** Whether a text declares names in ways that cannot be read. */
  readonly isVague: (text: string) => boolean;
}

/** Whether a space sees what another declares with a visibility. */
export function reaches(
  { seenFrom }: TreeLanguage,
  visibility: string,
  { program, names }: Place,
  from: Place,
): boolean {
  const scope = seenFrom(visibility.trim(), names);
  if (scope === undefined) return true;
  return from.program === program && scope.every((name, at) => from.names[at] === name);
}
