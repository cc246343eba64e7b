// @ts-check
// The built program as a child process, and places to run it in.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../dist/reorg-tui.js', import.meta.url));

/** A new folder under the system's temporary one. @param {string} name */
export function temporary(name) {
  return mkdtempSync(join(tmpdir(), `reorg-bench-${name}-`));
}

/** An environment in which only this machine's configuration of git is left out. */
export const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@example.org',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@example.org',
};

/**
 * The same environment with a git that answers late.
 * @param {number} seconds
 */
export function withSlowGit(seconds) {
  const folder = temporary('git');
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\nsleep ${seconds}\nexec '${git}' "$@"\n`);
  chmodSync(join(folder, 'git'), 0o755);
  return { ...ENVIRONMENT, PATH: `${folder}${delimiter}${process.env.PATH}` };
}

const REPORT_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nmaxrss "+process.resourceUsage().maxRSS+"\\n"))';

/**
 * Runs the program to its end.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ milliseconds: number, kilobytes: number, code: number | null, stdout: string, stderr: string }>}
 */
export function runProgram(args, cwd) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT_MEMORY, PROGRAM, ...args], {
    cwd,
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', chunk => {
    stdout += chunk;
  });
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  return new Promise(resolve =>
    child.on('close', code => {
      const kilobytes = Number(/^maxrss (\d+)$/m.exec(stderr)?.[1] ?? Number.NaN);
      resolve({ milliseconds: performance.now() - started, kilobytes, code, stdout, stderr });
    }),
  );
}
