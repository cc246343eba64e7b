import { expect, test } from 'vitest';
import { openEditor } from '../../bin/editor.ts';

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
