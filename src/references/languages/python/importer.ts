/** The file an import stands in: where it is now, and where it will be. */
export interface Importer {
  readonly from: string;
  readonly to: string;
  /** Its text, which may put directories on the search path. */
  readonly text?: string;
}

/** How an import names a module: relative with its dots, or absolute from a directory on the search path. */
export type Style =
  | { readonly kind: 'relative'; readonly dots: number; readonly parts: readonly string[] }
  | { readonly kind: 'absolute'; readonly root: string; readonly parts: readonly string[] };
