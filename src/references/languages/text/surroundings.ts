import type { Span } from './scan.ts';

/** What the surroundings of a dotted name tell. */
export interface Surroundings {
  /** `a.b:c`: the name is followed by a colon and another name. */
  readonly entry: boolean;
  /** The key it is the value of, the section it stands in, or the option before it. */
  readonly key: string;
}

/** What may stand right before a name on its line and says what it is; the first group is the key, where it is said by that. */
const BEFORE: readonly (readonly [pattern: RegExp, key?: string])[] = [
  // `-m a.b`, `--app=a.b`, and in lists of words `"-m", "a.b"`.
  [/(?:^|[\s"'[(,])(--?[\w-]+)(?:[=\s]+|["'],\s*)["']?$/],
  [/\bext:\/\/$/, 'class'],
  [/\battr["']?\s*[:=]\s*["']?$/, 'attr'],
  [/^\[(mypy|logger)[-_]$/],
  // A filter of warnings has the module behind action, message and category.
  [/\b(?:default|error|ignore|always|all|module|once):[^:\n]*:[\w.]*:$/, 'module'],
  // A statement in a string: `python -c "import a.b"`.
  [/(?:^|["';])[ \t]*(?:from|import)[ \t]+$/, 'import'],
  // `NAME=a.b` among words of a command, `call(name=["a.b", "c"])`, `{"name": "a.b"}`.
  [/(?:^|[\s,({[])["']?([\w.-]+)["']?[ \t]*[=:][ \t]*(?:[[(](?:[^\])(]*,)?[ \t]*)?["']?$/],
];

/** Lines that a value may go on for. */
const FAR = 60;

/** The key, section or option that a piece of a text belongs to. */
export function surroundings({ start, end }: Span, text: string): Surroundings {
  const entry = text[end] === ':' && /[\p{L}_]/u.test(text[end + 1] ?? '');
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(from, start);
  if (isImported(text.slice(start, end), text.slice(Math.max(0, start - NEAR), start)))
    return { entry, key: 'import' };
  return { entry, key: keyBefore(before) ?? keyAbove(before, text.slice(0, from)) ?? '' };
}

/** Signs in front of a name in which code may import it. */
const NEAR = 2000;
const IMPORT = /(?:^|["';])[ \t]*import[ \t]+([\w.]+)(?![\w.]|[ \t]+as\b)/gm;

/** Whether code in front of a name, of one word on its line, imports what it begins with: `python -c "import a.b; a.b.f()"`. */
const isImported = (words: string, before: string): boolean =>
  before.includes('import') &&
  [...before.matchAll(IMPORT)].some(
    ({ 1: name = '', index }) =>
      (words === name || words.startsWith(`${name}.`)) &&
      (name.includes('.') || !before.slice(index + 1).includes('\n')),
  );

function keyBefore(before: string): string | undefined {
  for (const [pattern, key] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return key ?? match[1];
  }
  return keyOf(before);
}

const keyOf = (line: string): string | undefined => /^\s*(?:-\s+)?["']?([\w.-]+)["']?\s*[:=]/.exec(line)?.[1];

/** The key of a value that goes on below it: in lines that are indented further, or that are items of a list. */
function keyAbove(before: string, above: string): string | undefined {
  const own = indentation(before);
  const isItem = /^\s*["'\-[(]/.test(before);
  for (const line of above
    .split('\n')
    .slice(-FAR - 1, -1)
    .reverse()) {
    const option = isItem ? /^\s*-\s+["']?(--?[\w-]+)["']?\s*$/.exec(line)?.[1] : undefined;
    if (option !== undefined) return option;
    const key = indentation(line) < own || (isItem && indentation(line) === own) ? keyOf(line) : undefined;
    if (key !== undefined) return key;
    if (/^\s*\[[^\]"']*\]\s*$/.test(line)) return undefined;
  }
  return undefined;
}

const indentation = (line: string): number => /^[ \t]*/.exec(line)![0].length;
