import { moving } from '../../moving.ts';

/** A package of which a module moves, a module that moves alone, and the folder they go to. */
export const FILES = {
  'src/pkg/__init__.py': '',
  'src/pkg/mod.py': 'import subprocess\nTABLE = {}\ndef f(): ...\n',
  'src/pkg/two.py': 'def g(): ...\n',
  'src/alone.py': 'k = 1\n',
  'src/new/__init__.py': '',
};
const MOVES = { 'src/pkg/mod.py': 'src/new/module.py', 'src/alone.py': 'src/new/alone.py' };

/** What becomes of a text that uses what moves. */
export async function user(text: string, options = {}) {
  const { changed, references } = await moving({
    files: { ...FILES, 'src/user.py': text },
    moves: MOVES,
    options,
  });
  return { text: changed['src/user.py'] ?? text, references };
}
