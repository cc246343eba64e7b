import { base, below, foldersAbove, join, normalize, parent } from '../../path.ts';
import { textsOf } from '../../places.ts';
import { matcher } from '../../sites/pattern.ts';
import { treeOf } from '../../sites/tree.ts';
import type { SourceFile } from '../../types.ts';
import { jsonStrings } from './json.ts';

/** A line of an ignore file. */
interface Rule {
  /** The folder of the file. */
  readonly folder: string;
  readonly matches: (path: string) => boolean;
  readonly isIgnored: boolean;
}

/** Fields of a manifest that say what a package offers. */
const OFFERED = new Set(['main', 'module', 'types', 'typings', 'browser', 'bin', 'exports', 'files']);

/**
 * What is made in a work tree and stands in no commit: what git ignores, and what packages offer and do not hold. Where it is made
 * others know too, so that a text that leaves names it there still.
 */
export class Outputs {
  readonly #files: readonly SourceFile[];
  readonly #paths: ReadonlySet<string>;
  #rules: readonly Rule[] | undefined;
  #folders: ReadonlySet<string> | undefined;

  /** @param paths all that stands in the commit */
  constructor(files: readonly SourceFile[], paths: ReadonlySet<string>) {
    this.#files = files;
    this.#paths = paths;
  }

  /** Whether a path that stands in no commit is known to be made there. */
  has(path: string): boolean {
    return [path, ...foldersAbove(path)].some(
      at => at !== '' && (this.#offered().has(at) || this.#isIgnored(at)),
    );
  }

  /** As git has it, the last rule that fits counts. */
  #isIgnored(path: string): boolean {
    this.#rules ??= [...textsOf(this.#files)].flatMap(([at, text]) =>
      base(at) === '.gitignore' ? rulesIn(text, parent(at)) : [],
    );
    const fits = ({ folder, matches }: Rule) => below(path, folder) !== undefined && matches(path);
    return this.#rules.findLast(fits)?.isIgnored ?? false;
  }

  /** The files that packages offer, and the folders in which they lie, as far as nothing stands there. */
  #offered(): ReadonlySet<string> {
    this.#folders ??= new Set(
      [...textsOf(this.#files)].flatMap(([path, text]) =>
        base(path) !== 'package.json'
          ? []
          : jsonStrings(text)
              .filter(({ keys, isKey }) => !isKey && OFFERED.has(keys[0]!))
              .flatMap(({ value }) => this.#made(parent(path), value)),
      ),
    );
    return this.#folders;
  }

  #made(home: string, value: string): string[] {
    const tree = treeOf(this.#paths);
    const at = /^[\w@./-]+$/.test(value) ? normalize(join(home, value)) : undefined;
    const isMade = (path: string) =>
      below(path, home) !== '' &&
      below(path, home) !== undefined &&
      !tree.isFile(path) &&
      !tree.isFolder(path);
    return at === undefined ? [] : [at, ...foldersAbove(at)].filter(isMade);
  }
}

function rulesIn(text: string, folder: string): Rule[] {
  return text.split('\n').flatMap((line): Rule[] => {
    const [, not, words = ''] = /^(!?)(.*?)\s*$/.exec(line)!;
    const pattern = words.replace(/^\/|\/$/g, '');
    if (pattern === '' || words.startsWith('#')) return [];
    const isHere = /^.*\/[^/]/.test(words);
    return [
      { folder, matches: matcher(join(folder, isHere ? pattern : `**/${pattern}`)), isIgnored: not === '' },
    ];
  });
}
