import type { Meaning, Name } from '../draft.ts';
import { expandBraces } from '../resolve/glob.ts';
import { givenName } from '../text/name.ts';
import { NOTHING } from './acts.ts';
import type { CodeLine } from './code.ts';
import type { Phrase } from './phrase.ts';
import { expandLoops } from './shell-loops.ts';
import { type ShellCommand, type ShellWord, splitCommands } from './shell-words.ts';

/**
 * Reads the commands of a block that move, copy, delete or make files.
 * @param each what the sentence before says the block is for: "for each module (a, b)". A variable that is set to one of them is each.
 */
export function readShell(lines: readonly string[], first: number, each: readonly string[] = []): CodeLine[] {
  const commands = expandLoops(splitCommands(lines));
  const variable = commands.flatMap(({ words }) => {
    const [, name, value = ''] = words.length === 1 ? (ASSIGNED.exec(words[0]!.text) ?? []) : [];
    return name !== undefined && each.includes(value) ? [name] : [];
  })[0];
  if (variable === undefined) return readCommandsOf(commands, first);
  return each.flatMap(value => readCommandsOf(commands, first, new Map([[variable, value]])));
}

function readCommandsOf(commands: readonly ShellCommand[], first: number, fixed?: Variables): CodeLine[] {
  const script = new Script(fixed);
  return commands.flatMap(command => {
    const meanings = script.run(command);
    return meanings.length > 0
      ? [{ line: first + command.line, end: first + command.end, text: command.text, meanings }]
      : [];
  });
}

/** A command in a code span of a sentence. */
const INLINE = /^(?:\$\s+)?(?:sudo\s+)?(?:(?:git|svn|hg)\s+(?:mv|rm)|mv|cp|rm|rmdir)\s+\S/;

/** Reads the commands that stand in code spans, or are the whole text: "Run `git mv a b`", "git mv a.py b/". */
export function readCommands({ tokens, raw }: Pick<Phrase, 'tokens' | 'raw'>): Meaning[] {
  const commands = isBare(raw)
    ? [raw.trim()]
    : tokens.flatMap(({ type, text }) => (type === 'word' && INLINE.test(text) ? [text] : []));
  return commands.flatMap(text => readShell(text.split('\n'), 0).flatMap(line => line.meanings));
}

