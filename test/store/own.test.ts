import { expect, test } from 'vitest';
import { fill } from '../../store/own.ts';
import { testStore } from '../support/store.ts';

test('what is under the cursor comes as variables, never as text of the command', () =>
  expect(fill('grep -n {file} | head -{line}', { file: '$(rm -rf x)', line: '3' })).toEqual({
    script: 'grep -n "$REORG_FILE" | head -"$REORG_LINE"',
    variables: { REORG_FILE: '$(rm -rf x)', REORG_LINE: '3' },
  }));

test('what has no value is named; braces that are none of ours stay', () => {
  expect(fill('git show {commit}', {})).toEqual({ missing: 'commit' });
  expect(fill('echo {a,b} {other}', {})).toEqual({ script: 'echo {a,b} {other}', variables: {} });
});

test('a command that ends with an error is told with its last line', async () => {
  const made = testStore({ runCommand: async () => ({ code: 2, last: 'no such file' }) });
  await made.state.runOwn({ key: 'X', command: 'lint {file}', label: 'lint' }, { file: 'a.py' });
  expect(made.state.toast).toEqual({ text: 'lint ended with 2. no such file', tone: 'error' });
  await made.state.runOwn({ key: 'X', command: 'lint {commit}' }, {});
  expect(made.state.toast?.text).toBe('There is no {commit} here: lint {commit} is not run.');
  made.close();
});
