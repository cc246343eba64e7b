import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROGRAM } from './built.ts';
import { TestRepository } from './repository.ts';

/** Whether a program is installed here. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

const OFFLINE = {
  GOPROXY: 'off',
  GOFLAGS: '-mod=mod',
  GOTOOLCHAIN: 'local',
  CARGO_NET_OFFLINE: 'true',
};

/** What a command of the shell says in a directory, or undefined where it succeeds. */
export function complaint(directory: string, command: string): string | undefined {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, ...OFFLINE },
  });
  return status === 0 ? undefined : `${stdout}${stderr}`.trim() || `exit code ${status}`;
}

/** Writes texts into a new folder, hands it over, and removes it. */
export function inFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'reorg-language-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Carried {
  readonly exit: number | null;
  readonly output: string;
  /** What the command said, for each commit of the main line at which it failed. */
  readonly failures: readonly string[];
  readonly commits: number;
  readonly paths: readonly string[];
}

/** Lets the built program carry out a plan by itself on these files, and runs a command at every commit of the main line. */
export function carryOut(files: Readonly<Record<string, string>>, plan: string, command: string): Carried {
  const repository = new TestRepository();
  try {
    const start = repository.commit('start', files);
    const document = join(repository.root, '..', `${repository.root.split('/').at(-1)}.md`);
    writeFileSync(document, plan);
    const env = {
      ...repository.environment,
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'user.name',
      GIT_CONFIG_VALUE_0: 'Ada',
      GIT_CONFIG_KEY_1: 'user.email',
      GIT_CONFIG_VALUE_1: 'ada@example.org',
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, document, '--auto'], {
      cwd: repository.root,
      env: { ...env, PATH: process.env.PATH },
      encoding: 'utf8',
    });
    rmSync(document);
    const commits = repository
      .run('rev-list', '--reverse', '--first-parent', `${start}..HEAD`)
      .split('\n')
      .filter(Boolean);
    const failures = [start, ...commits].flatMap(commit => {
      execFileSync('git', ['checkout', '-q', '--detach', commit], { cwd: repository.root, env });
      const said = complaint(repository.root, command);
      return said === undefined ? [] : [`${commit}: ${said}`];
    });
    const paths = repository.run('ls-files').split('\n');
    return { exit: status, output: stdout + stderr, failures, commits: commits.length, paths };
  } finally {
    repository.remove();
  }
}
