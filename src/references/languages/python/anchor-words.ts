import { posix } from 'node:path';
import { join, parent, segments } from '../../path.ts';
import { evaluatePlace } from './place.ts';

const LITERAL = `[rRuU]?(?:"[^"\\\\\\n{}]*"|'[^'\\\\\\n{}]*')`;
/** `Path(__file__).resolve().parents[1] / "a" / "b"` */
const UPWARDS = new RegExp(
  `^(?<base>.*?__file__[\\s)]*(?:\\.(?:resolve|absolute)\\(\\))?)(?<ups>(?:\\.parent\\b|\\.parents\\[\\d+\\])+)(?:\\.(?:resolve|absolute)\\(\\))?(?<tail>(?:\\s*/\\s*${LITERAL})*)(?<close>\\)*)$`,
);
/** `os.path.join(os.path.dirname(__file__), "a", "b")` */
const JOINED = new RegExp(
  `^(?<open>.*?\\bjoin\\(\\s*)(?<directory>(?:[\\w.]+\\()+\\s*__file__\\s*\\)+)(?<tail>(?:\\s*,\\s*${LITERAL})+)(?<close>\\s*,?\\s*\\)+)$`,
);
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
  const candidates = [upwards(words, path, goal), joined(words, path, goal), nested(words, path, goal)];
  return candidates.find(each => each !== undefined && evaluatePlace(each, path) === goal);
}

function upwards(words: string, path: string, goal: string): string | undefined {
  const { base, ups = '', tail = '', close = '' } = UPWARDS.exec(words)?.groups ?? {};
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
  return `${base}${up}${names.join('')}${keeps ? tail : ''}${close}`;
}

function joined(words: string, path: string, goal: string): string | undefined {
  const { open, directory, tail = '', close = '' } = JOINED.exec(words)?.groups ?? {};
  const from = directory === undefined ? undefined : evaluatePlace(directory, path);
  if (open === undefined || directory === undefined || from === undefined) return undefined;
  const literals = [...tail.matchAll(new RegExp(LITERAL, 'g'))].map(([literal]) => literal);
  const quote = /["']/.exec(literals[0] ?? '')?.[0] ?? '"';
  const way = posix.relative(from, goal);
  const one = literals.length === 1 && /\//.test(literals[0]!);
  const parts = one ? [way] : way.split('/');
  return `${open}${directory}${parts.map(part => `, ${quote}${part}${quote}`).join('')}${close}`;
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
