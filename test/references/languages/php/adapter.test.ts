import { describe, expect, test } from 'vitest';
import { php } from '../../../../src/references/languages/php/adapter.ts';
import { moving } from '../../moving.ts';

const composer = '{ "autoload": { "psr-4": { "Acme\\\\": "src/" } } }';
const invoice =
  '<?php\n\nnamespace Acme\\Billing;\n\nfinal class Invoice\n{\n    public function tax(): Tax { return new Tax(); }\n}\n';
const tax = '<?php\nnamespace Acme\\Billing;\nclass Tax {}\nfunction rate() { return 1; }\n';
const moves = { 'src/Billing/Invoice.php': 'src/Sales/Invoice.php' };

async function moved(files: Record<string, string>, more: Record<string, string> = moves) {
  const all = {
    'composer.json': composer,
    'src/Billing/Invoice.php': invoice,
    'src/Billing/Tax.php': tax,
    ...files,
  };
  return (await moving({ files: all, moves: more })).after;
}

describe('a class that goes to another namespace', () => {
  test('takes that namespace, and imports its former neighbours', async () => {
    expect((await moved({}))['src/Sales/Invoice.php']).toBe(
      invoice.replace('Acme\\Billing;\n', 'Acme\\Sales;\n\nuse Acme\\Billing\\Tax;\n'),
    );
  });

  test.each([
    ['an import', 'use Acme\\Billing\\Invoice;\nnew Invoice();', 'use Acme\\Sales\\Invoice;\nnew Invoice();'],
    ['an import by another name', 'use Acme\\Billing\\Invoice as I;', 'use Acme\\Sales\\Invoice as I;'],
    ['a full name', 'echo \\Acme\\Billing\\Invoice::class;', 'echo \\Acme\\Sales\\Invoice::class;'],
    [
      'a name below an import',
      'use Acme\\Billing;\nnew Billing\\Invoice;',
      'use Acme\\Billing;\nnew \\Acme\\Sales\\Invoice;',
    ],
    [
      'a group',
      'use Acme\\Billing\\{Invoice, Tax};\nuse Acme\\Zoo;',
      'use Acme\\Billing\\{Tax};\nuse Acme\\Sales\\Invoice;\nuse Acme\\Zoo;',
    ],
    [
      'strings and documentation',
      "/** @var \\Acme\\Billing\\Invoice */ $x = 'Acme\\\\Billing\\\\Invoice';",
      "/** @var \\Acme\\Sales\\Invoice */ $x = 'Acme\\\\Sales\\\\Invoice';",
    ],
    ['what only looks like it', '$Invoice = $x->Invoice() . "Invoice"; // Invoice', undefined],
  ])('%s follows', async (_, before, then) => {
    const head = '<?php\nnamespace Acme\\Web;\n';
    expect((await moved({ 'src/Web/Page.php': head + before }))['src/Web/Page.php']).toBe(
      head + (then ?? before),
    );
  });

  test('a name in no namespace begins as it did', async () => {
    const text = "<?php\nrequire 'vendor/autoload.php';\n$a = new Acme\\Billing\\Invoice();\n";
    expect((await moved({ 'bin/run.php': text }))['bin/run.php']).toBe(text.replace('Billing', 'Sales'));
  });

  test('a class that is called as a namespace beside it stays where only that goes', async () => {
    const kind = '<?php\n\nnamespace Acme\\Node;\n\nabstract class Kind {}\n';
    const one =
      '<?php\n\nnamespace Acme\\Node\\Kind;\n\nuse Acme\\Node\\Kind;\n\nclass One extends Kind {}\n';
    const user = '<?php\n\nnamespace Acme\\Web;\n\nuse Acme\\Node\\Kind;\n\n$a = new Kind\\One;\n';
    const after = await moved(
      { 'src/Node/Kind.php': kind, 'src/Node/Kind/One.php': one, 'src/Web/user.php': user },
      { 'src/Node/Kind/One.php': 'src/Kinds/One.php' },
    );
    expect(after['src/Kinds/One.php']).toBe(one.replace('Acme\\Node\\Kind;\n\nuse', 'Acme\\Kinds;\n\nuse'));
    expect(after['src/Web/user.php']).toBe(user.replace('new Kind\\One', 'new \\Acme\\Kinds\\One'));
    expect(after['src/Node/Kind.php']).toBe(kind);
  });

  test('a name that begins in a namespace says so where an import hides that', async () => {
    const text = '<?php\n\nnamespace Acme;\n\nfunction f(Node $n) { return $n instanceof Node\\One; }\n';
    const after = await moved(
      {
        'src/Node.php': '<?php\n\nnamespace Acme;\n\ninterface Node {}\n',
        'src/Node/One.php': '<?php\n\nnamespace Acme\\Node;\n\nclass One {}\n',
        'src/f.php': text,
      },
      { 'src/Node.php': 'src/Deep/Node.php' },
    );
    expect(after['src/f.php']).toBe(
      text.replace('Acme;\n', 'Acme;\n\nuse Acme\\Deep\\Node;\n').replace('f Node', 'f \\Acme\\Node'),
    );
  });

  test('a neighbour that stays imports it', async () => {
    const text = '<?php\nnamespace Acme\\Billing;\n\nclass Book { private Invoice $x; }\n';
    expect((await moved({ 'src/Billing/Book.php': text }))['src/Billing/Book.php']).toBe(
      text.replace('Billing;\n', 'Billing;\n\nuse Acme\\Sales\\Invoice;\n'),
    );
  });

  test('and back gives the first bytes', async () => {
    const text = '<?php\nnamespace Acme\\Billing;\n\nclass Book { private Invoice $x; }\n';
    const first = await moved({ 'src/Billing/Book.php': text });
    const back = await moving({
      files: first,
      moves: { 'src/Sales/Invoice.php': 'src/Billing/Invoice.php' },
    });
    expect(back.after['src/Billing/Book.php']).toBe(text);
    expect(back.after['src/Billing/Invoice.php']).toBe(invoice);
  });

  test('is called as its file', async () => {
    const page = '<?php\nuse Acme\\Billing\\Invoice;\nnew Invoice();\n';
    const text = await moved({ 'web/page.php': page }, { 'src/Billing/Invoice.php': 'src/Sales/Bill.php' });
    expect(text['src/Sales/Bill.php']).toContain('final class Bill\n');
    expect(text['web/page.php']).toBe('<?php\nuse Acme\\Sales\\Bill as Invoice;\nnew Invoice();\n');
  });
});