/** Whether a text is one command that nobody marked as code: all that stands behind its name is options and paths. */
function isBare(raw: string): boolean {
  const [command] = INLINE.exec(raw.trim()) ?? [];
  if (command === undefined) return false;
  const operands = raw
    .trim()
    .slice(command.length - 1)
    .split(/\s+/)
    .filter(word => !word.startsWith('-'));
  return (
    operands.length > 0 &&
    operands.every(word => /^[^`'"→()]*[^`'"→().][/.][^`'"→()]*$/u.test(word.slice(0, 300)))
  );
}

const COMMAND = { ...NOTHING, shell: true };

type Variables = ReadonlyMap<string, string>;
const ASSIGNED = /^(?:export\s+)?([A-Za-z_]\w*)=(.*)$/s;

/** A script as it runs: the folder it is in, the variables it sets. */
class Script {
  #folder = '';
  readonly #stack: string[] = [];
  readonly #variables = new Map<string, string>();
  readonly #fixed: Variables;

  /** @param fixed variables that keep their value, whatever the script sets them to. */
  constructor(fixed: Variables = new Map()) {
    this.#fixed = fixed;
  }

  run(command: ShellCommand): Meaning[] {
    const words = command.words
      .map(word => ({ ...word, text: this.#fill(word.text) }))
      .filter(word => !/^\d?[<>]/.test(word.text));
    while (words[0] && /^(?:sudo|command|time|exec|npx|shx|then|else|do|!|env)$/.test(words[0].text))
      words.shift();
    const assigned = words[0] && ASSIGNED.exec(words[0].text);
    if (assigned && words.length === 1) {
      this.#variables.set(assigned[1]!, assigned[2]!);
      return [];
    }
    const redirect = command.words.findIndex(word => /^(?:\d?>{1,2})/.test(word.text));
    const [name = '', ...rest] = words.map(word => word.text);
    const verb = /^(?:git|svn|hg|bzr)$/.test(name) ? rest[0] : name;
    const args = verb === name ? words.slice(1) : words.slice(2);
    switch (verb?.toLowerCase()) {
      case 'cd':
      case 'set-location':
        this.#folder = this.#enter(args[0]?.text ?? '');
        return [];
      case 'pushd':
        this.#stack.push(this.#folder);
        this.#folder = this.#enter(args[0]?.text ?? '');
        return [];
      case 'popd':
        this.#folder = this.#stack.pop() ?? '';
        return [];
      case 'mv':
      case 'move':
      case 'move-item':
      case 'ren':
      case 'rename':
      case 'rename-item':
        return this.#transfer('move', args);
      case 'cp':
      case 'copy':
      case 'copy-item':
      case 'xcopy':
        return this.#transfer('copy', args);
      case 'rsync':
        return this.#transfer('copy', args).map(each => ({
          ...each,
          shell: !each.sources.every(source => source.directory),
        }));
      case 'rm':
      case 'del':
      case 'erase':
      case 'remove-item':
      case 'rd':
      case 'remove':
        return verb === name || name === 'git' || name === 'svn' || name === 'hg'
          ? this.#remove(args, verb.toLowerCase())
          : [];
      case 'rmdir':
        return this.#removeFolders(args);
      case 'mkdir':
      case 'md':
      case 'new-item':
        return this.#make(operands(args), true);
      case 'touch':
        return this.#make(operands(args), false);
      case 'cat':
      case 'echo':
      case 'printf':
      case 'tee':
        return redirect >= 0 || verb === 'tee' ? this.#written(command, redirect) : [];
      case 'find':
        return this.#find(args);
      default:
        return [];
    }
  }

  #fill(text: string): string {
    if (!text.includes('$')) return text;
    return text.replace(
      /\$\{?([A-Za-z_]\w*)\}?/g,
      (whole, name: string) => this.#fixed.get(name) ?? this.#variables.get(name) ?? whole,
    );
  }

  /** Folders of the writer's machine are where the repository is. */
  #enter(text: string): string {
    return /^(?:~|\/|[A-Za-z]:)/.test(text) ? '' : this.#path(text);
  }

  /** A path as seen from the top of the repository. */
  #path(text: string): string {
    if (text === '' || text === '-' || text === '~') return '';
    if (/^(?:\$\(git rev-parse --show-toplevel\)|\$\{?\w*(?:ROOT|REPO)\w*\}?)\/?/i.test(text))
      return text.replace(/^(?:\$\(git rev-parse --show-toplevel\)|\$\{?\w+\}?)\/?/, '').replace(/\/$/, '');
    const slashed = text.replaceAll(/\\(?=[\w*.]|$)/g, '/');
    const parts: string[] = slashed.startsWith('/')
      ? ['']
      : this.#folder.split('/').filter(part => part !== '');
    for (const part of slashed.split('/')) {
      if (part === '' || part === '.') continue;
      if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
      else parts.push(part);
    }
    return parts.join('/');
  }

  #name(word: ShellWord): Name[] {
    if (/\$[({\w]/.test(word.text)) return [];
    const all = word.quoted ? [word.text] : expandBraces(word.text);
    return all.map(text => {
      const name = givenName(this.#path(text) + (/[\\/]$/.test(text) ? '/' : ''));
      return word.quoted ? { ...name, glob: false } : name;
    });
  }

  #transfer(kind: 'move' | 'copy', args: readonly ShellWord[]): Meaning[] {
    const named = /^-(?:Path|LiteralPath)$/i;
    const into = args.findIndex(word =>
      /^(?:-t|--target-directory(?:=.*)?|-Destination|-NewName)$/i.test(word.text),
    );
    const plain = operands(args).filter(word => !named.test(word.text));
    const last = into >= 0 ? args[into + 1] : plain.at(-1);
    if (!last || plain.length < 2) return [];
    const sources = plain.filter(word => word !== last).flatMap(word => this.#name(word));
    const [target] = this.#name(last);
    if (!target || sources.length === 0) return [];
    return [{ ...COMMAND, kind, sources, targets: [target], ...(sources.length > 1 && { into: true }) }];
  }

  #remove(args: readonly ShellWord[], verb: string): Meaning[] {
    const flags = args.filter(word => /^[-/]/.test(word.text)).map(word => word.text);
    if (flags.some(flag => flag === '--cached')) return [];
    const recursive =
      verb === 'rd' || flags.some(flag => /^-\w*[rR]|^--recursive$|^-Recurse$|^\/s$/i.test(flag));
    const sources = operands(args).flatMap(word => this.#name(word));
    return sources.length > 0 ? [{ ...COMMAND, kind: 'delete', sources, recursive }] : [];
  }

  #removeFolders(args: readonly ShellWord[]): Meaning[] {
    const sources = operands(args)
      .flatMap(word => this.#name(word))
      .map(name => ({ ...name, directory: true }));
    return sources.length > 0 ? [{ ...COMMAND, kind: 'remove-directory', sources }] : [];
  }

  #make(words: readonly ShellWord[], folder: boolean): Meaning[] {
    const targets = words
      .filter(word => !/^(?:Directory|File)$/.test(word.text))
      .flatMap(word => this.#name(word))
      .map(name => (folder ? { ...name, directory: true } : name));
    return targets.length > 0 ? [{ ...COMMAND, kind: 'create', targets }] : [];
  }

  #written(command: ShellCommand, redirect: number): Meaning[] {
    const word = command.words[redirect];
    const file = word && /^\d?>{1,2}(.+)$/.exec(word.text)?.[1];
    const next = file === undefined ? command.words[redirect + 1] : { text: file, quoted: word!.quoted };
    return next && !/^[-&]|^\/dev\//.test(next.text) ? this.#make([next], false) : [];
  }

  /** `find a -name '*.x' -exec git mv {} b/ \;` */
  #find(args: readonly ShellWord[]): Meaning[] {
    const words = args.map(word => word.text);
    const exec = words.findIndex(word => word === '-exec' || word === '-execdir');
    const name = words.indexOf('-name');
    if (name < 0 || words.includes('!') || words.includes('-not')) return [];
    const pattern = words[name + 1]!;
    const depth = words.indexOf('-maxdepth');
    const roots = words
      .slice(
        0,
        words.findIndex(word => word.startsWith('-')),
      )
      .map(text => this.#path(text));
    const sources = (roots.length > 0 ? roots : [this.#folder]).map(root =>
      givenName(
        [root, ...(depth >= 0 && words[depth + 1] === '1' ? [] : ['**']), pattern]
          .filter(part => part !== '')
          .join('/'),
      ),
    );
    if (words.includes('-delete')) return [{ ...COMMAND, kind: 'delete', sources }];
    if (exec < 0) return [];
    const rest = words.slice(exec + 1).filter(word => !/^(?:;|\\;|\+)$/.test(word) && word !== 'git');
    const moved =
      rest[0] === 'mv' ? 'move' : rest[0] === 'cp' ? 'copy' : rest[0] === 'rm' ? 'delete' : undefined;
    if (!moved) return [];
    if (moved === 'delete') return [{ ...COMMAND, kind: 'delete', sources }];
    const to = rest.filter(word => word !== '{}' && !word.startsWith('-')).at(-1);
    return to === undefined || to === rest[0]
      ? []
      : [
          {
            ...COMMAND,
            kind: moved,
            sources,
            targets: [{ ...givenName(this.#path(to)), directory: true }],
            flat: true,
          },
        ];
  }
}

/** The words that are no options. */
function operands(args: readonly ShellWord[]): ShellWord[] {
  const end = args.findIndex(word => word.text === '--');
  return args.filter(
    (word, index) => (end >= 0 && index > end) || (!/^-|^\/[a-z]$/i.test(word.text) && index !== end),
  );
}
