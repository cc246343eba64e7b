import { coloursOf } from '../references/colours/read.ts';
import { isJudged, parses } from '../references/syntax.ts';
import type { Syntax } from './types.ts';

/** What the language of a file says of a text: whether it parses, where something here can tell, and its colours. */
export async function syntaxOf(path: string, text: string): Promise<Syntax> {
  const [judged, colours] = await Promise.all([
    isJudged(path) ? parses(path, text) : undefined,
    coloursOf(path, text),
  ]);
  return { ...(judged && { parses: judged }), ...(colours && { colours }) };
}
