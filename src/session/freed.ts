import { EMPTY } from '../history/base.ts';
import type { Files, Style } from '../phase/types.ts';
import type { Layout } from './layout.ts';
import type { Unfinished } from './unfinished.ts';

/**
 * Files that move to a place which the same phase frees. Blame finds another file there in the parent and looks no further;
 * where there are sides they show it the way, and the linear style has none.
 */
export function freed({ groups }: Layout, before: Files, style: Style, phase: number): Unfinished[] {
  if (style !== 'linear') return [];
  return groups.flatMap(({ to, sources, stays }): Unfinished[] => {
    const [source = to] = sources;
    const [there, here] = [before.get(to)?.blob, before.get(source)?.blob ?? ''];
    if (there === undefined || stays || sources.includes(to) || here === there || EMPTY.has(here)) return [];
    return [
      {
        kind: 'problem',
        what: `${source} moves to a place that the same phase frees`,
        file: to,
        line: 1,
        why: 'without side branches its lines would lose their authors: free it in a phase before, or weave',
        phase,
      },
    ];
  });
}