test('a folder that moves keeps its relations', async () => {
  const text = await moved(
    {
      'src/Web/Page.php':
        '<?php\nnamespace Acme\\Web;\nuse Acme\\Billing;\nnew Billing\\Tax;\nBilling\\rate();\n',
    },
    {
      'src/Billing/Invoice.php': 'src/Core/Billing/Invoice.php',
      'src/Billing/Tax.php': 'src/Core/Billing/Tax.php',
    },
  );
  expect(text['src/Core/Billing/Invoice.php']).toBe(invoice.replace('Acme\\Billing', 'Acme\\Core\\Billing'));
  expect(text['src/Web/Page.php']).toContain('use Acme\\Core\\Billing;\nnew Billing\\Tax;\nBilling\\rate();');
});

test('without composer the namespaces tell where classes are looked for', async () => {
  const files = {
    'lib/Shop/A.php': '<?php\nnamespace Shop;\nclass A {}\n',
    'lib/Shop/Sub/B.php': '<?php\nnamespace Shop\\Sub;\nclass B {}\n',
  };
  const { after: text } = await moving({ files, moves: { 'lib/Shop/A.php': 'lib/Shop/Sub/A.php' } });
  expect(text['lib/Shop/Sub/A.php']).toContain('namespace Shop\\Sub;');
});

describe('files that are included', () => {
  const going = { 'inc/db.php': 'inc/core/db.php', 'public/index.php': 'public/site/index.php' };
  test.each([
    ["require __DIR__ . '/../inc/db.php';", "require __DIR__ . '/../../inc/core/db.php';"],
    [
      "require_once(dirname(__DIR__) . '/inc/db.php');",
      "require_once(dirname(__DIR__) . '/../inc/core/db.php');",
    ],
    ["include dirname(__FILE__) . '/other.php';", "include dirname(__FILE__) . '/../other.php';"],
    ["include 'inc/db.php';", "include 'inc/core/db.php';"],
    ['$x = __DIR__ . "/../inc/$name.php";', '$x = __DIR__ . "/../../inc/$name.php";'],
  ])('%s', async (before, then) => {
    const files = {
      'public/index.php': `<?php\n${before}\n`,
      'inc/db.php': '<?php\n',
      'inc/x.php': '<?php\n',
      'public/other.php': '<?php\n',
    };
    const { after: text } = await moving({ files, moves: going });
    expect(text['public/site/index.php']).toBe(`<?php\n${then}\n`);
  });
});

test.each([
  ['"/../inc/$name.php"', ['index.php:2']],
  ['"/../inc/d$name.php"', ['index.php:2']],
  ['"/../inc/e$name.php"', []],
])(
  'a file that leaves a folder in which a program looks for made names is a doubt: %s',
  async (words, told) => {
    const files = {
      'public/index.php': `<?php\n$x = __DIR__ . ${words};\n`,
      'inc/db.php': '<?php\n',
      'inc/x.php': '<?php\n',
    };
    const found = await php.doubts!({
      files: Object.entries(files).map(([path, text]) => ({ path, text })),
      world: { paths: new Set(Object.keys(files)), roots: [''] },
      options: {},
      moves: new Map([['inc/db.php', 'inc/core/db.php']]),
    });
    expect(found.map(({ path, line }) => `${path.replace('public/', '')}:${line}`)).toEqual(told);
  },
);

