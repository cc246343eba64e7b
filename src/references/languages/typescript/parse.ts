import type { ParseResult, parseSync } from 'oxc-parser';
import { tooDeep } from '../../depth.ts';

let parse: typeof parseSync | undefined;

/** Makes `parseScript` ready. Cheap after the first time. @throws {Error} where the native parser is not installed. */
export async function loadScripts(): Promise<void> {
  parse ??= (await import('oxc-parser')).parseSync;
}

/** Whether `parseScript` is ready. */
export const hasScripts = (): boolean => parse !== undefined;

/**
 * Parses a TypeScript or JavaScript text; `.js` may hold JSX. Positions are UTF-16 indexes. A text with
 * mistakes gives an empty program and `errors`. @throws {TypeError} before `loadScripts()` has resolved.
 */
export function parseScript(path: string, text: string): ParseResult {
  if (!parse) throw new TypeError('The script parser is not loaded: await loadScripts() first.');
  // What is nested too deep is given up as a text with a mistake: the native parser would end the program.
  const readable = tooDeep(text) ? '(' : text;
  return parse(path, readable, {
    preserveParens: false,
    ...(/\.js$/.test(path) && { lang: 'jsx' }),
  });
}

/** A node of a syntax tree of which only the kind is looked at first. */
export interface AnyNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
