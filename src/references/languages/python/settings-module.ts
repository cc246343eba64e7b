import { parent } from '../../path.ts';
import { judgeModule } from '../text/modules.ts';
import type { Importer } from './importer.ts';
import type { Mark, Project } from './project.ts';
import { lostNeighbour } from './started.ts';

const NAMED = /["'](?:DJANGO_SETTINGS_MODULE|CELERY_CONFIG_MODULE)["']\s*[,\])]+\s*=?\s*["']([\w.]+)["']/g;

/** Settings that a program names for a framework, and that it would not find any more from the directory in which it is started. */
export function lostSettingsModule(text: string, importer: Importer, { moved }: Project): Mark[] {
  const [own, then] = [parent(importer.from), parent(importer.to)];
  if (own === then) return [];
  return [...text.matchAll(NAMED)].flatMap((match): Mark[] => {
    const words = match[1]!;
    const module = moved.before.longest(words.split('.'));
    if (!module || moved.after.find(words.split('.'), [then])) return [];
    // One that moves itself is asked about where it is named.
    if (judgeModule(words, { entry: false, key: 'module' }, moved)) return [];
    const search = { importer: { ...importer, text }, afterwards: [then], shown: new Set<string>() };
    const reason = lostNeighbour(words, { kind: 'absolute', root: own, parts: [] }, search, moved);
    if (reason === undefined) return [];
    // The name itself may be rewritten besides.
    const start = match.index + 1;
    const end = start + match[0].slice(1).search(/["']/);
    return [{ start, end, kind: 'string', target: module.module.path, decision: 'asked', reason }];
  });
}
