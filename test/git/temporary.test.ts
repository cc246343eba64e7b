import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isStray, removeStrayFolders, temporaryFolder } from '../../src/git/temporary.ts';

/** No process has this number. */
const GONE = 2 ** 22 + 7;
const host = hostname().replace(/[^\w.]+/g, '') || 'here';

it('folders of killed programs go, those of running ones and of other machines stay', async () => {
  const mine = await temporaryFolder();
  const make = (owner: string) => mkdtempSync(join(tmpdir(), `reorg-tui-${owner}-`));
  const [gone, elsewhere] = [make(`${host}-${GONE}`), make(`elsewhere.${host}-${GONE}`)];
  try {
    await removeStrayFolders();
    expect([mine, gone, elsewhere].map(existsSync)).toEqual([true, false, true]);
  } finally {
    for (const folder of [mine, gone, elsewhere]) rmSync(folder, { recursive: true, force: true });
  }
});

it.each(['reorg-tui', 'reorg-tui-x', `reorg-tui-${host}-1-x`, `reorg-demo-${host}-${GONE}-x`, 'x'])(
  'a folder called %s is nobody’s to take away',
  name => {
    expect(isStray(name)).toBe(false);
  },
);
