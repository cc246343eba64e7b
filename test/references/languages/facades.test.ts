import { describe, expect, it } from 'vitest';
import { facadeOf, isFacade } from '../../../src/references/facade.ts';
import { moving } from '../moving.ts';

/** The facade of the first file, which moves to where `to` says. */
async function left(files: Readonly<Record<string, string>>, to: string): Promise<string> {
  const [from] = Object.keys(files) as [string];
  const context = {
    world: { paths: new Set(Object.keys(files)), roots: [''] },
    moves: new Map([[from, to]]),
    options: {},
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
  };
  return facadeOf({ from, to, text: files[from]!, removeAfter: '2.0' }, context);
}

const COMPOSER = { 'composer.json': '{"autoload": {"psr-4": {"App\\\\": "src/"}}}' };
const MODULE = { 'go.mod': 'module example.org/m\n\ngo 1.21\n' };
const CRATE = { 'Cargo.toml': '[package]\nname = "app"\n', 'src/lib.rs': 'pub mod old;\n' };

describe('what stays at the old place', () => {
  it.each([
    [
      { 'src/Old/T.php': '<?php\n\nnamespace App\\Old;\n\nclass T {}\n', ...COMPOSER },
      'src/New/T.php',
      "<?php\n\nnamespace App\\Old;\n\n// Moved to src/New/T.php. Remove after 2.0.\n@trigger_error('App\\Old\\T moved to App\\New\\T.', E_USER_DEPRECATED);\nif (class_exists(\\App\\New\\T::class) && !class_exists('App\\Old\\T', false)) {\n    class_alias(\\App\\New\\T::class, 'App\\Old\\T');\n}\n\nif (false) {\n    /** @deprecated Moved to \\App\\New\\T. */\n    class T extends \\App\\New\\T {}\n}\n",
    ],
    [
      { 'inc/a.php': '<?php\n\nfunction f() {}\n' },
      'lib/a.php',
      "<?php\n\n// Moved to lib/a.php. Remove after 2.0.\nreturn require_once __DIR__ . '/../lib/a.php';\n",
    ],
    [
      { 'src/old.rs': 'pub fn f() {}\n', ...CRATE },
      'src/core/fresh.rs',
      '//! Moved to [`crate::core::fresh`]. Remove after 2.0.\n#![allow(unused_imports)]\n\npub use crate::core::fresh::*;\n',
    ],
    [
      { 'include/old/a.h': 'int f(void);\n' },
      'include/core/a.h',
      '/* Moved to include/core/a.h. Remove after 2.0. */\n#include "../core/a.h"\n',
    ],
    [
      {
        'old/a.go':
          'package old\n\nconst (\n\tC = 1\n\tlow = 2\n)\n\ntype T struct{}\n\nfunc (t T) M() {}\n\nfunc F() {}\n\nfunc G() {}\n',
        ...MODULE,
      },
      'fresh/a.go',
      'package old\n\nimport moved "example.org/m/fresh"\n\n// Deprecated: moved to example.org/m/fresh. Remove after 2.0.\ntype T = moved.T\n\n// Deprecated: moved to example.org/m/fresh. Remove after 2.0.\nconst C = moved.C\n\n// Deprecated: moved to example.org/m/fresh. Remove after 2.0.\nvar F = moved.F\n\n// Deprecated: moved to example.org/m/fresh. Remove after 2.0.\nvar G = moved.G\n',
    ],
  ])('%#', async (files, to, expected) => {
    expect(await left(files, to)).toBe(expected);
    const [path, own] = Object.entries(files)[0]!;
    expect([await isFacade(path, expected), await isFacade(path, own)]).toEqual([true, false]);
  });

  it.each([
    [{ 'a/T.java': 'package a;\npublic class T {}\n' }, 'b/T.java', 'a type of the JVM has one name only'],
    [{ 'a.c': 'int f;\n' }, 'b/a.c', 'a.c is compiled'],
    [{ 'old/a.go': 'package old\n\nvar V = 1\n', ...MODULE }, 'fresh/a.go', 'V is a variable'],
    [{ 'old/a.go': 'package old\n\nfunc F[T any]() {}\n', ...MODULE }, 'fresh/a.go', 'F has type parameters'],
    [{ 'old/a.go': 'package old\n\nfunc f() {}\n', ...MODULE }, 'fresh/a.go', 'exports no name'],
    [
      { 'old/a_test.go': 'package old\n\nfunc TestA() {}\n', ...MODULE },
      'fresh/a_test.go',
      'is part of a test there',
    ],
    [{ 'a.css': '' }, 'b.css', 'a.css is no module'],
  ])('is nothing, and why: %#', async (files, to, why) => {
    await expect(left(files, to)).rejects.toThrow(why);
  });
});

it('a module of Rust keeps its line where something stays', async () => {
  const { changed } = await moving({
    files: { 'src/old.rs': 'pub fn f() {}\n', ...CRATE },
    moves: { 'src/old.rs': 'src/core/fresh.rs' },
    options: { facades: new Set(['src/old.rs']) },
  });
  expect(changed['src/lib.rs']).toBe('pub mod old;\npub mod core;\n');
});

it.each([
  ['mod core;', 'app::old::f', 'crate::core::fresh::f'],
  ['pub(crate) mod core;', 'app::old::f', 'crate::core::fresh::f'],
  ['pub mod core;', 'app::core::fresh::f', 'crate::core::fresh::f'],
])('who may not name the new place of a module stays at the facade: %s', async (line, outside, inside) => {
  const { after } = await moving({
    files: {
      ...CRATE,
      'src/lib.rs': `pub mod old;\n${line}\nmod user;\n`,
      'src/core/mod.rs': '',
      'src/old.rs': 'pub fn f() {}\n',
      'src/user.rs': 'use crate::old::f;\n',
      'tests/all.rs': 'use app::old::f;\n',
    },
    moves: { 'src/old.rs': 'src/core/fresh.rs' },
    options: { facades: new Set(['src/old.rs']) },
  });
  expect([after['tests/all.rs'], after['src/user.rs']]).toEqual([`use ${outside};\n`, `use ${inside};\n`]);
});

it('a folder whose files part below it stays', async () => {
  const { changed, references } = await moving({
    files: { 'src/Old/T.php': '<?php\n\nnamespace App\\Old;\n\nclass T {}\n', ...COMPOSER },
    moves: { 'src/Old/T.php': 'src/New/T.php' },
  });
  expect(Object.keys(changed)).toEqual(['src/Old/T.php']);
  expect(references.filter(({ decision }) => decision === 'asked')).toEqual([]);
});
