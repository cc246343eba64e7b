import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { command } from '../../bin/commands/keys.ts';
import { styleOf } from '../../bin/style.ts';
import { TABLE } from '../../components/keys/table.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'reorg-keys-'));
  mkdirSync(join(home, 'reorg-tui'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const settings = (text: string) => writeFileSync(join(home, 'reorg-tui', 'config.yaml'), text);

function ioHere() {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    env: { XDG_CONFIG_HOME: home },
    cwd: home,
    interactive: false,
  };
  return { io, said };
}

async function keys(...args: string[]) {
  const { io, said } = ioHere();
  return { code: await command.run(args, io), ...said };
}

test('every key in every place, by title and as objects', async () => {
  const { code, out } = await keys();
  expect(code).toBe(0);
  expect(out).toMatch(/^The list of steps\n {2}enter +step\.accept +Accept what is proposed/);
  const { keys: listed }: { keys: { place: string; name: string }[] } = JSON.parse(
    (await keys('--json')).out,
  );
  expect(listed).toHaveLength(TABLE.reduce((sum, { contexts }) => sum + contexts.length, 0));
  for (const { id, contexts } of TABLE)
    for (const place of contexts)
      expect(listed.filter(one => one.place === place && one.name === id)).toHaveLength(1);
});

test('keys as the settings have them; what cannot be is told and makes it fail', async () => {
  settings("keys:\n  step.skip: '&'\n  step.accept: j\n");
  const { code, out, err } = await keys();
  expect(out).toMatch(/^ {2}& +step\.skip /m);
  expect(out).toMatch(/^ {2}enter +step\.accept /m);
  expect(err).toMatch(/j only ever moves/);
  expect(code).toBe(1);
});

test('the style: as asked for, else as the settings say, else woven', async () => {
  const { io } = ioHere();
  expect(await styleOf({}, io)).toBe('weave');
  settings('style: linear\n');
  expect(await styleOf({}, io)).toBe('linear');
  expect(await styleOf({ style: 'weave' }, io)).toBe('weave');
});
