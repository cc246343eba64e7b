import type { Meaning } from '../draft.ts';
import { givenName } from '../text/name.ts';
import { NOTHING } from './acts.ts';
import type { Surroundings } from './shell-paths.ts';
import type { ShellWord } from './shell-words.ts';

const KINDS = new Map([
  ['mv', 'move'],
  ['cp', 'copy'],
  ['rm', 'delete'],
] as const);

/** Reads `find a -name '*.x' -exec git mv {} b/ \;`, and `-delete`. */
export function find(args: readonly ShellWord[], here: Surroundings): Meaning[] {
  const words = args.map(word => word.text);
  const name = words.indexOf('-name');
  if (name < 0 || words.includes('!') || words.includes('-not')) return [];
  const roots = words.slice(
    0,
    words.findIndex(word => word.startsWith('-')),
  );
  const flat = words[words.indexOf('-maxdepth') + 1] === '1';
  const sources = (roots.length > 0 ? roots : ['.']).map(root => {
    const parts = [here.path(root), ...(flat ? [] : ['**']), words[name + 1]!];
    return givenName(parts.filter(part => part !== '').join('/'));
  });
  const exec = words.findIndex(word => word === '-exec' || word === '-execdir');
  const rest = words.slice(exec + 1).filter(word => !/^(?:;|\\;|\+|git)$/.test(word));
  const kind = words.includes('-delete') ? 'delete' : exec < 0 ? undefined : KINDS.get(rest[0] as 'mv');
  const base = { ...NOTHING, shell: true, sources };
  if (kind === undefined) return [];
  if (kind === 'delete') return [{ ...base, kind }];
  const to = rest.slice(1).findLast(word => word !== '{}' && !word.startsWith('-'));
  if (to === undefined) return [];
  const target = { ...givenName(here.path(to)), directory: true };
  return [{ ...base, kind, targets: [target], flat: true }];
}
