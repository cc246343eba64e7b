// @ts-check
// Runs a command line on the folder of a plan or of a case.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fromLines, fromRecords } from './gold.mjs';
import { score } from './score.mjs';

/** Milliseconds that one answer may take. */
const PATIENCE = 120_000;

/**
 * Reads the plan of a folder in a repository with its files.
 * @param {readonly string[]} cli the command and its first arguments
 * @param {string} folder
 * @returns {import('./score.mjs').Score | { error: string }}
 */
export function plan(cli, folder) {
  const files = readFileSync(join(folder, 'files.txt'), 'utf8').split('\n').filter(Boolean);
  const records = join(folder, 'gold.jsonl');
  const gold = existsSync(records)
    ? fromRecords(readFileSync(records, 'utf8'), files)
    : fromLines(readFileSync(join(folder, 'expected.txt'), 'utf8'));
  const repository = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    for (const file of files) {
      const content = join(folder, 'contents', file);
      mkdirSync(dirname(join(repository, file)), { recursive: true });
      writeFileSync(join(repository, file), existsSync(content) ? readFileSync(content) : `# ${file}\n`);
    }
    const who = ['-c', 'user.name=conformance', '-c', 'user.email=conformance@example.org'];
    for (const args of [
      ['init', '-q'],
      ['add', '-A', '-f'],
      ['commit', '-q', '-m', 'Before the plan'],
    ])
      execFileSync('git', [...who, ...args], { cwd: repository, stdio: 'pipe' });
    const [command = '', ...first] = cli;
    const { stdout, stderr, status } = spawnSync(
      command,
      [...first, 'read', resolve(folder, 'plan.md'), '--json'],
      {
        cwd: repository,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        timeout: PATIENCE,
      },
    );
    try {
      return score(gold, JSON.parse(stdout).operations);
    } catch {
      return { error: `no answer (exit ${status}): ${(stderr ?? '').trim().slice(0, 200)}` };
    }
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}

/**
 * Runs the script of a case, which calls the command as `$REORG` and prints PASS, FAIL or SKIP and why.
 * @param {readonly string[]} cli
 * @param {string} folder
 * @returns {{ verdict: 'PASS' | 'FAIL' | 'SKIP', says: string }}
 */
export function scripted(cli, folder) {
  const { stdout } = spawnSync('bash', [resolve(folder, 'run.sh')], {
    env: { ...process.env, REORG: cli.join(' ') },
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  const says = (stdout ?? '').trim().split('\n').at(-1) ?? '';
  const [, verdict] = /^(PASS|SKIP)\b/.exec(says) ?? [];
  return {
    verdict: verdict === 'PASS' || verdict === 'SKIP' ? verdict : 'FAIL',
    says: says || 'FAIL: it printed nothing',
  };
}
