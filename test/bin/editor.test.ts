import { expect, test } from 'vitest';
import { openEditor } from '../../bin/editor.ts';

const PATH = process.env.PATH;

test('what the editor wrote comes back', async () => {
  const edited = await openEditor(
    { text: 'a\nb\n', path: 'src/x.py' },
    { PATH, EDITOR: "sed -i -e 's/b/日本/'" },
  );
  expect(edited).toBe('a\n日本\n');
});

test('the file has the name of the path, so that the editor knows the language', async () => {
  const edited = await openEditor(
    { text: '', path: 'src/scale.py' },
    { PATH, VISUAL: 'f() { basename "$1" > "$1"; }; f' },
  );
  expect(edited).toBe('scale.py\n');
});

test('a text that was not changed is no text', async () => {
  expect(
    await openEditor({ text: 'a\n', path: 'x' }, { PATH, GIT_EDITOR: 'true', EDITOR: 'false' }),
  ).toBeUndefined();
});

test.each([
  ['false', /ended with exit code 1: nothing was taken over/],
  ['no-such-editor-here', /is not there: set EDITOR/],
])('%s is an error that says what to do', async (EDITOR, message) => {
  await expect(openEditor({ text: 'a\n', path: 'x' }, { PATH, EDITOR })).rejects.toThrow(message);
});
