import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bashCompletion } from '../../../bin/completions/bash.ts';
import { fishCompletion } from '../../../bin/completions/fish.ts';
import { zshCompletion } from '../../../bin/completions/zsh.ts';
import { TABLE } from './table.ts';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

/** A folder with a plan, another file, a folder, and a branch to offer. */
const folder = mkdtempSync(join(tmpdir(), 'reorg-complete-'));
for (const name of ['plan.md', 'my plan.md', 'notes.txt']) writeFileSync(join(folder, name), '');
mkdirSync(join(folder, 'docs'));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
};
execFileSync('git', ['init', '-q', '-b', 'trunk'], { cwd: folder, env });
execFileSync(
  'git',
  ['-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', 'x'],
  {
    cwd: folder,
    env,
  },
);

const PLANS = ['docs', 'my plan.md', 'plan.md'];

function bash(words: readonly string[]): string[] {
  const script = join(folder, '.completion.bash');
  writeFileSync(script, bashCompletion(TABLE));
  const call = `source ${script}; COMP_WORDS=(reorg-tui "$@"); COMP_CWORD=$#; _reorg_tui; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return lines(execFileSync('bash', ['-c', call, 'bash', ...words], { cwd: folder, env, encoding: 'utf8' }));
}

function fish(words: readonly string[]): string[] {
  const script = join(folder, '.completion.fish');
  writeFileSync(script, fishCompletion(TABLE));
  const line = ['reorg-tui', ...words].join(' ');
  const call = `source ${script}; complete -C '${line}'`;
  const out = execFileSync('fish', ['--no-config', '-c', call], { cwd: folder, env, encoding: 'utf8' });
  return out
    .split('\n')
    .filter(Boolean)
    .map(offer => offer.split('\t')[0]!.replace(/\/$/, ''));
}

function lines(out: string): string[] {
  return out.split('\n').filter(Boolean).sort();
}

const CASES = [
  { words: ['re'], offered: ['read', 'replay'] },
  { words: ['read', '--j'], offered: ['--json'] },
  { words: ['--style', ''], offered: ['linear', 'weave'] },
  { words: ['plan.md', '--style', 'w'], offered: ['weave'] },
  { words: ['-C', ''], offered: ['docs'] },
  { words: ['read', ''], offered: PLANS },
  { words: ['replay', 'no'], offered: ['notes.txt'] },
  { words: ['audit', 'tr'], offered: ['trunk'] },
  { words: ['words', ''], offered: ['one', 'other'] },
];

describe.skipIf(!has('bash'))('bash offers', () => {
  test.each(CASES)('after $words: $offered', ({ words, offered }) => expect(bash(words)).toEqual(offered));

  test('at first every command and every plan', () => {
    expect(bash([''])).toEqual([...TABLE.map(({ name }) => name), ...PLANS].sort());
  });

  test('the options of the session to a plan without a command', () => {
    expect(bash(['plan.md', '--'])).toEqual(['--directory', '--help', '--record', '--style', '--version']);
  });
});

describe.skipIf(!has('fish'))('fish offers', () => {
  test.each(CASES.filter(({ words }) => words[1] !== '' || words[0] !== 'read'))(
    'after $words: $offered',
    ({ words, offered }) => expect(fish(words)).toEqual(expect.arrayContaining(offered)),
  );

  test('plans before other files', () => {
    const offered = fish(['read', '']);
    expect(offered).toContain('notes.txt');
    expect(offered.indexOf('plan.md')).toBeLessThan(offered.indexOf('notes.txt'));
  });

  test('no command twice', () => expect(fish(['read', 're'])).not.toContain('replay'));
});

describe.skipIf(!has('zsh'))('zsh', () => {
  test('reads the script without complaint', () => {
    const script = join(folder, '_reorg-tui');
    writeFileSync(script, zshCompletion(TABLE));
    const { status, stderr } = spawnSync('zsh', ['-n', script], { env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
