import { expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const INI = '[importlinter]\nroot_package = loom\n\n[importlinter:contract:1]\ntype = layers\n';
const TOML = '[[tool.importlinter.contracts]]\ntype = "layers"\n';

it.each([
  ['.importlinter', `${INI}layers =\n    yarn\n    weave\ncontainers = loom\n`, [8]],
  ['setup.cfg', `${INI}containers =\n    loom\nlayers =\n    (weave) | yarn : weave.inner\n`, [9, 9]],
  ['pyproject.toml', `${TOML}containers = ["loom"]\nlayers = ["yarn", "weave"]\n`, [4]],
  ['pyproject.toml', `${TOML}containers = ["loom"]\nlayers = [\n  "weave",\n]\n`, [5]],
])('layers that are named from their container are asked: %s %j', async (path, text, lines) => {
  const files = { 'loom/__init__.py': '', 'loom/weave.py': '', 'loom/yarn.py': '', [path]: text };
  const { references } = await moving({
    files,
    moves: { 'loom/weave.py': 'loom/craft/weft.py' },
    roots: [''],
  });
  expect(references.map(({ decision, line }) => [decision, line])).toEqual(
    lines.map(line => ['asked', line]),
  );
});

it.each([
  ['.importlinter', `${INI}layers =\n    weave\n`],
  ['.importlinter', `${INI}name = weave\nlayers =\n    yarn\ncontainers = loom\n`],
  ['setup.cfg', '[other]\nlayers =\n    weave\ncontainers = loom\n'],
])('other words are not: %s %j', async (path, text) => {
  const files = { 'loom/__init__.py': '', 'loom/weave.py': '', 'loom/yarn.py': '', [path]: text };
  const { references } = await moving({
    files,
    moves: { 'loom/weave.py': 'loom/craft/weft.py' },
    roots: [''],
  });
  expect(ledger(references)).toEqual([]);
});
