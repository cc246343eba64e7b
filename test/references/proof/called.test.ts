import { describe, expect, test } from 'vitest';
import { type Files, lost } from './lost.ts';

const FILES = {
  'src/billing.ts': 'export function send() {}\n',
  'src/deep/photo-large.png': '',
  'views/mail.hbs': '',
  'static/a.txt': '',
  'tests/pages/one.md': '',
};
const MOVES = {
  'src/billing.ts': 'src/core/invoice.ts',
  'src/deep/photo-large.png': 'src/images/cover.png',
  'views/mail.hbs': 'views/mails/welcome.hbs',
  'static/a.txt': 'public/a.txt',
  'tests/pages/one.md': 'tests/data/texts/one.md',
};

async function told(path: string, text: string, files: Files = FILES): Promise<string[]> {
  return (await lost({ ...files, [path]: text }, MOVES)).map(each => each.slice(each.indexOf(' ') + 1));
}

describe('what is named by its name alone, and is called otherwise afterwards', () => {
  test.each([
    ['ruff.toml', '"billing.ts" = ["E1"]', 'billing.ts'],
    ['rules.json', '{"files": "**/billing.ts"}', '**/billing.ts'],
    ['.npmignore', 'static/\n', 'static/'],
    ['a.js', 'show("photo-large.png")', 'photo-large.png'],
    ['a.py', 'x = tmp_path / "photo-large.png"', undefined],
    ['a.js', 'say("large.png")', undefined],
    ['a.js', 'app.use(express.static("static"))', 'static'],
    ['a.js', 'x({ name: "static" })', undefined],
    ['tests/a.py', 'settings["PAGE_PATHS"] = ["pages"]', 'pages'],
    ['tests/a.py', 'copy(nice(TESTS_DIR, "pages"), x)', 'pages'],
    ['a.js', 'response.render("mail", {})', 'mail'],
    ['a.js', 'response.render("other", {})', undefined],
    ['functions.yml', 'handler: src/billing.send', 'src/billing.send'],
    ['functions.yml', 'CodeUri: src/\nHandler: billing.send', 'billing.send'],
    ['functions.yml', 'name: billing.send', undefined],
    ['map.json', '{"to": "guide/tests/all/pages"}', undefined],
    ['a.js', 'import(`./src/billing.ts?x=\x24{now}`)', './src/billing.ts?x=\x24{now}'],
    ['src/run.js', 'exec(`node \x24{__dirname}/billing.ts -x`)', 'billing.ts'],
    ['index.js', 'define(["./src/billing"], f)', './src/billing'],
    ['src/index.js', 'define(["./billing"], f)', './billing'],
    ['src/routes.js', 'x = { load: "./billing#Part" }', './billing#Part'],
    ['a.config.js', 'glob("src/bill*.ts")', 'src/bill*.ts'],
    ['tests/read/a.py', 'load(path="../pages/one.md")', '../pages/one.md'],
  ])('%s: %s', async (path, text, words) => {
    expect(await told(path, text)).toEqual(words ? [words] : []);
  });

  test('in words that say all its folders in another order', async () => {
    const files = { 'samples/react/tables/a.ts': '', 'map.json': '{"to": "docs/react/samples/tables"}' };
    const moves = { 'samples/react/tables/a.ts': 'samples/react/grids/a.ts' };
    expect(await lost(files, moves)).toEqual(['map.json:1 docs/react/samples/tables']);
    expect(await lost({ ...files, 'map.json': '{"to": "docs/samples/tables"}' }, moves)).toEqual([]);
  });
});

describe('what a function puts behind a folder that is counted from its file', () => {
  const helper = [
    'HERE = Path(__file__).parent',
    '',
    'def data(name):',
    '    if not name:',
    '        return None',
    '    return HERE / "data" / name',
    '',
  ].join('\n');
  const files = {
    'tests/helper.py': helper,
    'tests/data/key.pem': '',
    'tests/unit/test_a.py': 'load(data("key.pem"))\nother("key.pem")\n',
  };

  test('is told where it is given, in any file', async () => {
    expect(await lost(files, { 'tests/data/key.pem': 'tests/keys/key.pem' })).toEqual([
      'tests/unit/test_a.py:1 key.pem',
    ]);
  });

  test('and is found where the folder moves with the function', async () => {
    const moves = { 'tests/helper.py': 'lib/helper.py', 'tests/data/key.pem': 'lib/data/key.pem' };
    expect(await lost(files, moves)).toEqual([]);
  });

  test.each([
    ['shop', 'shop/data.csv', 'shop/more/data.csv', ['shop/a.py:3 data.csv']],
    ['shop', 'src/shop/data.csv', 'src/shop/more/data.csv', ['shop/a.py:3 data.csv']],
    ['other', 'shop/data.csv', 'shop/more/data.csv', []],
  ])('also of a package: %s, %s', async (name, from, to, expected) => {
    const text = `def copy(name, to):\n    to.write_bytes((resources.files("${name}") / name).read_bytes())\ncopy("data.csv", out / "data.csv")\n`;
    expect(await lost({ 'shop/a.py': text, [from]: '' }, { [from]: to })).toEqual(expected);
  });
});
