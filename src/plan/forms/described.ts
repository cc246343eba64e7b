import type { Meaning } from '../draft.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { NOTHING } from './acts.ts';
import type { Clause } from './clause.ts';
import { type Frame, frameBases, frameTargets, frameVerb } from './frame.ts';

/** Words that tell nothing about a file's name. */
const EMPTY =
  /^(?:the|a|an|of|old|other|remaining|existing|related|classes|class|files?|modules?|scripts?|components?|code|sources?|packages?|and|or|to|in|into|for|with)$/;

/**
 * Files that are told by words of their names: "All test runners and session classes", "Clean build artifacts".
 * The repository tells which they are.
 */
export function describedFiles(
  clause: Clause,
  frames: readonly Frame[],
  words: Vocabulary,
): Meaning | undefined {
  if (clause.denied || clause.idle !== undefined || clause.sources.length > 0 || clause.arrow)
    return undefined;
  const base = {
    ...NOTHING,
    except: clause.except,
    bases: frameBases(frames),
    certain: false,
  };
  if ((clause.verb === 'delete' || clause.verb === 'rewrite') && words.artifacts.isIn(clause.words))
    return { ...base, kind: 'delete', artifacts: true, recursive: true };
  const [, rest] = /^[\s\W]*(?:all|every)\s+(?:the\s+)?(.+)$/iu.exec(clause.words) ?? [];
  const around = frameVerb(frames)?.verb;
  if (
    rest === undefined ||
    (clause.verb !== undefined && clause.verb !== 'check') ||
    around === undefined ||
    !['move', 'copy', 'merge'].includes(around)
  )
    return undefined;
  const described = rest
    .split(/\s+(?:and|or|,)\s+/)
    .map(contentWords)
    .filter(list => list.length > 1);
  const to = frameTargets(frames);
  return to && described.length > 0
    ? { ...base, kind: 'move', targets: to.names, lines: [to.frame.line], into: true, described }
    : undefined;
}

function contentWords(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 1 && !EMPTY.test(word))
    .map(singular);
}

/** `runners` → `runner`, `classes` → `class`. */
export function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/(?<=s|x|ch|sh)es$|s$/, '');
}
