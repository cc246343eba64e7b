import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const THERE = { 'samples/coin_a.c': '', 'samples/coin_b.c': '', 'samples/in/coin_c.c': '' };
const WHOLE = {
  'samples/coin_a.c': 'data/samples/coin_a.c',
  'samples/coin_b.c': 'data/samples/coin_b.c',
  'samples/in/coin_c.c': 'data/samples/in/coin_c.c',
};
const RENAMED = Object.fromEntries(
  Object.keys(THERE).map(path => [path, path.replace('samples', 'examples')]),
);
const PARTED = { ...WHOLE, 'samples/coin_b.c': 'lists/coin_b.c' };
const CALLS = 'r("coin_a.c")\nr("coin_b.c")\nr("none.c")\n';

test.each([
  ['def r(f): return os.path.join(os.getcwd(), "samples", f)\n'],
  ['def r(f): return os.path.join(base, "samples", f)\n'],
  ['def r(f): return Path("samples", f)\n'],
  ['def r(f): return base / "samples" / f\n'],
  ['def r(f): return os.getcwd() + "/samples/" + f\n'],
  ['def r(f): return f"{os.getcwd()}/samples/{f}"\n'],
  ['def r(f): return str(Path.cwd()) + "/samples/" + f\n'],
  ['def r(f): return (base / "samples" / f"{f}")\n'],
  ['def r(*f): return os.path.join(base, "samples", *f,)\n'],
])('what is joined to a folder: %s', async line => {
  const files = { ...THERE, 'run.py': line + CALLS };
  expect(await lost(files, WHOLE)).toEqual(['run.py:1 samples']);
  expect(await lost(files, RENAMED)).toEqual(['run.py:1 samples']);
  expect((await lost(files, PARTED)).toSorted()).toEqual(['run.py:2 coin_a.c', 'run.py:3 coin_b.c']);
  const one = { 'samples/coin_b.c': 'samples/in/coin_b.c' };
  expect(await lost(files, one)).toEqual(['run.py:3 coin_b.c']);
  expect(await lost({ ...files, 'run.py': line.replace('samples', 'others') + CALLS }, WHOLE)).toEqual([]);
});
