import type { Context } from '../../languages/adapter.ts';
import type { SourceFile } from '../../types.ts';
import type { Imported, Spaces } from '../language.ts';
import type { Layout } from '../layout.ts';
import type { Declared, Import, Named, Span } from '../source.ts';

/** A name that no scope inside its text binds: of its space, of the language, or of an import. */
export interface Free extends Named {
  /** `Name` in `qualifier.Name`: a name of what an import brings, or of a value. */
  readonly selects?: string;
}

/** An import of a space: `alias` is the word that stands there; without one the space is called as it calls itself. */
export interface SpaceImport extends Import {
  /** Where the alias stands, with what divides it from the name; empty where there is none. */
  readonly aliasAt: Span;
  /** Whether the text calls nothing by it. */
  readonly silent: boolean;
}

/** What a text says in a language that names what other spaces declare behind the name of the space. */
export interface Qualified {
  readonly imports: readonly SpaceImport[];
  readonly declared: readonly Declared[];
  readonly uses: readonly Free[];
  /** Every name that some scope inside of the text binds. */
  readonly locals: ReadonlySet<string>;
  /** Behind what the first import is put. */
  readonly head: Span | undefined;
}

/** How spaces are called in one state. */
export interface Naming {
  /** The space that an import names; undefined for those of others. */
  readonly space: (imported: string) => string | undefined;
  /** How a space is imported; undefined where it cannot be. */
  readonly path: (space: string) => string | undefined;
  /** What a space calls itself. */
  readonly called: (space: string) => string | undefined;
  /** By what a text calls what it imports, where it does not say so. */
  readonly imported: (path: string) => string;
}

/** Spaces that moves may divide. */
export interface Divided {
  readonly spaces: Layout<QualifiedLanguage>;
  /** The one space to which most of a space goes. */
  readonly home: (space: string) => string;
}

/**
 * A language in which the files of a folder are one space, and what another space declares is named behind a word that its
 * import binds: Go.
 */
export interface QualifiedLanguage extends Spaces {
  readonly read: (file: SourceFile) => Qualified;
  readonly namings: (
    spaces: Divided,
    context: Context,
  ) => { readonly before: Naming; readonly after: Naming };
  /** The names of imports at the head of a text, without reading all of it. */
  readonly heads: (text: string) => readonly string[];
  /** Whether a text stands beside its space: it sees what the others declare, and they see nothing of it. */
  readonly isBeside: (path: string) => boolean;
  /** What a text is declared together with: its space, and what tells it from others of its folder. */
  readonly unitOf: (file: SourceFile) => string;
  /** Whether a text is in a folder that is no space: each there is compiled by itself, if at all. */
  readonly isAlone: (path: string) => boolean;
  /** Whether a text is in its folder and in a space of its own. */
  readonly isApart: (file: SourceFile) => boolean;
  /** Whether other spaces may name what a space declares. @param called what the space calls itself */
  readonly isOpen: (name: string, called: string | undefined) => boolean;
  /** Whether a name is one of the language. */
  readonly isKnown: (name: string) => boolean;
  /** What a space of others may call itself. */
  readonly guesses: (imported: string) => readonly string[];
  /** What stands between the word for a space and a name. */
  readonly joint: string;
  readonly line: (imported: Imported) => string;
  readonly order: (name: string) => string;
  /** An alias, as it stands before the name. */
  readonly alias: (name: string) => string;
}
