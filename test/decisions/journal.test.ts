import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEntries } from '../../src/decisions/entries.ts';
import { Journal } from '../../src/decisions/journal.ts';
import { stateOf } from '../../src/decisions/state.ts';
import type { Entry } from '../../src/decisions/types.ts';

const when = '2026-01-02T03:04:05.000Z';
const first = () =>
  ({
    type: 'record',
    version: 1,
    plan: { path: 'plan.md', title: 'Plan', sha256: 'aa' },
    base: 'b0'.repeat(20),
    tool: 't',
  }) as const;
const accept = (operation: string): Entry => ({
  type: 'decision',
  operation,
  choice: { kind: 'accept' },
  inputs: [{ path: 'a.py', blob: '1' }],
  who: 'Ada <ada@example.org>',
  when,
});

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reorg-journal-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('the journal', () => {
  it('is found again as it was left', async () => {
    const path = join(directory, 'deep/record.jsonl');
    const journal = await Journal.open(path, first, true);
    await journal.append(accept('1.1:a.py'));
    expect((await Journal.open(path, first, true)).entries).toEqual(journal.entries);
  });

  it('drops a last line that a crash cut off, and goes on after it', async () => {
    const path = join(directory, 'record.jsonl');
    await (await Journal.open(path, first, true)).append(accept('1.1:a.py'));
    await appendFile(path, '{"type":"decision","oper');
    const journal = await Journal.open(path, first, true);
    await journal.append(accept('1.2:b.py'));
    const text = await readFile(path, 'utf8');
    expect(parseEntries(text, path).map(entry => entry.type)).toEqual(['record', 'decision', 'decision']);
  });

  it('begins anew where nothing had been decided', async () => {
    const path = join(directory, 'record.jsonl');
    await Journal.open(path, first, true);
    const journal = await Journal.open(path, () => ({ ...first(), base: 'b1'.repeat(20) }), true);
    expect(stateOf(journal.entries).head.base).toBe('b1'.repeat(20));
  });

  it('writes nothing when it is not to be kept', async () => {
    const path = join(directory, 'record.jsonl');
    const journal = await Journal.open(path, first, false);
    await journal.append(accept('1.1:a.py'));
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['{"type":"record"}', 'record.jsonl:1: "version"'],
    [`${JSON.stringify(first())}\nnot json`, 'record.jsonl:2: this line is not JSON'],
    [`${JSON.stringify(first())}\n{"type":"clear"}`, 'record.jsonl:2: "operation"'],
    [JSON.stringify(accept('1.1:a.py')), 'a record begins with'],
    [`${JSON.stringify(first())}\n{"type":"future"}`, 'newer version'],
  ])('says file and line of what is wrong: %s', async (text, message) => {
    const path = join(directory, 'record.jsonl');
    await writeFile(path, `${text}\n`);
    await expect(Journal.open(path, first, true)).rejects.toThrow(message);
  });
});

describe('the state of a record', () => {
  it('is the sum of its entries', () => {
    const commit: Entry = { type: 'committed', phase: 1, parent: 'b0', commits: ['c1'], trees: ['t1'], when };
    const entries: Entry[] = [
      first(),
      accept('1.1:a.py'),
      accept('1.2:b.py'),
      { type: 'clear', operation: '1.2:b.py', when },
      { type: 'apply', phase: 1, parent: 'b0', commits: ['c1'], when },
    ];
    expect(stateOf(entries)).toMatchObject({ unfinished: { phase: 1 }, committed: [] });
    expect([...stateOf(entries).decisions.keys()]).toEqual(['1.1:a.py']);
    expect(stateOf([...entries, commit])).toMatchObject({ unfinished: undefined, committed: [{ phase: 1 }] });
    expect(stateOf([...entries, commit, { type: 'undone', phase: 1, when }]).committed).toEqual([]);
  });
});
