import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Git } from '../../src/git/run.ts';

/** A real repository in a temporary folder that nothing outside can influence: own HOME, no system configuration, fixed dates. */
export class TestRepository {
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly git: Git;
  #seconds = Date.UTC(2024, 0, 1) / 1000;

  constructor(branch = 'main') {
    this.root = mkdtempSync(join(tmpdir(), 'reorg-test-'));
    this.environment = hermetic(this.root);
    this.run('init', '-q', '-b', branch);
    this.git = new Git(this.root, this.environment);
  }

  /** Runs git and returns its output without the last newline. */
  run(...args: string[]): string {
    const env = { ...this.environment, GIT_AUTHOR_DATE: this.#date(), GIT_COMMITTER_DATE: this.#date() };
    return execFileSync('git', args, { cwd: this.root, env, stdio: 'pipe', encoding: 'utf8' }).replace(
      /\n$/,
      '',
    );
  }

  write(files: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(files)) {
      const full = join(this.root, path);
      if (text === null) rmSync(full);
      else {
        mkdirSync(dirname(full), { recursive: true });
        writeFileSync(full, text);
      }
    }
  }

  /** Writes (or, with null, removes) files and commits everything, a day after the last commit. Returns the commit's id. */
  commit(message: string, files: Readonly<Record<string, string | null>>, author = 'Ada'): string {
    this.#seconds += 86_400;
    this.write(files);
    this.run('add', '-A');
    const name = ['-c', `user.name=${author}`, '-c', `user.email=${author.toLowerCase()}@example.org`];
    this.run(...name, 'commit', '-q', '--allow-empty', '-m', message);
    return this.#head();
  }

  /** Merges a branch with a merge commit, a day after the last commit. Returns the commit's id. */
  merge(branch: string): string {
    this.#seconds += 86_400;
    this.run('merge', '-q', '--no-ff', '-m', `Merge branch '${branch}'`, branch);
    return this.#head();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** The commit just made, without a process: its branch is not packed yet. */
  #head(): string {
    const inside = (name: string): string => readFileSync(join(this.root, '.git', name), 'utf8').trim();
    const [, branch] = /^ref: (.*)$/.exec(inside('HEAD')) ?? [];
    return inside(branch ?? 'HEAD');
  }

  #date(): string {
    return `${this.#seconds} +0000`;
  }
}

const CONFIGURATION = join(import.meta.dirname, 'gitconfig');

/** An environment in which git reads no configuration but the repository's own, and what makes tests fast. */
export function hermetic(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: CONFIGURATION,
    GIT_AUTHOR_NAME: 'Reorganizer',
    GIT_AUTHOR_EMAIL: 'reorganizer@example.org',
    GIT_COMMITTER_NAME: 'Reorganizer',
    GIT_COMMITTER_EMAIL: 'reorganizer@example.org',
  };
}
