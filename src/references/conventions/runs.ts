import { captured } from '../captured.ts';
import { lineFinder } from '../edits.ts';
import type { Context, Doubt } from '../languages/adapter.ts';
import { textKind } from '../languages/text/kinds.ts';
import { base, join, normalize, parent } from '../path.ts';
import type { SourceFile } from '../types.ts';
import { literally } from '../words.ts';

/** A command that reads a file of a certain name in the folder that it is given, or runs in. */
interface Run {
  readonly start: number;
  readonly folder: string;
  /** Of the words of the command those that the file must have, where they say what it is asked for. */
  readonly targets?: readonly string[];
}

interface Runner {
  readonly by: string;
  readonly reads: RegExp;
  readonly runs: (text: string) => readonly Run[];
}

/** A command at its start: of a line, behind a key or the sign of a list, or behind another command. */
const START =
  /(?:^[ \t]*(?:[-@+][ \t]*)*(?:["']?[\w-]+["']?[ \t]*[:=][ \t]*)?["']?|&&[ \t]*|;[ \t]*|:[ \t]*["'])/.source;
const command = (words: string): RegExp =>
  new RegExp(`${START}(?<command>${words}(?=[\\s"']|$)[^\\n&|;"'#]*)`, 'gm');

const MAKE = command('(?:g?make|\\$\\(MAKE\\))');
const BUILD = command('docker[ \\t]+(?:buildx[ \\t]+|image[ \\t]+)?build');
const COMPOSE = command('docker[ -]compose');
const PUSH =
  /^(?<indent>[ \t]*)(?:-[ \t]+)?uses:[ \t]*docker\/build-push-action@[^\n]*(?:\n(?!\k<indent>-[ \t])[ \t]*[^\n]*)*/gm;

/** What stands on a line before words that are said only, or a command that runs elsewhere. */
const NO_COMMAND =
  /\b(?:cd|pushd)\b|^[ \t]*(?:#|\/\/)|\b(?:name|title|desc\w*|summary|label|id)["']?[ \t]*[:=]/i;

/** Of the commands of a text those that run where the text is read: none behind a change of folder, or told one. */
const here = (text: string, pattern: RegExp, elsewhere: RegExp) =>
  captured(text, pattern).filter(({ words, start }) => {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return !elsewhere.test(words) && !NO_COMMAND.test(line);
  });

const RUNNERS: readonly Runner[] = [
  {
    by: 'make',
    reads: /^(?:GNUm|[Mm])akefile$/,
    runs: text =>
      here(text, MAKE, /\s(?:-f|-C|--file|--makefile|--directory)/).map(({ words, start }) => ({
        start,
        folder: '',
        targets: [...words.matchAll(/(?<=\s)[A-Za-z][\w.-]*(?=\s|$)/g)].map(([target]) => target),
      })),
  },
  {
    by: 'docker',
    reads: /^Dockerfile$/,
    runs: text => [
      ...here(text, BUILD, /\s(?:-f|--file)/).flatMap(({ words, start }): Run[] => {
        const folder = words.trim().split(/\s+/).at(-1)!;
        return /^(?:\.|\.{0,2}[\w./-]+)$/.test(folder) ? [{ start, folder }] : [];
      }),
      ...[...text.matchAll(PUSH)].flatMap(({ 0: step, index }): Run[] => {
        if (/^[ \t]*file:/m.test(step)) return [];
        const [, folder = '.'] = /^[ \t]*context:[ \t]*["']?([^\s"']+)/m.exec(step) ?? [];
        return /^[\w./-]+$/.test(folder) ? [{ start: index + step.search(/\S/), folder }] : [];
      }),
    ],
  },
  {
    by: 'docker',
    reads: /^(?:docker-)?compose\.ya?ml$/,
    runs: text =>
      here(text, COMPOSE, /\s(?:-f|--file|--project-directory)/).map(({ start }) => ({ start, folder: '' })),
  },
];

/** Commands that read a file by the name that it has and the folder that they run in, from which it goes. */
export function lostRuns({ moves, files }: Pick<Context, 'moves' | 'files'>): Doubt[] {
  return [...moves].flatMap(([path, to]): Doubt[] => {
    if (to === null) return [];
    const runner = RUNNERS.find(({ reads }) => reads.test(base(path)));
    if (!runner || (parent(to) === parent(path) && runner.reads.test(base(to)))) return [];
    const own = files.find(file => file.path === path);
    return files
      .filter(file => file.path !== path && isRun(file))
      .flatMap(file => placeOf(file, runner, { path, text: own?.text ?? '' }, to));
  });
}

/** Texts whose commands run at the top of the repository, unless they say otherwise. */
const isRun = ({ path, text }: SourceFile): boolean =>
  (parent(path) === '' || /^\.(?:github|circleci|gitlab)\//.test(path)) &&
  textKind(path) === 'configuration' &&
  !/\bworking-directory:|\bchangedir\b/.test(text);

function placeOf({ path, text }: SourceFile, { by, runs }: Runner, read: SourceFile, to: string): Doubt[] {
  const found = runs(text).find(({ folder, targets }) => {
    if (normalize(join(folder, base(read.path))) !== read.path) return false;
    const has = (target: string) =>
      new RegExp(`^[^\\s#=]*(?:[^=\\n#]*\\s)?${literally(target)}(?=[ \\t:])[^=\\n]*:`, 'm').test(read.text);
    return targets === undefined || targets.length === 0 || targets.some(has);
  });
  if (!found) return [];
  const message = `${by} looks for ${read.path} here, which goes to ${parent(to) || 'another name'}`;
  return [{ path, line: lineFinder(text)(found.start), about: read.path, message }];
}
