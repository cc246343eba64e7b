import { base, parent, segments } from '../../path.ts';
import { PAGES } from './pages.ts';

/** Files that make their directory the one from which tools read paths. */
const MANIFESTS = new Set([
  'package.json',
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'tox.ini',
  'go.mod',
  'Cargo.toml',
  'composer.json',
  'Gemfile',
  'pom.xml',
  'mkdocs.yml',
  'Makefile',
]);

const SCRIPTS = ['.js', '.ts', '.mjs', '.cjs', '.mts', '.tsx', '.py'];

/** What lies where a documentation starts. */
const STARTS = ['conf.py', 'index.rst', 'index.md', 'mkdocs.yml'];

/** Folders of documentations, by custom. */
const DOCS = /(^|\/)docs?$/i;

/** What stands in one state of the repository: files and directories, by path and by the end of it. */
export class Ground {
  readonly #files: ReadonlySet<string>;
  readonly #directories = new Set<string>();
  readonly #projects = new Set<string>();
  #pages: readonly (readonly [called: string, path: string])[] | undefined;
  #stems: ReadonlySet<string> | undefined;
  /** The last segment → the paths of all files and directories that end in it. */
  readonly #byName = new Map<string, string[]>();

  constructor(files: ReadonlySet<string>) {
    this.#files = files;
    for (const path of files) {
      this.#add(path);
      if (MANIFESTS.has(base(path))) this.#projects.add(parent(path));
      for (let at = parent(path); at !== '' && !this.#directories.has(at); at = parent(at)) {
        this.#directories.add(at);
        this.#add(at);
      }
    }
  }

  #add(path: string): void {
    const name = base(path);
    const there = this.#byName.get(name);
    if (there) there.push(path);
    else this.#byName.set(name, [path]);
  }

  isFile(path: string): boolean {
    return this.#files.has(path);
  }

  isDirectory(path: string): boolean {
    return this.#directories.has(path);
  }

  has(path: string): boolean {
    return this.isFile(path) || this.isDirectory(path);
  }

  /** What stands at a path, `isBare` also a script without its ending; of a path that leads through a file, which is a link then, that file. */
  standing(path: string, isBare = false): string | undefined {
    if (this.has(path)) return path;
    const ending = isBare ? SCRIPTS.find(each => this.#files.has(path + each)) : undefined;
    if (ending !== undefined) return path + ending;
    for (let at = parent(path); at !== ''; at = parent(at)) if (this.#files.has(at)) return at;
    return undefined;
  }

  /** Whether a name without ending may be that of a file: `lib/a` for `lib/a.rb`. */
  hasStem(path: string): boolean {
    this.#stems ??= new Set([...this.#files].map(file => file.replace(/(?<=[^/])\.\w+$/, '')));
    return this.#stems.has(path);
  }

  /** Whether a file or directory has a name. */
  named(name: string): boolean {
    return this.#byName.has(name);
  }

  /** The paths of those that have a name. */
  called(name: string): readonly string[] {
    return this.#byName.get(name) ?? [];
  }

  /** The path of the one that has a name, where no other has it. */
  only(name: string): string | undefined {
    const [first, ...others] = this.#byName.get(name) ?? [];
    return others.length === 0 ? first : undefined;
  }

  /** The paths that end in these segments. */
  allEndingIn(tail: string): readonly string[] {
    return this.called(base(tail)).filter(path => path === tail || path.endsWith(`/${tail}`));
  }

  /** One of them. */
  endingIn(tail: string): string | undefined {
    return this.allEndingIn(tail)[0];
  }

  /** The page of a documentation whose path ends in these words, without its ending and in whatever case: as its generator calls it. */
  page(words: string): string | undefined {
    this.#pages ??= [...this.#files].flatMap(path => {
      const [, called] = /^(.*)\.mdx?$/.exec(path) ?? [];
      return called === undefined ? [] : [[`/${called.toLowerCase()}`, path] as const];
    });
    return this.#pages.find(([called]) => called.endsWith(`/${words.toLowerCase()}`))?.[1];
  }

  /** The page that is published under these words: below a folder of documentation, or one that its generator starts at. */
  published(words: string): string | undefined {
    const starts = (root: string) => STARTS.some(name => this.isFile(root === '' ? name : `${root}/${name}`));
    return PAGES.flatMap(ending => this.allEndingIn(words + ending).map(path => ({ path, ending }))).find(
      ({ path, ending }) => {
        const root = path.slice(0, Math.max(path.length - words.length - ending.length - 1, 0));
        return DOCS.test(root) || starts(root);
      },
    )?.path;
  }

  /** The page that a site has at an address: from one of the folders that have a page of their own, in whatever case. */
  address(words: string): string | undefined {
    const called = `${words.replace(/\/+$/, '').toLowerCase()}`;
    this.page('');
    return this.#pages!.find(([page]) => {
      if (!page.endsWith(called) && !page.endsWith(`${called}/index`)) return false;
      const root = page.slice(1, page.lastIndexOf(called));
      if (root === '' && /^\/docs?\//.test(called)) return true;
      return DOCS.test(root) || this.#pages!.some(([start]) => start === `/${root}/index`);
    })?.[1];
  }

  /** A script whose path ends in these segments, without its ending. */
  scriptEndingIn(tail: string): string | undefined {
    for (const ending of SCRIPTS) {
      const found = this.endingIn(tail + ending);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A file below a directory that a pattern fits, which stands for the rest of its path. */
  matching(directory: string, pattern: RegExp): string | undefined {
    const lead = directory === '' ? '' : `${directory}/`;
    for (const path of this.#files)
      if (path.startsWith(lead) && pattern.test(path.slice(lead.length))) return path;
    return undefined;
  }

  /** The directory with a manifest that is the nearest above a file. */
  projectOf(path: string): string {
    for (let at = parent(path); at !== ''; at = parent(at)) if (this.#projects.has(at)) return at;
    return '';
  }

  /** Where the paths of a file most often start: at its own directory, its project, the repository. */
  startsOf(path: string): string[] {
    return [parent(path), this.projectOf(path), ''];
  }

  /** The directories above that of a file, without the repository itself. */
  above(path: string): string[] {
    const parts = segments(parent(path));
    return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'));
  }

  /** The words that a text must have to name one of the paths, or a directory above it: last segments, up to their first dot. */
  static words(paths: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const path of paths) found.add(base(path).replace(/(?<=.)\..*$/, ''));
    found.delete('');
    return found;
  }

  /** All that stands here and not in another state. */
  without(other: Ground): string[] {
    return [...this.#files, ...this.#directories].filter(path => !other.has(path));
  }
}
