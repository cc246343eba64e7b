import { judgeModule } from '../text/modules.ts';
import { split } from './from.ts';
import type { Placed } from './layout.ts';
import type { Mention } from './mention.ts';
import type { Moved } from './moved.ts';
import type { Texts } from './texts.ts';

/** The words behind `from` where code among other words begins a statement with it. */
const STATEMENT =
  /(?<=(?:^|[\n;"'`]|\\n|>>>|\.\.\.)[ \t]*from[ \t]+)(?<from>[A-Za-z_][\w.]*)[ \t]+import[ \t]+(?:\((?<inner>[^()]*)\)|(?<names>[A-Za-z_]\w*(?:[ \t]+as[ \t]+\w+)?(?:[ \t]*,[ \t]*[A-Za-z_]\w*(?:[ \t]+as[ \t]+\w+)?)*))/g;

const ITEM = /(?<=^|,)(?<lead>\s*)(?<name>[A-Za-z_]\w*)(?<alias>[ \t]+as[ \t]+\w+)?(?=\s*(?:,|$))/g;

/**
 * Modules that code among other words, in a document or a string, imports by the name that their package has for them:
 * `from a import b`. Where the package's own name follows, nothing is found. `start` is where the words begin in the text.
 */
export function submodulesIn(words: string, start: number, moved: Moved, texts: Texts): Mention[] {
  return [...words.matchAll(STATEMENT)].flatMap(({ 0: whole, groups, index }): Mention[] => {
    const from = groups!.from!;
    const names = groups!.inner ?? groups!.names!;
    const package_ = moved.before.find(from.split('.'));
    if (!package_ || package_.directories.length === 0) return [];
    const items = [...names.matchAll(ITEM)].map(item => item.groups!);
    const own = after(from, moved);
    const place = { start: start + index, end: start + index + whole.length, isImport: true } as const;
    let target: string | undefined;
    const placed: Placed[] = [];
    for (const { name = '' } of items) {
      const module = moved.before.find([name], package_.directories);
      if (!module || texts.ownMeaning(package_, name)) {
        placed.push({ module: own ?? from, name });
        continue;
      }
      const to = after(`${from}.${name}`, moved);
      if (to === undefined) return [{ ...place, target: module.path, reason: 'nothing names it afterwards' }];
      if (to !== `${own}.${name}`) target ??= module.path;
      placed.push(split(to));
    }
    if (target === undefined) return [];
    const [first, ...others] = new Set(placed.map(each => each.module));
    if (!first || others.length > 0)
      return [{ ...place, target, reason: 'what it imports goes to several places' }];
    let at = 0;
    const renamed = names.replace(ITEM, (...match) => {
      const { lead = '', name = '', alias = '' } = match.at(-1) as Record<string, string | undefined>;
      const to = placed[at++]!.name;
      return `${lead}${to}${alias === '' && to !== name ? ` as ${name}` : alias}`;
    });
    const rest = whole.slice(from.length).replace(names, () => renamed);
    return [{ ...place, target, replacement: first + rest }];
  });
}

/** The dotted name of a module afterwards: its own where it stays, undefined where it has none. */
function after(name: string, moved: Moved): string | undefined {
  const verdict = judgeModule(name, { entry: false, key: 'module' }, moved);
  return verdict === undefined ? name : verdict.replacement;
}