test('what nothing declares, and a namespace that is not that of the folder, is told', async () => {
  const file =
    '<?php\nnamespace Acme\\Other;\nuse Acme\\Gone;\nclass A extends B { function f() { return new Gone(\\Exception::class); } }\n';
  const files = [
    { path: 'composer.json', text: composer },
    { path: 'src/Web/A.php', text: file },
  ];
  const world = { paths: new Set(files.map(({ path }) => path)), roots: [''] };
  const found = await php.unresolved!({ files, judged: new Set(['src/Web/A.php']), world });
  expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '2: the autoloader looks for Acme\\Web here',
    '3: nothing declares Acme\\Gone',
    '4: B is neither imported nor in its namespace',
    '4: nothing declares Exception',
  ]);
});

test('a file that leaves every root is a doubt', async () => {
  const files = [
    { path: 'composer.json', text: composer },
    { path: 'src/Billing/Invoice.php', text: invoice },
  ];
  const context = {
    files,
    moves: new Map([['src/Billing/Invoice.php', 'old/Invoice.php']]),
    options: {},
    world: { paths: new Set(files.map(({ path }) => path)), roots: [''] },
  };
  expect(await php.doubts!(context)).toMatchObject([{ path: 'src/Billing/Invoice.php', line: 3 }]);
});

test('a class that is called as a namespace is: what is in the namespace stays there', async () => {
  const files = {
    'src/Billing/Invoice/Line.php': '<?php\n\nnamespace Acme\\Billing\\Invoice;\n\nclass Line {}\n',
    'src/Web/Page.php':
      '<?php\nnamespace Acme\\Web;\nuse Acme\\Billing\\Invoice;\nuse Acme\\Billing\\Invoice\\Line;\nuse Acme\\Billing\\Invoice\\{Other};\nnew Invoice(new Line);\n',
    'phpstan.neon':
      'a: "#Acme\\\\Billing\\\\Invoice\\:\\:tax#"\nb: Acme\\Billing\\Invoice\\Line\nc: "Acme\\\\Billing\\\\Invoice\\\\"\n',
  };
  const after = await moved(files);
  expect(after['src/Billing/Invoice/Line.php']).toBe(files['src/Billing/Invoice/Line.php']);
  expect(after['src/Web/Page.php']).toBe(
    files['src/Web/Page.php'].replace('use Acme\\Billing\\Invoice;', 'use Acme\\Sales\\Invoice;'),
  );
  expect(after['phpstan.neon']).toBe(
    files['phpstan.neon'].replace('Acme\\\\Billing\\\\Invoice\\:', 'Acme\\\\Sales\\\\Invoice\\:'),
  );
});

describe('in texts of other kinds', () => {
  test.each([
    ['services.yaml', 'Acme\\Billing\\Invoice: ~\n', 'Acme\\Sales\\Invoice: ~\n'],
    ['services.json', '{ "class": "Acme\\\\Billing\\\\Invoice" }', '{ "class": "Acme\\\\Sales\\\\Invoice" }'],
    [
      'baseline.neon',
      "message: 'Property Acme\\Billing\\Invoice::$x'",
      "message: 'Property Acme\\Sales\\Invoice::$x'",
    ],
    ['other.yaml', 'Other\\Acme\\Billing\\Invoice: ~\n', 'Other\\Acme\\Billing\\Invoice: ~\n'],
    ['near.yaml', 'Acme\\Billing\\Invoices: ~\n', 'Acme\\Billing\\Invoices: ~\n'],
  ])('%s: %s', async (path, before, after) => {
    expect((await moved({ [path]: before }))[path]).toBe(after);
  });
});

describe('what begins elsewhere', () => {
  test('a name that goes on from the namespace says where that is, once its file leaves it', async () => {
    const text =
      '<?php\nnamespace Acme\\Billing;\n\nfinal class Invoice { function x() { return Pdf\\Page::of(namespace\\Tax::class); } }\n';
    const out = await moved({ 'src/Billing/Invoice.php': text });
    expect(out['src/Sales/Invoice.php']).toContain('return \\Acme\\Billing\\Pdf\\Page::of(');
  });

  test('a command that begins with the folder of the file', async () => {
    const text = "<?php\nexec('node ' . __DIR__ . '/run.js --all');\n";
    const out = await moved(
      { 'tools/go.php': text, 'tools/run.js': '' },
      { 'tools/run.js': 'tools/js/run.js' },
    );
    expect(out['tools/go.php']).toBe(text.replace('/run.js', '/js/run.js'));
  });
});
