import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDemo } from '../../src/demo/make.ts';
import { hermetic } from '../support/repository.ts';
import { stories } from '../support/story.ts';

const { story, home } = stories();

it.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])(
  'somebody looks back at a reorganization, gives its history back, and takes it back, at $columns by $rows',
  {
    timeout: 240_000,
  },
  async size => {
    const { root } = await makeDemo(join(mkdtempSync(join(home(), 'done-')), 'tidewatch'), 'done');
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: root, env: hermetic(home()), encoding: 'utf8' }).trim();
    const head = git('rev-parse', 'HEAD');
    const told = story({ ...size, root, args: ['audit'] });
    await told.see('0 lines of 1,358 to be given back');
    told.press('j', 'j', 's');
    await told.see('1 pair left as they are. 40 still open.');
    told.press('z', 'A');
    await told.see('41 pairs to be given back. None is left open.');
    told.press('c');
    await told.see('1,358 lines given back, 103 as they were, 0 changed otherwise, 0 blamed on this tool');
    expect(git('rev-parse', 'HEAD')).toBe(head);
    told.press('c');
    await told.see('needs no force');
    expect(git('merge-base', head, 'HEAD')).toBe(head);
    expect(git('diff', '--stat', head, 'HEAD')).toBe('');
    expect(git('status', '--porcelain')).toBe('');
    told.press('enter');
    await told.see('No line lost its author in');
    told.press('q');
    expect(await told.ended()).toMatchObject({ exitCode: 0 });
    await told.restart();
    await told.see('can be taken back: U');
    told.press('U', 'y');
    await told.see('to be given back');
    expect(git('rev-parse', 'HEAD')).toBe(head);
    told.press('q');
    expect(await told.ended()).toMatchObject({ exitCode: 1 });
  },
);
