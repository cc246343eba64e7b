import { expect, test } from 'vitest';
import { standingNow } from '../../src/session/standing-now.ts';

const around = [
  { path: 'src/readings/parser.py', text: 'class Reading:\n    pass\n' },
  { path: 'src/old/gaps.py', text: 'from src.readings.parser import Reading\n' },
];
const world = { paths: new Set(around.map(({ path }) => path)), roots: [''] };
const base = { path: 'src/old/gaps.py', text: 'from src.old.parser import Reading\n' };

test('a text of the past names what committed phases moved where it is now', async () => {
  const away = new Map([['src/old/parser.py', 'src/readings/parser.py']]);
  expect(await standingNow([base], world, away, around)).toEqual([
    'from src.readings.parser import Reading\n',
  ]);
});

test('before any phase it stays as it was', async () => {
  expect(await standingNow([base], world, new Map(), around)).toEqual([base.text]);
});
