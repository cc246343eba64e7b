import { base } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Foreign, type Site, siteAt } from '../../sites/site.ts';
import { type Entry, keyOf, yamlEntries } from '../ci/entries.ts';

/** Whether a path is a Compose file. */
export const isCompose = (path: string): boolean =>
  /^(docker-)?compose([.-][\w.-]+)?\.ya?ml$/.test(base(path));

/** The paths of a Compose file: contexts, host sides of volumes and files start at its own folder. */
export function composeSites(text: string, scene: Scene, own: Base): (Site | Foreign)[] {
  const entries = yamlEntries(text);
  const contexts = entries.filter(({ keys }) => keys.at(-1) === 'context' || keys.at(-1) === 'build');
  return entries.flatMap(entry => {
    const { keys, value, start, end } = entry;
    const key = keyOf(entry);
    if (/^(context|build|env_file|file)$/.test(key)) return site(entry, value, own);
    if (key === 'dockerfile') {
      const context = contexts.find(each => each.keys.slice(0, -1).join('/') === keys.slice(0, -1).join('/'));
      return site(entry, value, context ? scene.base(folderOf(context.value, own)) : own);
    }
    if (key === 'volumes' && keys.at(-1)?.startsWith('*')) {
      const host = value.split(':')[0]!;
      const foreign: Foreign = { start: start + host.length, end, foreign: true };
      return [...(/^\.{1,2}(\/|$)/.test(host) ? site(entry, host, own) : []), foreign];
    }
    if (key === 'source' && /^\.{1,2}\//.test(value)) return site(entry, value, own);
    if (/^(target|working_dir|image|container_name)$/.test(key))
      return [{ start, end, foreign: true as const }];
    return [];
  });
}

function folderOf(path: string, own: Base): string {
  const parts = own.before === '' ? [] : own.before.split('/');
  for (const part of path.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  return parts.join('/');
}

function site({ start, plain }: Entry, value: string, from: Base): Site[] {
  const path = value.replace(/\/+$/, '');
  if (!plain || path === '.' || /^[/~]|\$|:\/\//.test(path)) return [];
  return [siteAt(start, path, [from], { kind: 'configuration' })];
}
