import { posix } from 'node:path';
import { base, foldersAbove, join, normalize, parent } from '../../path.ts';
import type { Reference } from '../../types.ts';
import { NEW_ALREADY } from '../adapter.ts';
import type { Importer, Names } from './names.ts';
import { outside } from './outside.ts';
import type { Specifier } from './specifiers.ts';

/** What becomes of a place in a script that names a file. */
export type Judgement = Pick<Reference, 'kind' | 'target' | 'decision' | 'reason' | 'replacement'>;

/** What becomes of a specifier, by what it is for. Undefined where it concerns no file that moves and stays right. */
export function judgementOn(specifier: Specifier, importer: Importer, names: Names): Judgement | undefined {
  const { value, use } = specifier;
  const { from, to } = importer;
  switch (use) {
    case 'comment':
      return comment(value, importer, names);
    case 'stub':
      return stub(specifier, from, names);
    case 'code':
      return code(specifier, importer, names);
    case 'beside':
      return beside(value, importer, names);
    case 'unknown':
      return (
        (isCalledBeside(importer, names) ? mention(value, from, names) : undefined) ??
        judge(value, use, from, to, names) ??
        mention(value, from, names)
      );
    default:
      return judge(value, use, from, to, names) ?? elsewhere(value, use, importer, names);
  }
}

/** Whether a string names something that the moves concern. */
export const isNamed = (value: string, { from, to }: Importer, names: Names): boolean =>
  judge(value, 'import', from, to, names) !== undefined || mention(value, from, names) !== undefined;

