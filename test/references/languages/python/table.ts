import { expect, it } from 'vitest';
import { moving } from '../../moving.ts';

/** One importer, before and after. */
export type Case = readonly [name: string, before: string, after: string];

export const PACKAGE = {
  'src/pkg/__init__.py': 'TOP = 1\n',
  'src/pkg/mod.py': 'f = 1\n',
  'src/pkg/two.py': 'g = 1\n',
  'src/pkg/sub/__init__.py': '',
  'src/pkg/sub/deep.py': 'h = 1\n',
  'src/new/__init__.py': '',
  'src/alone.py': 'k = 1\n',
};
export const MOVES = { 'src/pkg/mod.py': 'src/new/mod.py', 'src/pkg/sub/deep.py': 'src/new/deeper.py' };

/** Each text of an importer, rewritten for the moves, must read as the one beside it. */
export function table(
  cases: readonly Case[],
  moves: Record<string, string | null> = MOVES,
  importer = 'src/user.py',
) {
  it.each(cases)('%s', async (_, before, after) => {
    const { changed } = await moving({ files: { ...PACKAGE, [importer]: before }, moves });
    expect(changed[importer] ?? before).toBe(after);
  });
}
