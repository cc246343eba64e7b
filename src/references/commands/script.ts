import { join, normalize } from '../path.ts';
import { folderNamed, type Scene } from '../sites/read.ts';
import { above, type Base, type Foreign, isSite, type Site, TOP, withEndings } from '../sites/site.ts';
import { together } from '../sites/together.ts';
import { isSign, lex, plain, plainStart, type Token, type Word } from './lex.ts';
import {
  asUsed,
  bracedSites,
  cutAtBlanks,
  FUNCTION,
  folderOf,
  isList,
  isSelf,
  leftOut,
  madeIn,
  type Place,
  type Scope,
  type Start,
  splitWord,
  withoutStart,
  wordSite,
} from './places.ts';
import { BEFORE, FILE_OPTION, mounts, named, ownOptions, takesFile, type Uses, usesOf } from './uses.ts';

/** Reads the commands of a piece of shell in order, and collects their paths. */
export class Script {
  readonly #text: string;
  readonly #scene: Scene;
  readonly #kept: ReadonlySet<number>;
  readonly #found: (Site | Foreign)[] = [];
  /** Where the path of a folder that a variable holds begins, and the variable. */
  readonly #definitions = new Map<number, string>();
  /** How often a variable is what a path starts from. */
  readonly #used = new Map<string, number>();

  constructor(text: string, scene: Scene, kept: ReadonlySet<number>) {
    this.#text = text;
    this.#scene = scene;
    this.#kept = kept;
  }

  read({ cwd, own, variables }: Start, from: number, to: number) {
    const scope: Scope = { cwd, left: [], variables: new Map(variables), own };
    for (const match of this.#text.slice(from, to).matchAll(FUNCTION)) {
      const end = from + match.index + match[0].length - 1;
      const prints = this.#run(lex(this.#text, end - match[2]!.length, end), { ...scope, left: [] });
      if (prints) scope.variables.set(`${match[1]}()`, prints);
    }
    this.#run(lex(this.#text, from, to), scope);
    return { found: this.#found, definitions: this.#definitions, used: this.#used, cwd: scope.cwd };
  }

  /** Reads commands in order. Answers with the folder that they print, where they print one. */
  #run(tokens: readonly Token[], scope: Scope): Base | undefined {
    const stack: (readonly Base[])[] = [];
    let words: Word[] = [];
    let printed: Base | undefined;
    let redirected = false;
    const end = () => {
      if (words.length > 0) printed = this.#command(words, scope) ?? printed;
      words = [];
    };
    for (const token of tokens) {
      if (!isSign(token)) {
        if (redirected) this.#target(token, scope);
        else words.push(token);
        redirected = false;
        continue;
      }
      redirected = /[<>]/.test(token.sign);
      if (redirected) continue;
      end();
      if (token.sign === '(') stack.push(scope.cwd);
      if (token.sign === ')') scope.cwd = stack.pop() ?? scope.cwd;
    }
    end();
    return printed;
  }

