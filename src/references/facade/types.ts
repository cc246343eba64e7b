import type { Definition } from '../definition.ts';

/** `forwarding`: every access goes to the new module. `plain`: names bound once, at import. */
export type FacadeStyle = 'forwarding' | 'plain';

/** What a facade needs to know. Paths are repository paths. */
export interface FacadeOptions {
  /** Where the facade stands: the old path. */
  readonly from: string;
  /** Where the module is now. */
  readonly to: string;
  /** Top-level definitions of the module as it was at `from`. */
  readonly definitions: readonly Definition[];
  /** Names that went to another module than `to`: name → path. */
  readonly elsewhere?: ReadonlyMap<string, string>;
  /** The names the old module listed in `__all__`, where it had one. */
  readonly all?: readonly string[];
  /** Python: directories on the module search path. Default `['']`. */
  readonly roots?: readonly string[];
  /** The module does something when it is started as a program. */
  readonly runnable?: boolean;
  readonly style?: FacadeStyle;
  /** A date or version, as a person would write it: `2026-06-01`, `2.0`. */
  readonly removeAfter?: string;
  /** Python warning class. `FutureWarning` is shown to the users of a program, not only to developers. */
  readonly warning?: 'DeprecationWarning' | 'FutureWarning';
  /** TypeScript: how importers of this project write file endings. Default: none. */
  readonly extension?: SpecifierEnding;
  /** JavaScript: the module is CommonJS. */
  readonly commonjs?: boolean;
  /** TypeScript, JavaScript: others load the module by `import`, also where it exports nothing. */
  readonly esm?: boolean;
}

/** `none`: `./a` · `js`: `./a.js` for `a.ts` · `source`: `./a.ts`. */
export type SpecifierEnding = 'none' | 'js' | 'source';
