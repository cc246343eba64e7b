import { posix } from 'node:path';
import { join, normalize, parent } from '../../path.ts';
import type { Importer } from './importer.ts';
import type { Mark, Project } from './project.ts';

/** What makes a framework look for folders beside a module, under names that nothing says. */
const FINDERS: readonly (readonly [pattern: RegExp, folders: readonly string[]])[] = [
  [/\b(?:Flask|Quart)\s*\(/, ['templates', 'static']],
  [
    /^class\s+\w+\s*\(\s*(?:\w+\.)*AppConfig\s*\)/m,
    ['templates', 'static', 'templatetags', 'management', 'migrations', 'locale'],
  ],
];
/** Folders that are named from the place of their module. */
const NAMED = /\b(template_folder|static_folder)\s*=\s*(?:(?:\w+\.)?Path\(\s*)?(["'])([\w./-]+)\2/g;

/** Whether a text may have folders found beside it. */
export const findsByPlace = (text: string): boolean =>
  /\b(?:Flask|Quart|Blueprint|AppConfig)\s*[()]/.test(text);

/** Folders that a module of a web framework finds by its own place, and that do not go along with it. */
export function foundByPlace(text: string, { from, to }: Importer, project: Project): Mark[] {
  if (!findsByPlace(text)) return [];
  const { moved } = project;
  const part = (folder: string) => {
    const before = normalize(join(parent(from), folder));
    if (before === undefined || !moved.isFolder(before)) return undefined;
    const fate = moved.known(before);
    const goal = fate.kind === 'stays' ? before : fate.kind === 'goes' ? fate.to : undefined;
    return goal === normalize(join(parent(to), folder)) ? undefined : { before, goal };
  };
  const found: Mark[] = [];
  for (const match of text.matchAll(NAMED)) {
    const words = match[3]!;
    const parted = part(words);
    if (!parted) continue;
    const start = match.index + match[0].length - 1 - words.length;
    const place = { start, end: start + words.length, kind: 'path', target: parted.before } as const;
    found.push(
      parted.goal === undefined
        ? { ...place, decision: 'asked', reason: 'its files go to several places' }
        : {
            ...place,
            decision: 'rewritten',
            reason: `${parted.before} moves`,
            replacement: posix.relative(parent(to), parted.goal) + (words.endsWith('/') ? '/' : ''),
          },
    );
  }
  for (const [pattern, folders] of FINDERS) {
    const match = pattern.exec(text);
    if (!match || isElsewhere(text.slice(match.index + match[0].length), project)) continue;
    // One question for all files of a folder that look for the same.
    let others = 0;
    const asked = folders.filter(folder => {
      if (!part(folder)) return false;
      const alike = project.alike(from, text => pattern.test(text) && !says(text, folder));
      if (alike[0] !== from) return false;
      others = Math.max(others, alike.length - 1);
      return true;
    });
    if (!asked.length) continue;
    const who = others ? `this file and ${others} more of its folder` : 'this file';
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'path',
      target: normalize(join(parent(from), asked[0]!))!,
      decision: 'asked',
      reason: `${asked.join(', ')} ${asked.length > 1 ? 'are' : 'is'} looked for beside ${who}, and will not be there`,
    });
  }
  return found;
}

/** Whether an application is told a name, `Flask("name")`, that no module has: who knows where it looks then. */
function isElsewhere(behind: string, { moved }: Project): boolean {
  const name = /^\s*["']([\w.]+)["']/.exec(behind)?.[1];
  return name !== undefined && moved.before.find(name.split('.')) === undefined;
}

/** Whether an application of a text names the folder that it would look for otherwise. */
function says(text: string, folder: string): boolean {
  for (const { index, 1: word } of text.matchAll(NAMED)) {
    const isOfApp = /\b(?:Flask|Quart)\s*\((?:(?!\bBlueprint\b)[\s\S])*$/.test(text.slice(0, index));
    if (isOfApp && word === `${folder.replace(/s$/, '')}_folder`) return true;
  }
  return false;
}
