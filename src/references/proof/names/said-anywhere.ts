import { isPython, isScript } from '../../file-kinds.ts';
import { isGenerated, isHistorical, textKind } from '../../languages/text/kinds.ts';
import { join, normalize, parent } from '../../path.ts';
import type { Ground } from './ground.ts';
import type { Said } from './said.ts';

/** A path of two segments or more, wherever it stands, with what it climbs: `--dir=test/data`, `'../test/data'`. */
const RUN = /(?<![\w@%~.:/\\$}>-])(?<climb>(?:\.{1,2}\/+)*)(?<words>[A-Za-z_.@][\w@.-]*(?:\/+[\w@.-]+)+)/g;

/** The same behind a folder that only the program knows: `__dirname + "/test/data"`, `dirname(x) + "/lib/stub-" + y`. */
const BEHIND =
  /\w*(?:dir|dirname|cwd|root|folder|home|path)\w*\)*(?:\([^()\n]*\))?\)*\s*\+\s*["'`]\/(?<words>[\w@.][\w@.-]*(?:\/+[\w@.-]+)+)/gi;

/**
 * Paths in a text of code or of settings that stand where no reader of this program looks for one: among other words, in a text within
 * a text, behind what only the program knows. They count where they stand at the top of the repository, for nothing else
 * says from where they start.
 * @param code the text without its comments
 * @param old where the text stood before, in that state
 */
export function saidAnywhere(path: string, code: string, old: string, then: Ground): Said[] {
  if (!isRead(path)) return [];
  const runs = [...code.matchAll(RUN)].flatMap(match => {
    const { climb = '', words = '' } = match.groups!;
    const start = match.index + climb.length;
    const behind = code.slice(start + words.length, start + words.length + 2).replace(/^\//, '');
    const isWhole = isQuote(code[match.index - 1]) && behind[0] === code[match.index - 1];
    // The query of an address.
    if (behind.startsWith('?')) return [];
    // A string by itself is a path by what it is given to, and one that climbs to something by what it leads to.
    const isOther = climb === '' ? isWhole : standing(join(parent(old), climb + words), then) !== undefined;
    return isOther ? [] : ofRun(words, start, climb);
  });
  const behind = [...code.matchAll(BEHIND)].flatMap(match => {
    const words = match.groups!.words!;
    return ofRun(words, match.index + match[0].length - words.length, '');
  });
  return [...runs, ...behind];
}

const isQuote = (sign: string | undefined): boolean => sign !== undefined && '"\'`'.includes(sign);

function isRead(path: string): boolean {
  const kind = textKind(path);
  if (isGenerated(path) || isHistorical(path) || kind === 'markdown' || kind === 'document') return false;
  return isPython(path) || isScript(path) || kind === 'language' || kind === 'configuration';
}

/** The path as a whole, and the folder of what is made in it or only begins so. */
function ofRun(found: string, start: number, climb: string): Said[] {
  const words = found.replace(/[./]+$/, '');
  const named = words.replace(/\/{2,}/g, '/');
  const folder = parent(named);
  const climbed = (path: string, ground: Ground) =>
    climb === '' ? undefined : standing(join(parent(path), climb + named), ground);
  const look = (at: string, isThere: (ground: Ground, path: string) => boolean): Said['names'] => {
    return (path, ground) => {
      const starts = climb === '' ? [parent(path), ...ground.above(path), ground.projectOf(path)] : [];
      const own = starts.map(from => join(from, at)).find(one => one !== at && isThere(ground, one));
      return own ?? climbed(path, ground) ?? (isThere(ground, at) ? at : undefined);
    };
  };
  const whole: Said = {
    start,
    words,
    names: look(named, (ground, at) => ground.standing(at, true) !== undefined),
  };
  if (!folder.includes('/')) return [whole];
  return [whole, { start, words, names: look(folder, (ground, at) => ground.isDirectory(at)) }];
}

function standing(path: string, ground: Ground): string | undefined {
  const at = normalize(path);
  return at === undefined ? undefined : ground.standing(at, true);
}
