import { captured } from '../../captured.ts';
import { isScript } from '../../file-kinds.ts';
import { constants, evaluatePlace } from '../../languages/python/place.ts';
import { below, join, normalize, parent } from '../../path.ts';
import { literally } from '../../words.ts';
import type { Ground } from './ground.ts';
import { type Said, saying } from './said.ts';
import { sourceOf } from './written.ts';

/** Patterns and endings of names by which a program finds files in a folder that it counts from its own place. */
export const saidInListings = (text: string, path: string): Said[] =>
  isScript(path) ? inScript(text) : inPython(text);

/** Another file than the text itself that fits, directly in a folder or below it. */
function fitting(folder: string | undefined, name: string, path: string, ground: Ground, isDeep = false) {
  if (folder === undefined) return undefined;
  const front = isDeep ? '(?:.*/)?' : '';
  const own = below(path, folder);
  const others = own === undefined ? '' : `(?!${literally(own)}$)`;
  return ground.matching(folder, new RegExp(`^${others}${front}${name}$`));
}

/** A pattern for names alone. */
const NAMES = String.raw`[\w.{},?[\]-]*\*[\w.*{},?[\]-]*`;

/** `HERE.glob("case_*.json")`, `Path(__file__).parent.rglob(…)`: what stands before the dot is read backwards. */
const CALLED = new RegExp(String.raw`\.(r?)glob\(\s*[rR]?(["'])(?<name>${NAMES})\2`, 'g');
const PLACE = /(?:\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\)|[\w.[\]])+$/;
/** `glob(join(HERE, "case_*.json"))`, `glob(f"{HERE}/case_*.json")`. */
const JOINED = new RegExp(
  String.raw`\bi?glob\(\s*(?:[\w.]+\.)?join\(([^"'\n]{1,200}?)\s*,\s*[rR]?(["'])(?<name>${NAMES})\2`,
  'g',
);
const FILLED = new RegExp(String.raw`\bi?glob\(\s*[rR]?[fF](["'])\{(\w+)\}/(?<name>${NAMES})\1`, 'g');
/** What lists a folder, and a test of the names there. */
const LISTED =
  /\b(?:listdir|scandir)\(([^\n]{1,200}?)\)(?=\s*(?:[:\])]|if\b|$))|([\w.()[\]]{1,200})\.iterdir\(\)/gm;
const ENDING = /\.endswith\(\s*(["'])(?<name>\.\w[\w.-]*)\1|\.suffix\s*==\s*(["'])(?<suffix>\.\w+)\3/g;

function inPython(text: string): Said[] {
  if (!text.includes('__file__')) return [];
  const known = constants(text);
  const at = (expression: string, path: string) => evaluatePlace(expression.trim(), path, known);
  const listed = [...text.matchAll(LISTED)].map(([, inside, before]) => (inside ?? before)!);
  return [
    ...[...text.matchAll(CALLED)].flatMap(match => {
      const place = PLACE.exec(text.slice(Math.max(match.index - 200, 0), match.index))?.[0];
      return place === undefined ? [] : pattern(match, path => at(place, path), match[1] !== '');
    }),
    ...[...text.matchAll(JOINED)].flatMap(match => pattern(match, path => at(match[1]!, path))),
    ...[...text.matchAll(FILLED)].flatMap(match => pattern(match, path => at(match[2]!, path))),
    ...endings(text, ENDING, path => listed.flatMap(each => at(each, path) ?? [])),
  ];
}

function pattern(
  { 0: whole, index, groups }: RegExpExecArray,
  folder: (path: string) => string | undefined,
  isDeep = false,
): Said[] {
  const words = groups!.name!;
  const start = index + whole.lastIndexOf(words);
  return saying(
    [{ start, words }],
    () => (path, ground) => fitting(folder(path), sourceOf(words), path, ground, isDeep),
  );
}

const endings = (text: string, test: RegExp, folders: (path: string) => readonly string[]): Said[] =>
  saying(captured(text, test), words => (path, ground) => {
    const name = `[^/]*${literally(words.replace(/\\(.)/g, '$1'))}`;
    return folders(path).flatMap(folder => fitting(folder, name, path, ground) ?? [])[0];
  });

/** Folders that a script lists: its own, or one that it joins to that. */
const OWN = String.raw`(?:__dirname|import\.meta\.dirname|(?:\w+\.)?dirname\(\s*(?:\w+\.)?fileURLToPath\(\s*import\.meta\.url\s*\)\s*\)|new URL\(\s*["']\.\/?["']\s*,\s*import\.meta\.url\s*\))`;
const DIRECTORY = String.raw`(?:${OWN}|(?:\w+\.)?(?:join|resolve)\(\s*${OWN}(?<rest>(?:\s*,\s*["'][\w./-]+["'])+)\s*\))`;
const READS = new RegExp(String.raw`\b(?:readdir(?:Sync)?|opendir(?:Sync)?)\(\s*${DIRECTORY}\s*[,)]`, 'g');
const HELD = new RegExp(String.raw`\b(?:const|let|var)\s+(\w+)\s*=\s*${DIRECTORY}\s*(?:;|$)`, 'gm');
const TESTED =
  /\.endsWith\(\s*(["'`])(?<name>\.\w[\w.-]*)\1|\/(?:\.\*)?(?<expression>(?:\\\.[\w-]+)+)\$\/\w*\.test\(|\bextname\([^()\n]*\)\s*===?\s*(["'])(?<ending>\.\w+)\4/g;
const GIVEN = new RegExp(
  String.raw`\bglob\w*(?:\.sync)?\(\s*(["'\x60])(?<name>${NAMES})\1\s*,\s*\{[^{}]*\bcwd:\s*${DIRECTORY}`,
  'g',
);

function inScript(text: string): Said[] {
  const held = [...text.matchAll(HELD)].filter(([, name]) =>
    new RegExp(`\\b(?:readdir|opendir)(?:Sync)?\\(\\s*${name}\\s*[,)]`).test(text),
  );
  const rests = [...text.matchAll(READS), ...held].map(({ groups }) => groups?.rest);
  return [
    ...(rests.length === 0
      ? []
      : endings(text, TESTED, path => rests.flatMap(rest => behind(path, rest) ?? []))),
    ...[...text.matchAll(GIVEN)].flatMap(match => pattern(match, path => behind(path, match.groups?.rest))),
  ];
}

const behind = (path: string, rest = ''): string | undefined =>
  [...rest.matchAll(/["']([^"']+)["']/g)].reduce<string | undefined>(
    (folder, [, part]) => (folder === undefined ? undefined : normalize(join(folder, part!))),
    parent(path),
  );
