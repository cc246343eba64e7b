import type { Meaning, Name } from '../draft.ts';
import { expandBraces } from '../resolve/glob.ts';
import { givenName } from '../text/name.ts';
import { type CodeLine, NOTHING } from './acts.ts';
import type { Phrase } from './phrase.ts';
import { find } from './shell-find.ts';
import { expandLoops } from './shell-loops.ts';
import { Surroundings } from './shell-paths.ts';
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

function readCommandsOf(
  commands: readonly ShellCommand[],
  first: number,
  fixed?: ReadonlyMap<string, string>,
): CodeLine[] {
  const here = new Surroundings(fixed);
  return commands.flatMap(command => {
    const meanings = run(command, here);
    return meanings.length > 0
      ? [{ line: first + command.line, end: first + command.end, text: command.text, meanings }]
      : [];
  });
}

/** A command in a code span of a sentence. */
const INLINE = /^(?:\$\s+)?(?:sudo\s+)?(?:(?:git|svn|hg)\s+(?:mv|rm)|mv|cp|rm|rmdir)\s+\S/;
/** A word that only a path is. */
const OPERAND = /^[^`'"→()]*[^`'"→().][/.][^`'"→()]*$/u;

/** Reads the commands that stand in code spans, or are the whole text: "Run `git mv a b`", "git mv a.py b/". */
export function readCommands({ tokens, raw }: Pick<Phrase, 'tokens' | 'raw'>): Meaning[] {
  const [bare] = INLINE.exec(raw.trim()) ?? [];
  const words =
    bare === undefined
      ? []
      : raw
          .trim()
          .slice(bare.length - 1)
          .split(/\s+/);
  const plain = words.filter(word => !word.startsWith('-'));
  const commands =
    plain.length > 0 && plain.every(word => OPERAND.test(word.slice(0, 300)))
      ? [raw.trim()]
      : tokens.flatMap(({ type, text }) => (type === 'word' && INLINE.test(text) ? [text] : []));
  return commands.flatMap(text => readShell(text.split('\n'), 0).flatMap(line => line.meanings));
}

const ASSIGNED = /^(?:export\s+)?([A-Za-z_]\w*)=(.*)$/s;
const PREFIX = new Set('sudo command time exec npx shx then else do ! env'.split(' '));
const TOOLS = new Set(['git', 'svn', 'hg', 'bzr']);

/** What commands do, in shells of all systems. */
const ACTS = {
  enter: 'cd set-location pushd',
  leave: 'popd',
  move: 'mv move move-item ren rename rename-item',
  copy: 'cp copy copy-item xcopy rsync',
  delete: 'rm del erase remove-item rd remove',
  'remove-directory': 'rmdir',
  make: 'mkdir md new-item',
  touch: 'touch',
  write: 'cat echo printf tee',
  find: 'find',
} as const;
type Act = keyof typeof ACTS;
const COMMANDS = new Map(
  Object.entries(ACTS).flatMap(([act, names]) => names.split(' ').map(name => [name, act as Act])),
);

function run({ words: written }: ShellCommand, here: Surroundings): Meaning[] {
  const filled = written.map(word => ({ ...word, text: here.fill(word.text) }));
  const redirect = filled.findIndex(({ text }) => /^\d?>{1,2}/.test(text));
  const words = filled.filter(({ text }) => !/^\d?[<>]/.test(text));
  while (words[0] && PREFIX.has(words[0].text)) words.shift();
  const [, name, value] = (words.length === 1 && ASSIGNED.exec(words[0]!.text)) || [];
  if (name !== undefined) here.set(name, value!);
  const tool = TOOLS.has(words[0]?.text ?? '');
  const verb = words[tool ? 1 : 0]?.text.toLowerCase() ?? '';
  const args = words.slice(tool ? 2 : 1);
  const act = COMMANDS.get(verb);
  const command = { ...NOTHING, shell: true };
  const names = (folders: boolean): Name[] =>
    operands(args)
      .flatMap(word => namesOf(word, here))
      .map(name => (folders ? { ...name, directory: true } : name));
  switch (act) {
    case 'enter':
      here.enter(args[0]?.text ?? '', verb === 'pushd');
      return [];
    case 'leave':
      here.leave();
      return [];
    case 'move':
    case 'copy':
      return transfer(act, args, here).map(each => (verb === 'rsync' ? { ...each, shell: false } : each));
    case 'delete': {
      const flags = args.filter(({ text }) => /^[-/]/.test(text)).map(({ text }) => text);
      if (flags.includes('--cached') || (verb === 'remove' && !tool)) return [];
      const recursive = flags.some(flag => /^-\w*[rR]|^--recursive$|^-Recurse$|^\/s$/i.test(flag));
      const sources = names(false);
      return sources.length > 0
        ? [{ ...command, kind: act, sources, recursive: recursive || verb === 'rd' }]
        : [];
    }
    case 'remove-directory': {
      const sources = names(true);
      return sources.length > 0 ? [{ ...command, kind: act, sources }] : [];
    }
    case 'make':
    case 'touch':
      return made(names(act === 'make').filter(({ path }) => !/^(?:Directory|File)$/.test(path)));
    case 'write': {
      const behind = redirect < 0 ? undefined : /^\d?>{1,2}(.*)$/.exec(filled[redirect]!.text)![1];
      const file = verb === 'tee' ? args[0] : behind ? { text: behind, quoted: false } : filled[redirect + 1];
      const written = redirect >= 0 || verb === 'tee' ? file : undefined;
      return written && !/^[-&]|^\/dev\//.test(written.text) ? made(namesOf(written, here)) : [];
    }
    case 'find':
      return find(args, here);
    default:
      return [];
  }
}

function made(targets: readonly Name[]): Meaning[] {
  return targets.length > 0 ? [{ ...NOTHING, shell: true, kind: 'create', targets }] : [];
}

function namesOf(word: ShellWord, here: Surroundings): Name[] {
  if (/\$[({\w]/.test(word.text)) return [];
  return (word.quoted ? [word.text] : expandBraces(word.text)).map(text => {
    const name = givenName(here.path(text) + (/[\\/]$/.test(text) ? '/' : ''));
    return word.quoted ? { ...name, glob: false } : name;
  });
}

function transfer(kind: 'move' | 'copy', args: readonly ShellWord[], here: Surroundings): Meaning[] {
  const into = args.findIndex(({ text }) =>
    /^(?:-t|--target-directory(?:=.*)?|-Destination|-NewName)$/i.test(text),
  );
  const plain = operands(args);
  const last = into >= 0 ? args[into + 1] : plain.at(-1);
  if (!last || plain.length < 2) return [];
  const sources = plain.filter(word => word !== last).flatMap(word => namesOf(word, here));
  const [target] = namesOf(last, here);
  if (!target || sources.length === 0) return [];
  const more = sources.length > 1 && { into: true };
  return [{ ...NOTHING, shell: true, kind, sources, targets: [target], ...more }];
}

/** The words that are no options. */
function operands(args: readonly ShellWord[]): ShellWord[] {
  const end = args.findIndex(({ text }) => text === '--');
  return args.filter(
    ({ text }, index) => (end >= 0 && index > end) || (!/^-|^\/[a-z]$/i.test(text) && index !== end),
  );
}
