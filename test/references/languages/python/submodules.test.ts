import { describe, expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const FILES = {
  'shop/__init__.py': 'def own(): ...\n',
  'shop/till.py': '',
  'shop/cart.py': '',
  'shop/stays.py': '',
};
const MOVES = { 'shop/till.py': 'shop/front/desk.py', 'shop/cart.py': 'shop/front/cart.py' };

async function change(path: string, text: string, more = {}) {
  const { changed, references } = await moving({
    files: { ...FILES, ...more, [path]: text },
    moves: MOVES,
    options: { documents: true },
  });
  return { text: changed[path] ?? text, told: ledger(references).filter(line => line.startsWith(path)) };
}

describe('code among words imports modules from their package', () => {
  test.each([
    ['from shop import cart', 'from shop.front import cart'],
    ['from shop import till', 'from shop.front import desk as till'],
    ['from shop import till as t', 'from shop.front import desk as t'],
    ['from shop import till, cart', 'from shop.front import desk as till, cart'],
    [
      'from shop import (\n    till,\n    cart as c,\n)',
      'from shop.front import (\n    desk as till,\n    cart as c,\n)',
    ],
  ])('%j', async (before, after) => {
    const texts = (code: string): [path: string, text: string][] => [
      ['README.md', `A shop.\n\n\`\`\`python\n${code}\n\`\`\`\n`],
      ['a.py', `CODE = """\n${code}\n"""\n`],
      ['shop/x.py', `"""Sells.\n\n${code}\n"""\n`],
    ];
    for (const [index, [path, text]] of texts(before).entries())
      expect((await change(path, text)).text).toBe(texts(after)[index]![1]);
  });

  test.each([
    ['docs/a.rst', 'X\n=\n\n>>> from shop import cart\n', 'X\n=\n\n>>> from shop.front import cart\n'],
    [
      'a.py',
      'run([python, "-c", "from shop import cart"])\n',
      'run([python, "-c", "from shop.front import cart"])\n',
    ],
  ])('in a doctest, in a command: %s', async (path, before, after) => {
    expect((await change(path, before)).text).toBe(after);
  });

  test('what goes to several places is asked', async () => {
    const { text, told } = await change('README.md', '```\nfrom shop import cart, stays\n```\n');
    expect(text).toContain('from shop import cart, stays');
    expect(told).toEqual(['README.md:2 asked: shop import cart, stays']);
  });

  test.each([
    ['README.md', '```\nfrom shop import own, stays\n```\n', {}],
    ['README.md', 'Goods come from shop import cart by cart.\n', {}],
    // The package has a meaning of its own for the name.
    ['README.md', '```\nfrom shop import cart\n```\n', { 'shop/__init__.py': 'def cart(): ...\n' }],
  ])('%s %j stays', async (path, text, more) => {
    expect(await change(path, text, more)).toEqual({ text, told: [] });
  });
});