  /** A file that is read or written. */
  #target(word: Word, scope: Scope): void {
    const { site } = this.#argument(word, scope, 'names') ?? {};
    const at = this.#found.findIndex(piece => piece.start === site?.start);
    if (site && at >= 0) this.#found[at] = madeIn(site, this.#scene);
  }

  #command(all: readonly Word[], scope: Scope): Base | undefined {
    let words = [...all];
    while (words.length > 0) {
      if (this.#assignment(words[0]!, scope)) words = words.slice(1);
      else if (BEFORE.test(plain(words[0]!) ?? ' ')) {
        const own = 1 + ownOptions(words.slice(1).map(plain));
        this.#arguments(words.slice(1, own), scope, 'names', plain(words[0]!) ?? '');
        words = words.slice(own);
      } else break;
    }
    const [first, ...rest] = words;
    if (!first) return undefined;
    const name = plain(first) ?? '';
    if (name === 'load' && scope.own) return this.#load(rest[0], scope.own);
    if (name === 'cd' || name === 'pushd') return this.#enter(rest, scope);
    if (name === 'popd') {
      scope.cwd = scope.left.pop() ?? scope.cwd;
      return undefined;
    }
    if (/^(export|local|declare|readonly|typeset)$/.test(name)) {
      for (const word of rest) if (!this.#assignment(word, scope)) this.#argument(word, scope, 'words');
      return undefined;
    }
    if (name !== 'for' && name !== 'case') this.#argument(first, scope, 'names');
    const uses =
      /^(docker|podman)$/.test(name) && rest.some(word => plain(word) === 'build') ? 'files' : usesOf(name);
    const given = rest.slice(named(name, rest.map(plain)));
    const before = this.#found.length;
    this.#arguments(given, scope, uses, name);
    this.#found.push(...together(this.#found.splice(before), leftOut(given), { keepsOne: true }));
    return this.#prints(name, rest, scope);
  }

  /** `load test_helper` of bats: a file beside the test, which may be called without its ending. */
  #load(word: Word | undefined, own: Base): undefined {
    const site = word && this.#path(word, 0, [own], 'file').site;
    if (site && plain(word) !== undefined) this.#found.push({ ...site, lookup: withEndings('.bash') });
    return undefined;
  }

  /** `cd lib`: later commands run there. */
  #enter(rest: readonly Word[], scope: Scope): undefined {
    const to = rest.find(word => !/^-[-LP]?$/.test(plain(word) ?? ''));
    if (!to) {
      if (rest.some(word => plain(word) === '-')) scope.cwd = scope.left.pop() ?? scope.cwd;
      return undefined;
    }
    const place = this.#argument(to, scope, 'files', 'folder');
    scope.left.push(scope.cwd);
    // What the text does not tell may be any folder: the guesses before are as good as any.
    if (place?.folder) scope.cwd = [place.folder, ...scope.cwd.filter(base => base !== place.folder)];
    return undefined;
  }

  /** The folder that a command prints, for those that do. */
  #prints(name: string, rest: readonly Word[], scope: Scope): Base | undefined {
    const own = scope.variables.get(`${name}()`);
    if (own) return own;
    if (name === 'pwd') return scope.cwd[0];
    if (name === 'git') return rest.some(word => plain(word) === '--show-toplevel') ? TOP : undefined;
    const last = rest.filter(word => !plain(word)?.startsWith('-')).at(-1);
    if (!last) return undefined;
    if (name === 'dirname') {
      if (isSelf(last)) return scope.own;
      const folder = this.#place(last, scope).folder;
      return folder && above(folder);
    }
    return /^(realpath|readlink|echo)$/.test(name) ? this.#place(last, scope).folder : undefined;
  }

  /** `HERE=$(…)`: reads the value, and remembers the folder that it is. */
  #assignment(word: Word, scope: Scope): boolean {
    const [part] = word.parts;
    const match = part?.kind === 'text' && part.start === word.start ? /^(\w+)\+?=/.exec(part.value) : null;
    if (!match) return false;
    const value = withoutStart(word, match[0].length);
    const name = match[1]!;
    if (value.parts.length === 0 || this.#list(name, cutAtBlanks(value), scope)) return true;
    const bare = plain(value);
    const isUsed = new RegExp(`\\$\\{?${name}\\}?/`).test(this.#text);
    const before = this.#found.length;
    const place = this.#argument(
      value,
      scope,
      /PATH$/.test(name) || (bare !== undefined && isUsed) ? 'files' : 'names',
    );
    if (!place?.folder || value.parts.at(-1) === undefined) return true;
    scope.variables.set(name, place.folder);
    const own = this.#found.slice(before).findLast(piece => isSite(piece) || this.#kept.has(piece.start));
    if (own) this.#definitions.set(own.start, name);
    return true;
  }

  /** `FILES="src tests"`, where every word names something: they are arguments of whoever is handed them unquoted. */
  #list(name: string, words: readonly Word[], scope: Scope): boolean {
    if (!isList(name, words, this.#text)) return false;
    const names = ({ before }: Base) =>
      words.every(word => this.#scene.tree.has(normalize(join(before, plain(word)!)) ?? ' '));
    if (!scope.cwd.some(names)) return false;
    for (const word of words) this.#argument(word, scope, 'files');
    return true;
  }

  #arguments(words: readonly Word[], scope: Scope, uses: Uses, command: string): void {
    let option = '';
    let inner = scope;
    for (const word of words) {
      const text = plain(word) ?? '';
      if (/^-[A-Za-z]*c$/.test(option) && uses === 'files' && /\s/.test(text)) this.#nested(word, scope);
      else if (/^(-name|-iname|-m|-k|-n|-t|-type|-maxdepth|={1,2}|!=|-eq|-ne)$/.test(option)) {
        if (text.includes('/')) this.#argument(word, inner, 'words');
      } else if (mounts(command, option)) this.#volume(word, inner);
      else {
        const place = this.#argument(word, inner, takesFile(command, option) ? 'files' : uses);
        // The rest of the command is meant from there.
        if (place?.folder && (/^(-C|--directory)$/.test(option) || /^-chdir=/.test(text)))
          inner = { ...scope, cwd: [place.folder] };
      }
      option = /^(-|[=!]=?$)/.test(text) ? text : '';
    }
  }

  /** `bash -c '…'`: commands in a word. */
  #nested(word: Word, scope: Scope): void {
    const [part] = word.parts;
    if (!part || part.value.length !== part.end - part.start) return;
    this.#run(lex(this.#text, part.start, part.end), { ...scope, left: [...scope.left] });
  }

  /** `./data:/data`: only the first is a path of this machine. */
  #volume(word: Word, scope: Scope): void {
    const [first, ...rest] = splitWord(word);
    if (first) this.#argument(first, scope, 'files');
    for (const each of rest) this.#found.push({ start: each.start, end: each.end, foreign: true });
  }

  /** Finds the paths of one argument. Answers with the place of its last one. */
  #argument(word: Word, scope: Scope, uses: Uses, names?: Site['names']): Place | undefined {
    const [part] = word.parts;
    if (!part) return undefined;
    const option =
      part.kind === 'text' ? /^(-{1,2}[\w-]+=|-[ILo](?=[\w./])|@)/.exec(part.value)?.[0] : undefined;
    if (part.kind === 'text' && option === undefined && part.value.startsWith('-')) return undefined;
    const value = withoutStart(word, option?.length ?? 0);
    if (/^\w[\w+.-]*:\/\//.test(plainStart(value))) return undefined;
    const fileOption = option !== undefined && FILE_OPTION.test(option.replace(/=$/, ''));
    let place: Place | undefined;
    for (const each of splitWord(value)) {
      place = this.#place(each, scope, names);
      if (!place.site && !place.folder) this.#found.push(...bracedSites(each));
      if (place.site) this.#add(place.site, fileOption || place.anchored ? 'files' : uses);
    }
    return place;
  }

  #add(site: Site, uses: Uses): void {
    if (this.#found.some(piece => piece.start === site.start)) return;
    const meant = asUsed(site, uses, this.#scene);
    if (!meant) return;
    if (this.#kept.has(site.start)) this.#found.push({ start: site.start, end: site.end, foreign: true });
    else this.#found.push(meant);
  }

  /** A word as a place. Without a folder where it is not known. */
  #place(word: Word, scope: Scope, names?: Site['names']): Place {
    const [first, ...rest] = word.parts;
    if (!first) return { folder: undefined };
    // `$(pwd)/$(dirname "$0")`
    if (rest[0]?.value === '/' && rest[1]?.kind === 'command')
      return this.#place({ ...word, parts: rest.slice(1) }, scope, names);
    if (first.kind === 'text') return this.#path(word, 0, scope.cwd, names);
    let folder: Base | undefined;
    if (first.kind === 'variable') {
      folder = folderOf(first, scope);
      if (folder && rest[0]?.kind === 'text' && /^\/[^/]/.test(rest[0].value))
        this.#used.set(first.value, (this.#used.get(first.value) ?? 0) + 1);
    } else if (scope.variables.has(first.value)) {
      // `$(SRC)/a.c` in a Makefile.
      folder = scope.variables.get(first.value);
    } else {
      const inner = first.start + (this.#text[first.start] === '`' ? 1 : 2);
      folder = this.#run(lex(this.#text, inner, first.end - 1), { ...scope, left: [...scope.left] });
    }
    if (!folder || rest.length === 0) return { folder };
    return rest[0]!.kind === 'text' && rest[0]!.value.startsWith('/')
      ? this.#path(word, 1, [folder])
      : { folder: undefined };
  }

  /** The path that begins in a part of a word, as far as it is plain. */
  #path(word: Word, index: number, bases: readonly Base[], names?: Site['names']): Place {
    const part = word.parts[index]!;
    if (part.value.length !== part.end - part.start) return { folder: undefined };
    const lead = index > 0 ? /^\/+/.exec(part.value)![0].length : 0;
    const whole = part.value.slice(lead);
    const isLast = index === word.parts.length - 1;
    const cut = isLast ? whole : whole.slice(0, Math.max(whole.lastIndexOf('/'), 0));
    const path = cut.replace(/\/+$/, '').replace(/(::.*|#.*)$/, '');
    const start = part.start + lead;
    if (index === 0 && whole.startsWith('/')) this.#found.push({ start, end: part.end, foreign: true });
    if (path === '' || path === '.' || /^[/~]/.test(whole) || /[\s"'$\\|;<>]/.test(path))
      return { folder: path === '.' || (path === '' && index > 0 && isLast) ? bases[0] : undefined };
    const site = wordSite(start, path, bases, index === 0, isLast ? names : 'folder');
    return {
      folder: isLast ? folderNamed(path, bases, this.#scene, this.#kept.has(start)) : undefined,
      site,
      anchored: index > 0,
    };
  }
}
