import { posix } from 'node:path';
import { below, join, normalize, parent, segments } from '../../path.ts';
import { evaluatePlace } from './place.ts';

const LITERAL = `[rRuU]?(?:"[^"\\\\\\n{}]*"|'[^'\\\\\\n{}]*')`;
/** `Path(__file__).resolve().parents[1] / "a" / "b"` */
const UPWARDS = new RegExp(
  `^(?<base>.*?__file__[\\s)]*(?:\\.(?:resolve|absolute)\\(\\))?)(?<ups>(?:\\.parent\\b|\\.parents\\[\\d+\\])+)(?<same>(?:\\.(?:resolve|absolute)\\(\\))?)(?<tail>(?:\\s*/\\s*${LITERAL})*)(?<close>\\)*(?:\\.(?:resolve|absolute)\\(\\)\\)*)?)$`,
);
/** `os.path.join(os.path.dirname(__file__), "a", "b")` */
const JOINED = new RegExp(
  `^(?<open>.*?\\bjoin\\(\\s*)(?<directory>(?:[\\w.]+\\()+\\s*__file__\\s*\\)+)(?<tail>(?:\\s*,\\s*${LITERAL})+)(?<close>\\s*,?\\s*\\)+)$`,
);
/** `Path(__file__).parent.joinpath("a", "b")`, `Path(__file__).with_name("a")`: something may be asked of it on the same line. */
const POSTFIX = new RegExp(
  `^(?<base>.*?__file__[\\s)]*(?:\\.(?:resolve|absolute)\\(\\))?)(?:(?:\\.parent\\b|\\.parents\\[\\d+\\])+\\.joinpath|\\.with_name)\\(\\s*(?<parts>${LITERAL}(?:\\s*,\\s*${LITERAL})*)\\s*\\)(?<rest>(?:\\.(?:resolve|absolute)\\(\\))?)$`,
);
/** `Path(__file__) / ".." / "a"`: climbs from the file itself. */
const CLIMBING = new RegExp(
  `^(?<open>.*?__file__\\s*\\)(?:\\.(?:resolve|absolute)\\(\\))?)(?<tail>(?:\\s*/\\s*${LITERAL})+)(?<close>\\)*(?:\\.(?:resolve|absolute)\\(\\))?)$`,
);
/** `os.path.dirname(__file__) + "/a/b"` */
const ADDED = /^(?<base>[^+]*__file__[^+]*?)(?<plus>\s*\+\s*)(?<quote>["'])\/(?<names>[^"'+]*)\k<quote>$/;
/** `dirname(dirname(__file__))` */
const NESTED = /^(?<outer>(?:[\w.]*dirname\()+)(?<inner>[^()]*(?:\([^()]*\))?[^()]*?)\)+$/;

/**
 * The words for a path that is counted from a file's own place, after the file has moved: with as many steps up as it takes,
 * and the names that lead down again. Undefined where these words have another form.
 *
 * @param path of the file afterwards
 * @param goal the repository path that they must stand for
 */
export function anchorWords(words: string, path: string, goal: string): string | undefined {
  for (const form of [upwards, postfix, climbing, joined, nested, raised, added]) {
    const found = form(words, path, goal);
    if (found !== undefined && evaluatePlace(found, path) === goal) return found;
  }
  return undefined;
}

function upwards(words: string, path: string, goal: string): string | undefined {
  const { base, ups = '', same = '', tail = '', close = '' } = UPWARDS.exec(words)?.groups ?? {};
  if (base === undefined) return undefined;
  const own = segments(parent(path));
  const to = segments(goal);
  const literals = [...tail.matchAll(new RegExp(LITERAL, 'g'))].map(([literal]) => literal);
  const ending = literals.map(literal => literal.replace(/^\w?.|.$/g, '')).join('/');
  // What follows stays as it is written, where the goal ends in it.
  const keeps = ending !== '' && `/${goal}`.endsWith(`/${ending}`);
  const down = keeps ? segments(`/${goal}`.slice(1, -ending.length - 1)) : to;
  let common = 0;
  while (common < own.length && common < down.length && own[common] === down[common]) common++;
  const count = own.length - common + 1;
  const quote = /["']/.exec(literals[0] ?? '')?.[0] ?? '"';
  const names = down.slice(common).map(name => ` / ${quote}${name}${quote}`);
  const chain = /^(?:\.parent)+$/.test(ups) && count < 4;
  const up = chain ? '.parent'.repeat(count) : `.parents[${count - 1}]`;
  return `${base}${up}${same}${names.join('')}${keeps ? tail : ''}${close}`;
}

/** How far up the common folder of a file and a path is, and the names that lead down from there. */
function way(path: string, goal: string): { readonly up: number; readonly down: readonly string[] } {
  const [own, to] = [segments(parent(path)), segments(goal)];
  let common = 0;
  while (common < own.length && common < to.length - 1 && own[common] === to[common]) common++;
  return { up: own.length - common + 1, down: to.slice(common) };
}

function postfix(words: string, path: string, goal: string): string | undefined {
  const { base, parts = '', rest = '' } = POSTFIX.exec(words)?.groups ?? {};
  if (base === undefined) return undefined;
  const { up, down } = way(path, goal);
  const literals = [...parts.matchAll(new RegExp(LITERAL, 'g'))].map(([literal]) => literal);
  const quote = /["']/.exec(parts)![0];
  const names = literals.length === 1 && /\//.test(parts) ? [down.join('/')] : down;
  const list = names.map(name => `${quote}${name}${quote}`).join(', ');
  if (up === 1 && down.length === 1 && words.includes('.with_name('))
    return `${base}.with_name(${list})${rest}`;
  const chain = up < 4 ? '.parent'.repeat(up) : `.parents[${up - 1}]`;
  return `${base}${chain}.joinpath(${list})${rest}`;
}

function climbing(words: string, path: string, goal: string): string | undefined {
  const { open, tail = '', close = '' } = CLIMBING.exec(words)?.groups ?? {};
  if (open === undefined || !/["']\.\./.test(tail)) return undefined;
  const literals = [...tail.matchAll(new RegExp(LITERAL, 'g'))].map(([literal]) => literal);
  const quote = /["']/.exec(tail)![0];
  const { up, down } = way(path, goal);
  const steps = [...Array<string>(up).fill('..'), ...down];
  const parts = literals.length === 1 ? [steps.join('/')] : steps;
  return `${open}${parts.map(part => ` / ${quote}${part}${quote}`).join('')}${close}`;
}

function added(words: string, path: string, goal: string): string | undefined {
  const { base, plus, quote, names } = ADDED.exec(words)?.groups ?? {};
  if (base === undefined || names === undefined) return undefined;
  const found = descent(base, names, path, goal);
  return found && `${found.directory}${plus}${quote}/${found.names}${quote}`;
}

function joined(words: string, path: string, goal: string): string | undefined {
  const { open, directory, tail = '', close = '' } = JOINED.exec(words)?.groups ?? {};
  if (open === undefined || directory === undefined) return undefined;
  const literals = [...tail.matchAll(new RegExp(LITERAL, 'g'))].map(([literal]) => literal);
  const names = literals.map(literal => literal.replace(/^\w?.|.$/g, '')).join('/');
  const found = descent(directory, names, path, goal);
  if (!found) return undefined;
  if (found.names === names) return `${open}${found.directory}${tail}${close}`;
  const quote = /["']/.exec(literals[0] ?? '')?.[0] ?? '"';
  const one = literals.length === 1 && /\//.test(literals[0]!);
  const parts = one ? [found.names] : found.names.split('/');
  return `${open}${found.directory}${parts.map(part => `, ${quote}${part}${quote}`).join('')}${close}`;
}

/**
 * The words for a folder above a file, and the names that lead down from there. Names that did not climb do not climb afterwards: the
 * folder is asked for further up, so that the path stays as plain as it was, for programs that compare it.
 */
function descent(
  directory: string,
  names: string,
  path: string,
  goal: string,
): { readonly directory: string; readonly names: string } | undefined {
  const own = evaluatePlace(directory, path);
  if (!names.split('/').includes('..')) {
    const kept = `/${goal}`.endsWith(`/${names}`)
      ? normalize(`/${goal}`.slice(1, -names.length - 1))
      : undefined;
    for (const folder of [kept, common(parent(path), parent(goal))]) {
      const raised = folder === undefined ? undefined : folderWords(directory, path, folder);
      const rest = folder === undefined ? undefined : below(goal, folder);
      if (raised !== undefined && rest) return { directory: raised, names: rest };
    }
  }
  return own === undefined ? undefined : { directory, names: posix.relative(own, goal) };
}

/** `abspath(dirname(__file__))` */
const raised = (words: string, path: string, goal: string): string | undefined =>
  /__file__[\s)]*$/.test(words) ? folderWords(words, path, goal) : undefined;

/** The words that stand for a folder above a file, like those that stood for one: `dirname(dirname(__file__))`. */
function folderWords(words: string, path: string, folder: string): string | undefined {
  const call = /[\w.]*dirname\(/.exec(words)?.[0] ?? '';
  const further =
    call === '' ? [] : [1, 2, 3, 4].map(times => `${call.repeat(times)}${words}${')'.repeat(times)}`);
  return [words, nested(words, path, folder), ...further].find(
    each => each !== undefined && evaluatePlace(each, path) === folder,
  );
}

function common(one: string, other: string): string {
  const [left, right] = [segments(one), segments(other)];
  const differs = left.findIndex((part, at) => part !== right[at]);
  return left.slice(0, differs < 0 ? left.length : differs).join('/');
}

function nested(words: string, path: string, goal: string): string | undefined {
  const { outer, inner } = NESTED.exec(words)?.groups ?? {};
  if (outer === undefined || inner === undefined || !inner.includes('__file__')) return undefined;
  const call = /^[\w.]*dirname\(/.exec(outer)![0];
  const own = parent(path);
  if (goal !== '' && own !== goal && !own.startsWith(`${goal}/`)) return undefined;
  const count = segments(own).length - segments(goal).length + 1;
  return join('', `${call.repeat(count)}${inner}${')'.repeat(count)}`);
}
