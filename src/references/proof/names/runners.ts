/** Words that tell a runner of tests which files to run. */
export interface Run {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly purpose: 'test';
  /** Whether they take files out. */
  readonly negated: boolean;
  readonly flat: true;
  /** Whether no words say so: the folder is the runner's own custom, unless a file of settings says otherwise. */
  readonly custom?: true;
}

/** Where runners of tests say which files they run. Their folders stand for what lies directly in them. */
const KEYS: readonly (readonly [file: RegExp, list: RegExp])[] = [
  [/(^|\/)package\.json$/, /"ava"\s*:\s*\{[^{}]*?"files"\s*:\s*(\[[^\]]*\])/g],
  [/(^|\/)package\.json$/, /"mocha"\s*:\s*\{[^{}]*?"spec"\s*:\s*("[^"]*"|\[[^\]]*\])/g],
  [/(^|\/)ava\.config\.[cm]?[jt]s$/, /\bfiles\s*:\s*(\[[^\]]*\])/g],
  [/(^|\/)\.mocharc\.(jsonc?|[cm]?js)$/, /"?\bspec"?\s*:\s*(["'][^"']*["']|\[[^\]]*\])/g],
  [/(^|\/)\.mocharc\.ya?ml$/, /^spec\s*:([^\n]*(?:\n[ \t]*-[^\n]*)*)/gm],
  [/(^|\/)package\.json$/, /(?<=[" /])mocha((?:[ \t]+(?![&|;])[^\s"]+)+)/g],
];
/** Options of a runner whose values are no tests. */
const OPTION =
  /(?:^|\s)(?:--?[\w-]+=|--(?:require|reporter|exclude|ignore|import|config|file|ui|timeout)\s+|-[rRtub]\s+)$/;
/** What says that folders stand for all that is below them. */
const RECURSIVE = /--recursive\b|\brecursive"?\s*:\s*true/;

/** Mocha in a script, with its options and what it is told to run. */
const MOCHA = /(?<=[" /])mocha(?![\w."-]*"\s*:)((?:[ \t]+(?![&|;])[^\s"]+)*)(?=[\s"])/g;

/** Mocha runs what lies in `test` where nobody says what to run. */
function byCustom(text: string, path: string): Run[] {
  if (!/(^|\/)package\.json$/.test(path) || /"mocha"\s*:\s*\{/.test(text)) return [];
  return [...text.matchAll(MOCHA)].flatMap(({ 1: words = '', index }): Run[] => {
    const told = [...words.matchAll(/\S+/g)].some(
      ({ 0: word, index: at }) => !word.startsWith('-') && !OPTION.test(words.slice(0, at)),
    );
    if (told || RECURSIVE.test(words)) return [];
    return [
      {
        words: 'test',
        start: index,
        end: index + 5,
        purpose: 'test',
        negated: false,
        flat: true,
        custom: true,
      },
    ];
  });
}

/** The files and folders that a runner of tests is told to run, or runs by its custom. */
export function runIn(text: string, path: string): Run[] {
  return [...byCustom(text, path), ...toldIn(text, path)];
}

function toldIn(text: string, path: string): Run[] {
  return KEYS.filter(([file]) => file.test(path)).flatMap(([, key]) =>
    [...text.matchAll(key)].flatMap((match): Run[] => {
      const list = match[1]!;
      if (RECURSIVE.test(match[0]) || (!/^\s/.test(list) && RECURSIVE.test(text))) return [];
      const from = match.index + match[0].length - list.length;
      return [...list.matchAll(/[^\s"',[\]]+/g)].flatMap(({ 0: word, index }): Run[] => {
        if (word.startsWith('-') || OPTION.test(list.slice(0, index))) return [];
        const negated = word.startsWith('!');
        const start = from + index;
        const words = word.replace(/^!/, '');
        return [{ words, start, end: start + word.length, purpose: 'test', negated, flat: true }];
      });
    }),
  );
}
