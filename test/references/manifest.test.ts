import { expect, test } from 'vitest';
import {
  dueFacades,
  emptyManifest,
  movedManifest,
  readManifest,
  withFacades,
  withoutFacades,
  writeManifest,
} from '../../src/references/manifest.ts';

const b = { path: 'b.py', to: 'n/b.py', since: '2026-01-01', removeAfter: '2026-06-01', step: '2.1' };
const a = { path: 'a.py', to: 'n/a.py', since: '2026-01-01', removeAfter: '2.0' };

test('it is written one entry on a line, sorted, and read back', () => {
  const manifest = withFacades(emptyManifest, [b, a]);
  const text = writeManifest(manifest);
  expect(text).toBe(`{
  "version": 1,
  "facades": [
    {"path":"a.py","to":"n/a.py","since":"2026-01-01","removeAfter":"2.0"},
    {"path":"b.py","to":"n/b.py","since":"2026-01-01","removeAfter":"2026-06-01","step":"2.1"}
  ]
}
`);
  expect(readManifest(text).facades).toEqual([a, b]);
  expect(readManifest(writeManifest(emptyManifest))).toEqual(emptyManifest);
});

test('an entry replaces the one of its path; entries go', () => {
  const manifest = withFacades(withFacades(emptyManifest, [a, b]), [{ ...a, removeAfter: '3.0' }]);
  expect(manifest.facades.map(f => f.removeAfter)).toEqual(['3.0', '2026-06-01']);
  expect(withoutFacades(manifest, new Set(['a.py'])).facades).toEqual([b]);
});

test('it follows moves', () => {
  const moves = new Map([
    ['n/a.py', 'm/a.py'],
    ['b.py', null],
  ]);
  expect(movedManifest(withFacades(emptyManifest, [a, b]), moves).facades).toEqual([{ ...a, to: 'm/a.py' }]);
});

test('due by date only, from the day after', () => {
  const manifest = withFacades(emptyManifest, [a, b]);
  expect(dueFacades(manifest, '2026-06-01')).toEqual([]);
  expect(dueFacades(manifest, '2026-06-02')).toEqual([b]);
});

test.each([
  ['{', 'not JSON'],
  ['{"version": 2, "facades": []}', 'form'],
  ['{"version": 1, "facades": [{"path": "a"}]}', 'form'],
  ['[]', 'form'],
])('%s is refused: %s', (text, message) => {
  expect(() => readManifest(text)).toThrow(message);
});
