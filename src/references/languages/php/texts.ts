import type { SourceFile } from '../../types.ts';
import type { Renamed } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';

/** Full names in strings, documentation comments and texts that are no PHP: `App\Models\User`, with one or two signs between. */
export function fullNameMarks(
  { text }: SourceFile,
  names: ReadonlyMap<string, Renamed>,
  taken: readonly { start: number; end: number }[],
): Mark[] {
  const found: Mark[] = [];
  for (const match of text.matchAll(/(?<![\w\\$])(\\{0,2})((?:[A-Za-z_]\w*)(?:(\\{1,2})[A-Za-z_]\w*)+)/g)) {
    const [, lead = '', words = '', sign = '\\'] = match;
    const start = match.index + lead.length;
    const end = start + words.length;
    if (taken.some(each => each.start < end && start < each.end)) continue;
    const plain = words.replaceAll('\\\\', '\\');
    const { after: to, target } = names.get(plain.toLowerCase()) ?? { after: plain, target: '' };
    if (to === plain) continue;
    found.push({
      start,
      end,
      kind: 'string',
      target,
      decision: 'rewritten',
      reason: `${plain} is called ${to}`,
      replacement: to.replaceAll('\\', sign),
    });
  }
  return found;
}
