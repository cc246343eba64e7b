import { describe, expect, test } from 'vitest';
import type { Printed } from '../../../src/git/call.ts';
import { readBlame } from '../../../src/git/calls/blame.ts';
import { readContents } from '../../../src/git/calls/cat-file.ts';
import { readRenames } from '../../../src/git/calls/diff-tree.ts';
import { readRangeLog } from '../../../src/git/calls/log-range.ts';
import { readVersions } from '../../../src/git/calls/log-versions.ts';
import { readStaged, readTracked } from '../../../src/git/calls/ls-files.ts';
import { readEntries } from '../../../src/git/calls/ls-tree.ts';
import { readCommit } from '../../../src/git/calls/show.ts';

/** What git printed, a character a byte. */
const printed = (bytes: string): Printed => ({ code: 0, stdout: Buffer.from(bytes, 'latin1'), stderr: '' });

const [A, B, C] = ['a', 'b', 'c'].map(sign => sign.repeat(40)) as [string, string, string];
/** A name with a byte that is no UTF-8, as git prints it and as it is read. */
const [RAW, NAME] = ['caf\xe9', 'caf\udce9'];

describe('names that are not UTF-8 are read', () => {
  test('of the files of a commit', () =>
    expect(readEntries(printed(`100644 blob ${A}\t${RAW}\x00120000 blob ${B}\tx\ty\0`))).toEqual(
      new Map([
        [NAME, { mode: '100644', blob: A }],
        ['x\ty', { mode: '120000', blob: B }],
      ]),
    ));

  test('of what is staged', () =>
    expect(readStaged(printed(`100644 ${A} 0\t${RAW}\0`))).toEqual(
      new Map([[NAME, { mode: '100644', blob: A }]]),
    ));

  test('of tracked files, with what hides them', () => {
    const found = readTracked(printed(`H ${RAW}\0S b\0h c\0s d\0`));
    expect([...found.keys()]).toEqual([NAME, 'b', 'c', 'd']);
    expect(found.get(NAME)).toBe(undefined);
    expect(found.get('b')).toMatch(/skip-worktree/);
    expect(found.get('c')).toMatch(/assume-unchanged/);
    expect(found.get('d')).toMatch(/skip-worktree/);
  });

  test('of renames, each with the parent that had the file', () => {
    const head = `${C} (from ${B}) a subject\0`;
    expect(readRenames(printed(`${head}:100644 100644 ${A} ${A} R100\0${RAW}\0new\0`))).toEqual([
      { commit: C, from: NAME, to: 'new', blob: A, parent: B },
    ]);
  });

  test('of versions, a merge counted once', () =>
    expect(
      readVersions(
        printed(
          `\x01${C}\x0212\x02Ada\x02it\0\n::100644 100644 100644 ${A} ${A} ${B} MM\0${RAW}\0` +
            `\x01${B}\x0211\x02Bob\x02went\0\n:100644 000000 ${A} ${'0'.repeat(40)} D\0x\0`,
        ),
      ),
    ).toEqual([
      { commit: C, time: 12, author: 'Ada', subject: 'it', path: NAME, status: 'M', blob: B },
      { commit: B, time: 11, author: 'Bob', subject: 'went', path: 'x', status: 'D', blob: undefined },
    ]));

  test('of what commits did', () =>
    expect(
      readRangeLog(
        printed(
          `\x01${C}\x02${A} ${B}\x0212\x02Ada\x02it\0\n::000000 000000 100644 ${'0'.repeat(40)} ${'0'.repeat(40)} ${B} AA\0${RAW}\0`,
        ),
      ),
    ).toEqual([
      {
        id: C,
        parents: [A, B],
        time: 12,
        author: 'Ada',
        subject: 'it',
        changes: [{ path: NAME, kind: 'added', mode: '100644', blob: B }],
      },
    ]));

  test('of blame, in quotes or not', () => {
    const facts = 'author Ada\nauthor-mail <a@b>\nauthor-time 12\nsummary it\n';
    const { lines, commits } = readBlame(
      printed(
        `${A} 3 1 1\n${facts}previous ${B} "x\\ty"\nfilename ${RAW}\n\ta line\n${B} 1 2\n${facts}boundary\nfilename x\n\tanother\n`,
      ),
    );
    expect(lines).toEqual([
      { commit: A, path: NAME, line: 3 },
      { commit: B, path: 'x', line: 1 },
    ]);
    expect(commits.get(A)?.previous).toEqual({ commit: B, path: 'x\ty' });
    expect(commits.get(B)).toEqual({
      id: B,
      author: 'Ada',
      mail: 'a@b',
      time: 12,
      summary: 'it',
      boundary: true,
    });
  });

  test('of a patch', () => {
    const patch = `diff --git a/${RAW} b/${RAW}\nindex 1..2 100644\n--- a/${RAW}\n+++ b/${RAW}\n@@ -1 +1 @@\n--- a\n+++ b\n`;
    expect(readCommit(printed(`${C}\x02${A}\x02Ada\x02a@b\x0212\x02it\n\x01\n${patch}`))).toMatchObject({
      id: C,
      parents: [A],
      message: ['it'],
      files: [
        {
          path: NAME,
          change: 'changed',
          lines: [{ kind: 'hunk' }, { kind: 'removed', text: '-- a' }, { kind: 'added', text: '++ b' }],
        },
      ],
    });
  });
});

test('contents are cut by their sizes, and what is missing is left out', () =>
  expect(readContents(printed(`${A} blob 3\n\n\xff\n\nx missing\n${B} blob 0\n\n`), ['a', 'x', 'b'])).toEqual(
    new Map([
      ['a', Buffer.from([0x0a, 0xff, 0x0a])],
      ['b', Buffer.alloc(0)],
    ]),
  ));
