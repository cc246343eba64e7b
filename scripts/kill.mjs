// @ts-check
// Kills `demo --auto` at moments spread over its run, starts it again each time, and compares the result with an
// undisturbed run: the same trees on the main line, a clean work tree, a sound repository.
// Usage: node scripts/kill.mjs [MOMENTS]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../dist/reorg-tui.js', import.meta.url));

/** Runs the demonstration in a process group of its own. With `after`, kills it then: all of it, or the program alone. */
function run(
  /** @type {string} */ directory,
  /** @type {{ after: number, group: boolean } | undefined} */ kill,
) {
  return new Promise(resolve => {
    const started = performance.now();
    const child = spawn(process.execPath, [ENTRY, 'demo', '--auto', '--dir', directory], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let said = '';
    child.stderr?.on('data', data => {
      said += data;
    });
    const timer =
      kill &&
      setTimeout(
        () => process.kill(kill.group ? -Number(child.pid) : Number(child.pid), 'SIGKILL'),
        kill.after,
      );
    // A git command that outlives the program keeps the pipe open: the end of the program counts.
    child.on('exit', code => {
      clearTimeout(timer);
      child.stderr?.destroy();
      resolve({ code, said, milliseconds: performance.now() - started });
    });
  });
}

const git = (/** @type {string} */ root, /** @type {string[]} */ ...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const result = (/** @type {string} */ root) => ({
  trees: git(root, 'log', '--first-parent', '--format=%T'),
  status: git(root, 'status', '--porcelain'),
  fsck: git(root, 'fsck', '--no-dangling'),
});

/**
 * @param {number} moments how many times to kill
 * @param {(line: string) => void} print
 * @returns {Promise<number>} how many runs did not end as the undisturbed one
 */
export async function killAll(moments, print) {
  const home = mkdtempSync(join(tmpdir(), 'reorg-kill-'));
  let failed = 0;
  try {
    const undisturbed = await run(join(home, 'whole'), undefined);
    const wanted = result(join(home, 'whole'));
    for (let index = 0; index < moments; index += 1) {
      const directory = join(home, `killed-${index}`);
      const after = ((index + 0.5) / moments) * undisturbed.milliseconds;
      const kill = { after, group: index % 2 === 1 };
      const first = await run(directory, kill);
      const second = await run(directory, undefined);
      const same = JSON.stringify(result(directory)) === JSON.stringify(wanted);
      if (!same || second.code !== undisturbed.code) failed += 1;
      const how = `${kill.group ? 'all' : 'one'} at ${after.toFixed(0)} ms${first.code === null ? '' : ' (had ended)'}`;
      print(
        `${same && second.code === undisturbed.code ? '✓' : '✗'} ${how}: exit ${second.code}, ${same ? 'same trees' : `other trees, ${result(directory).status || 'clean'}`}`,
      );
      if (!same) print(second.said);
      rmSync(directory, { recursive: true, force: true });
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const moments = Number(process.argv[2] ?? 30);
  const failed = await killAll(moments, line => console.log(line));
  console.log(`${moments - failed} of ${moments} went on to the same result`);
  process.exitCode = failed === 0 ? 0 : 1;
}
