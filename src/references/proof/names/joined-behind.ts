import { captured } from '../../captured.ts';
import { constants, evaluatePlace } from '../../languages/python/place.ts';
import { below, join } from '../../path.ts';
import type { Ground } from './ground.ts';
import { type Said, saying } from './said.ts';

/** Joins what a function is given to a folder: `join(cwd, "lists", *names)`, `Path("tests", name)`. */
const JOINED =
  /\b(?:join|joinpath|Path)\(((?:[^()"']|\([^()]*\)|["'][^"'\n]*["']){0,200}?)["']([\w./-]+)["']\s*,\s*\*?[A-Za-z_]\w*\s*,?\s*\)/dg;
/** The same with signs: `root / "lists" / name`. */
const DIVIDED =
  /(?<=[\w)\]][ \t]*\/[ \t]*)((?:["'][\w./-]+["'][ \t]*\/[ \t]*)*)["']([\w./-]+)["'][ \t]*\/[ \t]*(?:[fF]["']\{|[A-Za-z_]\w*)/dg;
/** In a string behind the folder that the program is started in: `os.getcwd() + "/lists/" + name`, f"{os.getcwd()}/lists/{name}". */
const BEHIND_CWD =
  /\b(?:get)?cwd\(\)\)?(?:\}|[ \t]*\+[ \t]*[fF]?["'])()\/([\w.-]+(?:\/[\w.-]+)*)\/?(?=["'{])/dg;
const NAME = /(?<=[(,[=]\s*)(["'])(?<name>[\w-][\w.-]*)\1/g;

/** The path of a text and what stands, before and after. */
type State = readonly [path: string, ground: Ground];

/**
 * What lies in a folder to which a text joins what it is given. Where all of the folder went to one place, the folder is to be
 * mended, and nothing that is joined to it.
 */
export function joinedBehind(text: string, before: State, after: State): Said[] {
  const folders = new Map<string, { readonly words: string; readonly start: number }[]>();
  for (const { 1: lead = '', 2: words = '', index, indices } of [JOINED, DIVIDED, BEHIND_CWD].flatMap(
    each => [...text.matchAll(each)],
  )) {
    if (isCounted(text.slice(text.lastIndexOf('\n', index) + 1, index), text, before[0])) continue;
    const folder = [...[...lead.matchAll(/["']([\w./-]+)["']/g)].map(([, part]) => part!), words].join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), { words, start: indices![2]![0] }]);
  }
  return [...folders].flatMap(([folder, places]) => {
    const names = (words: string): Said['names'] => {
      const named = join(folder, words);
      return (path, ground) => standing(named, [path, ground]);
    };
    const was = standing(folder, before);
    const isMended =
      was !== undefined && standing(folder, after) === undefined && goesWhole(was, before, after);
    return isMended ? saying(places, () => names('')) : saying(captured(text, NAME), names);
  });
}

/** Whether what stands before a path is counted from the place of the text: who reads that knows what it leads to. */
function isCounted(line: string, text: string, path: string): boolean {
  const base = /([\w.]+)[ \t]*\/[ \t]*$/.exec(line)?.[1];
  return base !== undefined && evaluatePlace(base, path, constants(text)) !== undefined;
}

/** Where a path leads from the text, its project or the repository. */
const standing = (named: string, [path, ground]: State): string | undefined =>
  ground
    .startsOf(path)
    .map(start => join(start, named))
    .find(each => ground.has(each));

/** Whether all that was in a folder stands in one other now, in the same order. */
function goesWhole(folder: string, [, then]: State, [, now]: State): boolean {
  const tails = then.without(now).flatMap(path => below(path, folder) || []);
  const [first] = tails;
  const goals =
    first === undefined ? [] : now.allEndingIn(first).map(path => path.slice(0, -first.length - 1));
  return goals.some(goal => tails.every(tail => now.has(join(goal, tail))));
}
