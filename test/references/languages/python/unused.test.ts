import { expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const OWN = 'import os\n\nhere = os.path.dirname(__file__)\n';
const FILES = { 'checks/loom.py': OWN, 'checks/shed.py': '', 'checks/stays.py': '' };
const MOVES = { 'checks/loom.py': 'checks/kit/loom.py', 'checks/shed.py': 'checks/kit/shed.py' };

const asked = async (files: Readonly<Record<string, string>>) =>
  ledger((await moving({ files: { ...FILES, ...files }, moves: MOVES })).references).filter(each =>
    /loom\.py:\d asked/.test(each),
  );

test.each([
  [{ 'checks/loom.py': `${OWN}\ndef weave(x):\n    return os.path.join(here, x)\n` }],
  [{ 'checks/test_a.py': 'import loom\n\nopen(loom.here + x)\n' }],
  [{ 'checks/test_a.py': 'from checks.loom import here\n' }],
  [{ 'checks/test_a.py': 'from checks.loom import (\n    weave,\n    here,\n)\n' }],
  [{ 'checks/test_a.py': 'from .loom import *\n' }],
  [{ 'checks/test_a.py': 'import loom as l\n\nopen(l.here + x)\n' }],
  [{ 'checks/loom.py': `${OWN}\nprint(globals())\n` }],
])('a place of the own file is asked where its name may be used: %j', async files => {
  expect(await asked(files)).toEqual(['checks/loom.py:3 asked: os.path.dirname(__file__)']);
});

test.each([
  [{}],
  [{ 'checks/loom.py': `${OWN}\ndef weave(x):\n    return os.path.here(x)\n` }],
  [{ 'checks/loom.py': 'import os\n\ndef f():\n    here = os.path.dirname(__file__)\n    return 1\n' }],
  [{ 'checks/test_a.py': 'import loom\nhere = 1\n\nopen(here + loom.weave(1))\n' }],
  [{ 'checks/test_a.py': 'from checks.loom import weave\n' }],
  [{ 'checks/loom.py': `${OWN}\ndef weave(x):\n    return vars(x)\n` }],
])('and not where nothing does: %j', async files => {
  expect(await asked(files)).toEqual([]);
});
