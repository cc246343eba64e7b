/** A piece of a text, in UTF-16 indexes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name, and where it stands. */
export interface Named extends Span {
  readonly name: string;
}

/** Something that a text declares directly in its space. */
export interface Declared {
  readonly name: string;
  /** What it is looked up as: `class`, `function`, `member`. */
  readonly kind: string;
  /** Where its name begins. */
  readonly start: number;
  /** Whether only its own space may name it. */
  readonly hidden?: boolean;
  /** Whether only its own text may name it: nowhere else it is what the name means. */
  readonly own?: boolean;
  /** What of it only its own space may name; `new` for a constructor. */
  readonly members?: ReadonlySet<string>;
  /** Whether several files may declare a part, or a variant, of it. */
  readonly shared?: boolean;
  /** Whether only its own space may make something from it. */
  readonly closed?: boolean;
  /** Whether it is a part of something: all parts are in one space. */
  readonly part?: boolean;
}

/** The statement of an import, its end sign included. */
export interface Statement extends Span {
  /** What stands before a group. */
  readonly prefix?: Span & { readonly name: string };
}

/** A name that a text imports. */
export interface Import {
  /** Whole, without `.*`. */
  readonly name: string;
  /** Where the name stands; of an element of a group without the prefix. */
  readonly at: Span;
  /** What it is looked up as; absent: anything. */
  readonly kind?: string;
  /** The name by which the text uses it; absent where it brings none. */
  readonly alias?: string;
  /** Whether `as` says so. */
  readonly named?: boolean;
  /** Whether it brings all of a space. */
  readonly star?: boolean;
  /** Whether it does so for other files too. */
  readonly everywhere?: boolean;
  /** Imports of several groups never stand in one order. */
  readonly group: string;
  readonly statement: Statement;
}

/** A name in the code: one word, or several with the sign of the language between. */
export interface Use extends Span {
  readonly words: string;
  /** Undefined where it may be a name of anything. */
  readonly kind: string | undefined;
  /** Whether it has to be there. */
  readonly sure: boolean;
  /** Whether the text makes something from it. */
  readonly inherits?: boolean;
}

/** What a text says in a language whose names belong to spaces: packages, namespaces. */
export interface Source {
  /** `` for the space without a name; undefined for a text of which it cannot be told. */
  readonly space: string | undefined;
  /** Where the name of the space stands. */
  readonly clause?: Span;
  readonly imports: readonly Import[];
  readonly declared: readonly Declared[];
  /** Names that are bound inside of the text. */
  readonly own: ReadonlySet<string>;
  readonly uses: readonly Use[];
  /** Names behind a dot. */
  readonly selected: ReadonlySet<string>;
  readonly strings: readonly Span[];
  /** Where the first import is put, and what stands before and behind it there. */
  readonly place: { readonly at: number; readonly lead: string; readonly tail: string };
}
