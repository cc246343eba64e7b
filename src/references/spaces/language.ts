import type { Context } from '../languages/adapter.ts';
import type { SourceFile } from '../types.ts';
import type { Import, Source } from './source.ts';

/** What an import brings. */
export type Imported = Pick<Import, 'name' | 'kind' | 'alias' | 'star' | 'group'>;

/** Whose names belong to spaces, and which space a text is in. */
export interface Spaces {
  /** What it calls a space: `package`. */
  readonly word: string;
  /** What stands between the parts of a name. */
  readonly sign: string;
  readonly accepts: (path: string) => boolean;
  readonly read: (file: SourceFile) => Pick<Source, 'declared'>;
  /** The space of a text, without reading all of it where that can be. */
  readonly spaceOf: (file: SourceFile) => string | undefined;
  /** What the space of a file becomes where the file moves; asked for moved files only. Undefined where it stays. */
  readonly settle: (context: Context) => (path: string, to: string, space: string) => string | undefined;
  /** Whether what is called as its file has to be so. */
  readonly namedAsFile?: (path: string) => boolean;
  /** Makes names comparable. */
  readonly fold?: (name: string) => string;
  /** Whether a space is there when only one below it is. */
  readonly nested?: boolean;
  /** Whether an import names what is declared, and never a member of it: what stands behind a name is another space. */
  readonly whole?: boolean;
  /** What a text has to have that declares parts. */
  readonly parts?: RegExp;
}

/** A language that imports the names of spaces, which follow their folders: Java, Kotlin, PHP, C#. */
export interface SpaceLanguage extends Spaces {
  readonly read: (file: SourceFile) => Source;
  /** The spaces whose names a text of a space sees without an import, the nearest first. Default: its own. */
  readonly visible?: (space: string) => readonly string[];
  /** How a name becomes visible; undefined where it cannot. */
  readonly importOf: (
    name: string,
    kind: string | undefined,
    alias: string | undefined,
  ) => Imported | undefined;
  /** An import as a line, without its end. */
  readonly line: (imported: Imported, path: string) => string;
  /** Where an import stands among others. Default: its name. */
  readonly order?: (name: string) => string;
  /** A name that means the same everywhere: `\A\B`. Default: as it is. */
  readonly absolute?: (name: string) => string;
  /** Whether an import can give another word for a name: `use A as B`. */
  readonly aliases?: boolean;
  /** The clause for a text that had none, and a space then; undefined: it stays without. */
  readonly clause?: (space: string, path: string) => string | undefined;
  /** Whether a name may go on behind what is declared: `Type.member`. */
  readonly partly?: boolean;
  /** A sentence where a text's space is not that of its folder, in a state. */
  readonly misplaced?: (files: readonly SourceFile[]) => (path: string, space: string) => string | undefined;
  /** Imports that hold for other texts: which project a text belongs to, and what a text, also one of another kind, imports for all. */
  readonly shared?: {
    readonly project: (files: readonly SourceFile[]) => (path: string) => string;
    readonly imports: (file: SourceFile) => readonly Import[];
  };
}

export const joined = (sign: string, space: string, name: string): string =>
  space === '' ? name : `${space}${sign}${name}`;

/** `a.b.C` → `a.b`; `` where there is one part. */
export const above = (sign: string, name: string): string =>
  name.slice(0, Math.max(name.lastIndexOf(sign), 0));

/** `a.b.C` → `C`. */
export const short = (sign: string, name: string): string => {
  const at = name.lastIndexOf(sign);
  return at < 0 ? name : name.slice(at + sign.length);
};
