// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environment } from './repository.mjs';

const ENTRY = fileURLToPath(new URL('../../dist/reorg-tui.js', import.meta.url));

/** Starts the program in a process group of its own. @param {string} home @param {string} root */
export function start(home, root) {
  const child = spawn(process.execPath, [ENTRY, 'plan.md', '--auto'], {
    cwd: root,
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += data));
  const ended = new Promise(resolve => {
    child.on('exit', code => setTimeout(() => resolve({ code, said }), 50));
  });
  return { child, ended: /** @type {Promise<{ code: number | null, said: string }>} */ (ended) };
}
