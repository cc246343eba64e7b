import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const composer = '{ "autoload": { "psr-4": { "Acme\\\\": "src/" } } }';
const invoice = '<?php\n\nnamespace Acme\\Billing;\n\nfinal class Invoice {}\n';
const tax = '<?php\nnamespace Acme\\Billing;\nclass Tax {}\n';

async function moved(files: Record<string, string>, moves: Record<string, string>) {
  const all = {
    'composer.json': composer,
    'src/Billing/Invoice.php': invoice,
    'src/Billing/Tax.php': tax,
    ...files,
  };
  return (await moving({ files: all, moves })).after;
}

test.each<[string, Record<string, string>, string]>([
  ['its last element', { Tax: 'Sales' }, '{\n    Invoice,\n    function rate,\n};\nuse Acme\\Sales\\Tax;'],
  [
    'elements that go to several places',
    { Tax: 'Sales', Invoice: 'Till' },
    '{\n    function rate,\n};\nuse Acme\\Sales\\Tax;\nuse Acme\\Till\\Invoice;',
  ],
  ['what comes to the text', { Tax: 'Web' }, '{\n    Invoice,\n    function rate,\n};'],
])('a group without %s keeps its form', async (_, goals, then) => {
  const text =
    '<?php\nnamespace Acme\\Web;\n\nuse Acme\\Billing\\{\n    Invoice,\n    function rate,\n    Tax,\n};\n\nrate(new Tax, new Invoice);\n';
  const files = {
    'src/Billing/Tax.php': '<?php\nnamespace Acme\\Billing;\nclass Tax {}\n',
    'src/Billing/rate.php': '<?php\nnamespace Acme\\Billing;\nfunction rate() {}\n',
    'src/Web/Page.php': text,
  };
  const go = Object.entries(goals).map(([name, to]) => [`src/Billing/${name}.php`, `src/${to}/${name}.php`]);
  expect((await moved(files, Object.fromEntries(go)))['src/Web/Page.php']).toBe(
    text.replace(/\{[^}]*\};/, then),
  );
});

test.each([
  [
    'goes to several places',
    { Tax: 'Sales', Invoice: 'Till' },
    'use Acme\\Sales\\Tax;\nuse Acme\\Till\\Invoice;\n',
  ],
  ['comes to the text', { Tax: 'Web', Invoice: 'Web' }, ''],
])('a group of which all %s goes', async (_, goals, then) => {
  const head = '<?php\nnamespace Acme\\Web;\n\n';
  const text = `${head}use Acme\\Billing\\{Invoice, Tax};\n`;
  const go = Object.entries(goals).map(([name, to]) => [`src/Billing/${name}.php`, `src/${to}/${name}.php`]);
  const after = await moved({ 'src/Web/Page.php': text }, Object.fromEntries(go));
  expect(after['src/Web/Page.php']).toBe(then === '' ? head.slice(0, -1) : head + then);
});