/** What becomes of the path of a file from the folder of the script, with `./` or without. */
function beside(value: string, { from, to }: Importer, names: Names): Judgement | undefined {
  if (/^\.{1,2}\//.test(value)) return judge(value, 'url', from, to, names);
  const judgement = judge(`./${value}`, 'url', from, to, names);
  const replacement = judgement?.replacement?.replace(/^\.\//, '');
  return judgement && { ...judgement, ...(replacement !== undefined && { replacement }) };
}

/** What becomes of the name that a module has in another one, which is called so by a third: it is spelled as in there. */
function stub({ value, of = '' }: Specifier, from: string, names: Names): Judgement | undefined {
  const module = names.loaded(from, of);
  return module === undefined ? undefined : judge(value, 'mock', module, names.placeOf(module), names);
}

/** What code in a string loads, if it is counted from the text that it stands in; it may be written to another place. */
function code({ value }: Specifier, { from, to }: Importer, names: Names): Judgement | undefined {
  const { replacement, ...judgement } = judge(value, 'import', from, to, names) ?? {};
  if (replacement === undefined) return undefined;
  return {
    ...(judgement as Judgement),
    kind: 'string',
    decision: 'asked',
    reason: 'code in a string loads it',
  };
}

/** What becomes of a specifier that names nothing of the repository. */
function elsewhere(
  value: string,
  use: Specifier['use'],
  importer: Importer,
  names: Names,
): Judgement | undefined {
  if (names.before(importer.from, value) !== undefined) return undefined;
  const verdict = use === 'import' || use === 'mock' ? outside(value, importer, names) : undefined;
  return verdict && { kind: use === 'import' ? 'import' : 'string', ...verdict };
}

/** What becomes of a specifier. Undefined where it concerns no file that moves and stays right. */
function judge(
  words: string,
  use: Specifier['use'],
  from: string,
  to: string,
  names: Names,
): Judgement | undefined {
  // `loader!./a.css?raw`: what bundlers read around the path.
  const [, before = '', value = words, after = ''] = /^((?:[^!]*!)*)([^?!]*)(\?.*)?$/.exec(words) ?? [];
  const old = named(value, use, from, names);
  if (!old) return undefined;
  const fate = names.moved.file(old.path);
  const target = fate.kind === 'goes' ? fate.to : old.path;
  const kind = use === 'import' ? 'import' : use === 'unknown' ? 'path' : 'string';
  const mark = { kind, target: old.path } as const;
  if (fate.kind === 'gone') return { ...mark, decision: 'asked', reason: 'the file goes without successor' };
  const detour = use !== 'unknown' && isDirect(from, value) && !isDirect(to, value);
  const then = names.after(to, value);
  if (
    then?.path === target &&
    old.alias &&
    old.alias.package === undefined &&
    then.alias?.package !== undefined
  )
    return {
      ...mark,
      decision: 'asked',
      reason: `the alias ${old.alias.name} leads there no more, only the package's name`,
    };
  if (then?.path === target && !detour)
    return fate.kind === 'stays' ? undefined : { ...mark, decision: 'left', reason: NEW_ALREADY };
  if (target === to && old.path !== from)
    return { ...mark, decision: 'asked', reason: 'both files become one: it would name itself' };
  const name = names.respell({ from, to }, target, value, old);
  if (name === undefined) return { ...mark, decision: 'asked', reason: `nothing names ${target} from ${to}` };
  if (name === value) return { ...mark, decision: 'left', reason: NEW_ALREADY };
  if (old.alias && old.alias.package === undefined && names.isOffered({ from, to }, value, name))
    return {
      ...mark,
      decision: 'asked',
      reason: `a package offers this name to others, and maybe not ${name}`,
    };
  if (use === 'unknown')
    return { ...mark, decision: 'asked', reason: 'a string that may be relative to another place' };
  const reason =
    fate.kind === 'goes'
      ? `${old.path} moves`
      : from === to
        ? `${old.path} would be hidden`
        : 'this file moves';
  return { ...mark, decision: 'rewritten', reason, replacement: `${before}${name}${after}` };
}

/** A string that is the path of a file from the root of the repository, or from its package, where its programs are started. */
function mention(value: string, from: string, names: Names): Judgement | undefined {
  const { mentions, moved } = names;
  if (!/^(?:[^.]|\.\/)[^\s]*\//.test(value)) return undefined;
  const project = foldersAbove(from).find(folder => moved.world.paths.has(join(folder, 'package.json')));
  const isFile = project !== undefined && moved.world.paths.has(normalize(join(project, value)) ?? '');
  const base = isFile ? [{ before: project, after: moved.directoryAfter(project) }] : [];
  if (value.startsWith('.') && base.length === 0) return undefined;
  const verdict = mentions.judge(value, base);
  return verdict && { kind: 'path', ...verdict };
}

/** Whether a script stays beside the manifest of its project: there it is no matter whether paths are counted from it or from where it is called. */
const isCalledBeside = ({ from, to }: Importer, { moved }: Names): boolean =>
  from === to && moved.world.paths.has(join(parent(from), 'package.json'));

/** Words of a comment, from the repository or from the folder of their file. */
function comment(value: string, { from, to }: Importer, names: Names): Judgement | undefined {
  const { mentions } = names;
  const named = value.startsWith('.') ? names.before(from, value)?.path : undefined;
  const isMoved = named !== undefined && mentions.moved.moves.has(named);
  const own = { before: parent(from), after: parent(to) };
  const target = isMoved ? named : (mentions.judge(value, [own])?.target ?? mentions.moved.endingIn(value));
  return target === undefined
    ? undefined
    : { kind: 'comment', target, decision: 'left', reason: 'in a comment' };
}

/** Whether a relative name takes no detour: `../a/b` in a file of `a` does. */
function isDirect(from: string, value: string): boolean {
  if (!/^\.{1,2}\//.test(value)) return true;
  const path = posix.relative(parent(from), posix.join(parent(from), value));
  return value === path || value === `./${path}`;
}

/** A URL and any other string name files with their whole name only. */
function named(value: string, use: Specifier['use'], from: string, names: Names) {
  if (use === 'import' || use === 'mock') return names.before(from, value);
  if (!/^\.{1,2}\//.test(value)) return undefined;
  const old = names.before(from, value);
  return old && base(old.path) === base(value) ? old : undefined;
}
