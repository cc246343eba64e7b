import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEditor, openFile } from '../../bin/editor.ts';

const { PATH } = process.env;

/** Opens an editor in an environment that has nothing else. */
const edit = (request: Parameters<typeof openEditor>[0], editors: Readonly<Record<string, string>>) =>
  openEditor(request, { cwd: '.', env: { PATH, EDITOR: 'false', ...editors } });

test('what the editor wrote comes back', async () =>
  expect(await edit({ text: 'a\nb\n', path: 'src/x.py' }, { EDITOR: "sed -i -e 's/b/日本/'" })).toBe(
    'a\n日本\n',
  ));

test('the file has the name of the path, so that the editor knows the language', async () => {
  const VISUAL = 'f() { basename "$1" > "$1"; }; f';
  expect(await edit({ text: '', path: 'src/scale.py' }, { VISUAL })).toBe('scale.py\n');
});

test('a text that was not changed is no text', async () =>
  expect(await edit({ text: 'a\n', path: 'x' }, { GIT_EDITOR: 'true' })).toBeUndefined());

test.each([
  ['false', /ended with exit code 1; nothing was changed/],
  ['no-such-editor-here', /ended with exit code 127/],
])('%s is an error that says so', async (EDITOR, message) => {
  await expect(edit({ text: 'a\n', path: 'x' }, { EDITOR })).rejects.toThrow(message);
});

test('a file is opened where it is, at the line for an editor that is known to understand it; one that is not there is no file', async () => {
  const root = mkdtempSync(join(tmpdir(), 'reorg-editor-'));
  try {
    writeFileSync(join(root, 'a b.py'), 'x\n');
    writeFileSync(join(root, 'vi'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(root, 'asked')}'\n`, {
      mode: 0o755,
    });
    const io = { cwd: root, env: { PATH, EDITOR: join(root, 'vi') } };
    await openFile({ root, path: 'a b.py', line: 3 }, io);
    expect(readFileSync(join(root, 'asked'), 'utf8')).toBe(`+3\n${join(root, 'a b.py')}\n`);
    await expect(openFile({ root, path: 'later.py' }, io)).rejects.toThrow(/later\.py is not there now/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
