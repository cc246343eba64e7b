import { expect, test } from 'vitest';
import { saidInComparisons } from '../../../src/references/proof/names/said-in-comparisons.ts';
import { lost } from './lost.ts';

const FILES = { 'checks/__init__.py': '', 'checks/_dye_pot.py': '', 'checks/loom.py': '', 'bobbin.py': '' };
const MOVES = { 'checks/_dye_pot.py': 'checks/_vat.py', 'bobbin.py': 'spool.py' };

test.each([
  ['at = join(HERE, "_dye_pot.py")\nassert "_dye_pot" in m.info\n', ['1 _dye_pot.py', '2 _dye_pot']],
  ['at = HERE / "_dye_pot.py"\nself.assertEqual(m.name(at), "_dye_pot")\n', ['1 _dye_pot.py', '2 _dye_pot']],
  ['run("bobbin.py -v")\nassert name.startswith("bobbin")\n', ['2 bobbin']],
  ['run("bobbin.py -v")\nassert "bobbin" not in name\n', ['2 bobbin']],
  // Nothing else names a file, or another one is compared.
  ['assert "_dye_pot" in m.info\n', []],
  ['run("bobbin.py -v")\nassert "loom" in m.info\nf("bobbin")\n', []],
])('a file that is compared by its stem: %j', async (text, words) => {
  const told = await lost({ ...FILES, 'checks/test_a.py': text }, MOVES);
  expect(told.map(each => each.replace('checks/test_a.py:', ''))).toEqual(words);
});

test.each([
  ['from . import _dye_pot\nassert x == "_dye_pot"\n', 'from . import _vat\nassert x == "_dye_pot"\n', 1],
  ['import a.dye_pot as p\nassert "dye_pot" in x\n', 'import a.vat as p\nassert "dye_pot" in x\n', 1],
  // A word that may be anything, an import that stays, and one that is called so still.
  ['from a import color\nassert x == "color"\n', 'from a import hue\nassert x == "color"\n', 0],
  ['import dye_pot\nassert x == "dye_pot"\n', 'import dye_pot\nassert x == "dye_pot"\n', 0],
  ['from a import dye_pot\nassert x == "dye_pot"\n', 'from a.b import dye_pot\nassert x == "dye_pot"\n', 0],
])('a module that was imported: %j', (old, text, length) => {
  expect(saidInComparisons(text, old)).toHaveLength(length);
});
