/** Where something is: `src/a.py:5`; empty where it is nowhere. */
export const placeWords = ({ file = '', line }: { readonly file?: string; readonly line?: number }): string =>
  `${file}${line === undefined ? '' : `:${line}`}`;
