import { parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import { type TextKind, textKind } from './kinds.ts';
import { asMade } from './makers.ts';
import type { Base, Mentions, Verdict } from './mentions.ts';

/** What node-gyp makes at the top of a package, whatever else lies in a folder of that name. */
const ADDONS = /^\/?build\/(Release|Debug)\b/;

/** What is made, or ignored, below a folder that moves is so below its new place. Only what is ignored names it by one word. */
function belowFolder(
  value: string,
  bases: readonly Base[],
  mentions: Mentions,
  kind: TextKind | undefined,
): Verdict | undefined {
  if (ADDONS.test(value) || (kind !== 'ignore' && kind !== 'configuration')) return undefined;
  for (let at = value.lastIndexOf('/'); at > 0; at = value.lastIndexOf('/', at - 1)) {
    if (kind !== 'ignore' && !/\w\/\w/.test(value.slice(0, at))) return undefined;
    const verdict = mentions.judge(value.slice(0, at + 1), bases);
    if (verdict?.replacement !== undefined)
      return { ...verdict, replacement: verdict.replacement + value.slice(at + 1) };
  }
  return undefined;
}

/** The same in a text: what is left out there follows with what makes it. */
export function belowIn(
  value: string,
  { path }: SourceFile,
  bases: readonly Base[],
  mentions: Mentions,
  context: Context,
): Verdict | undefined {
  const kind = textKind(path);
  const verdict = belowFolder(value, bases, mentions, kind);
  return kind === 'ignore' ? asMade(verdict, value, parent(path), context) : verdict;
}
