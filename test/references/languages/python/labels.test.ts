import { expect, test } from 'vitest';
import { lostLabels } from '../../../../src/references/languages/python/labels.ts';

const APP = {
  'shop/__init__.py': '',
  'shop/orders/__init__.py': '',
  'shop/orders/models.py': 'class Order(Model): ...\n',
  'site/settings.py': "X = 1\nINSTALLED_APPS = ['shop.orders']\n",
};

function told(files: Readonly<Record<string, string>>, to: string): string[] {
  const moves = new Map(
    Object.keys(files)
      .filter(path => path.startsWith('shop/orders/'))
      .map(path => [path, path.replace('shop/orders', to)]),
  );
  return lostLabels({
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    world: { paths: new Set(Object.keys(files)), roots: [''] },
    moves,
    options: {},
  }).map(({ path, line, message }) => `${path}:${line} ${message}`);
}

test('an app that is called otherwise afterwards', () => {
  expect(told(APP, 'shop/purchases')).toEqual([
    'site/settings.py:2 Django calls this app orders in tables and migrations, and purchases afterwards: label = "orders" in its AppConfig keeps the name',
  ]);
});

test.each([
  ['its folder is called the same', APP, 'core/orders'],
  [
    'it says what it is called',
    {
      ...APP,
      'shop/orders/apps.py': 'class C(AppConfig):\n    name = "shop.orders"\n    label = "orders"\n',
    },
    'shop/purchases',
  ],
  [
    'a document tells of it',
    { ...APP, 'site/settings.py': '', 'docs/a.md': "INSTALLED_APPS = ['orders']" },
    'shop/purchases',
  ],
  ['it is no app', { ...APP, 'site/settings.py': 'X = 1\n' }, 'shop/purchases'],
])('nothing where %s', (_, files, to) => {
  expect(told(files, to)).toEqual([]);
});
