import { call, names } from '../call.ts';
import { nulEnded, within } from './input.ts';

/** The attributes of one path: `filter` → `lfs`, `text` → `unset`. */
export type Attributes = ReadonlyMap<string, string>;

/** By the files of an index. https://git-scm.com/docs/git-check-attr */
export const attributes = (paths: readonly string[], index: string) =>
  call(
    'what git applies to paths',
    ['check-attr', '--cached', '--all', '-z', '--stdin'],
    (printed): ReadonlyMap<string, Attributes> => {
      const found = new Map<string, Map<string, string>>(paths.map(path => [path, new Map()]));
      const fields = names(printed);
      for (let at = 0; at + 2 < fields.length; at += 3)
        found.get(fields[at] ?? '')?.set(fields[at + 1] ?? '', fields[at + 2] ?? '');
      return found;
    },
    { input: nulEnded(paths), ...within(index) },
  );
