import { expect, it } from 'vitest';
import { additions } from '../../../../src/references/languages.ts';
import { moving } from '../../moving.ts';
import { unseen } from './unseen.ts';

const FILES = {
  'Cargo.toml': '[package]\nname = "app"\nversion = "0.1.0"\n',
  'src/lib.rs': 'pub use crate::a::f;\n\n#[macro_use]\nmod macros;\n\npub mod a;\n#[cfg(test)]\nmod tests;\n',
  'src/macros.rs': 'macro_rules! trace {\n    () => {};\n}\n',
  'src/a.rs': 'pub fn f() {\n    trace!();\n}\n',
  'src/tests/mod.rs': 'mod pairs;\n',
  'src/tests/pairs.rs': '',
};

it('macros that go into a new module are handed on, where they stood before', async () => {
  const moves = { 'src/macros.rs': 'src/util/macros.rs' };
  const { changed, after } = await moving({ files: FILES, moves, roots: [''] });
  expect(changed).toEqual({
    'src/lib.rs': FILES['src/lib.rs'].replace('mod macros;', 'pub(crate) mod util;'),
  });
  const read = async () => Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const added = await additions({
    world: { paths: new Set(Object.keys(FILES)), roots: [''] },
    moves: new Map(Object.entries(moves)),
    read,
  });
  expect(added.map(({ path, text }) => [path, text])).toEqual([
    ['src/util/mod.rs', '#[macro_use]\npub(crate) mod macros;\n'],
  ]);
  expect(await unseen({ ...after, 'src/util/mod.rs': added[0]!.text })).toEqual([]);
});

it.each([
  ['#[macro_use]\nmod macros;\npub mod a;\n', []],
  ['pub mod a;\n#[macro_use]\nmod macros;\n', ['src/a.rs:2 the macro trace! is not seen here']],
  ['mod macros;\npub mod a;\n', ['src/a.rs:2 the macro trace! is not seen here']],
])('a macro is seen behind its definition: %j', async (lib, told) => {
  const { 'src/tests/mod.rs': _, 'src/tests/pairs.rs': __, ...files } = FILES;
  expect(await unseen({ ...files, 'src/lib.rs': lib })).toEqual(told);
});

it('a file that says that it is its own module is none', async () => {
  const files = {
    'Cargo.toml': FILES['Cargo.toml'],
    'src/lib.rs': 'mod a;\n',
    'src/a/mod.rs': '#[path = "mod.rs"]\nmod a;\nmod b;\n',
    'src/a/b.rs': '',
  };
  const { changed } = await moving({ files, moves: { 'src/a/b.rs': 'src/a/c.rs' }, roots: [''] });
  expect(changed['src/a/mod.rs']).toBe('#[path = "mod.rs"]\nmod a;\nmod c;\n');
});

it('a new module is documented where its crate wants that', async () => {
  const files = { ...FILES, 'src/lib.rs': `#![deny(missing_docs)]\n${FILES['src/lib.rs']}` };
  const added = await additions({
    world: { paths: new Set(Object.keys(files)), roots: [''] },
    moves: new Map([['src/a.rs', 'src/deep/a.rs']]),
    read: async () => Object.entries(files).map(([path, text]) => ({ path, text })),
  });
  expect(added.map(({ text }) => text)).toEqual(['//! Holds `a`.\n\npub mod a;\n']);
});

it('a new module has a line for each that is below it, however deep', async () => {
  const files = {
    'Cargo.toml': '[package]\nname = "shop"\n',
    'src/lib.rs': 'pub mod a;\npub mod b;\npub mod c;\n',
    ...Object.fromEntries(['a', 'b', 'c'].map(name => [`src/${name}.rs`, `pub fn ${name}() {}\n`])),
  };
  const moves = {
    'src/a.rs': 'src/up/a.rs',
    'src/b.rs': 'src/up/inn/b.rs',
    'src/c.rs': 'src/up/out/far/c.rs',
  };
  const added = await additions({
    world: { paths: new Set(Object.keys(files)), roots: [''] },
    moves: new Map(Object.entries(moves)),
    read: async () => Object.entries(files).map(([path, text]) => ({ path, text })),
  });
  expect(Object.fromEntries(added.map(({ path, text }) => [path, text]))).toEqual({
    'src/up/mod.rs': 'pub mod a;\npub mod inn;\npub mod out;\n',
    'src/up/inn/mod.rs': 'pub mod b;\n',
    'src/up/out/mod.rs': 'pub mod far;\n',
    'src/up/out/far/mod.rs': 'pub mod c;\n',
  });
});

it.each<[string, Record<string, string>, string]>([
  ['moves alone', { 'Cargo.toml': 'kit/main/Cargo.toml' }, '{ path = "../main" }'],
  [
    'moves with its crate',
    { 'Cargo.toml': 'kit/main/Cargo.toml', 'src/lib.rs': 'kit/main/src/lib.rs' },
    '{ path = "../main" }',
  ],
  ['stays', { 'src/lib.rs': 'src/main/lib.rs' }, '{ path = "../.." }'],
])('a path to a crate follows its manifest, which %s', async (_what, moves, path) => {
  const files = {
    'Cargo.toml': '[package]\nname = "shop"\n',
    'src/lib.rs': '',
    'docs/guide.md': '',
    'kit/till/Cargo.toml': '[package]\nname = "till"\n\n[dependencies]\nshop = { path = "../.." }\n',
    'kit/till/src/lib.rs': '',
  };
  const { after } = await moving({ files, moves, roots: [''] });
  expect(after['kit/till/Cargo.toml']).toContain(`shop = ${path}`);
});

it.each(['#![doc = include_str!("../guide.md")]', '#[doc = include_str!("../guide.md")]\npub fn f() {}'])(
  'what documentation includes follows: %s',
  async text => {
    const files = { 'Cargo.toml': '[package]\nname = "shop"\n', 'src/lib.rs': `${text}\n`, 'guide.md': '' };
    const moves = { 'src/lib.rs': 'kit/shop/src/lib.rs', 'Cargo.toml': 'kit/shop/Cargo.toml' };
    const { after } = await moving({ files, moves, roots: [''] });
    expect(after['kit/shop/src/lib.rs']).toContain('include_str!("../../../guide.md")');
  },
);

it('links of the documentation follow', async () => {
  const text =
    '//! See [a](crate::a), [`crate::a::f`] and crate::a.\n//!\n//! [b]: crate::a::f\n/*! or\n[c](crate::a) */\nmod a;\n';
  const { changed } = await moving({
    files: { ...FILES, 'src/lib.rs': text },
    moves: { 'src/a.rs': 'src/deep/a.rs' },
    roots: [''],
  });
  expect(changed['src/lib.rs']).toBe(
    '//! See [a](crate::deep::a), [`crate::deep::a::f`] and crate::deep::a.\n//!\n//! [b]: crate::deep::a::f\n/*! or\n[c](crate::deep::a) */\npub(crate) mod deep;\n',
  );
});

it('a module with another name is seen by the same, and so is what it hands on', async () => {
  const lib = 'pub(crate) use crate::{a::{f as g, h}, b::B};\npub use self::a::i;\n\nmod a;\nmod b;\n';
  const { changed } = await moving({
    files: { 'Cargo.toml': FILES['Cargo.toml'], 'src/lib.rs': lib, 'src/a.rs': '', 'src/b.rs': '' },
    moves: { 'src/a.rs': 'src/z.rs' },
    roots: [''],
  });
  expect(changed['src/lib.rs']).toBe(
    'pub(crate) use crate::{z::{f as g, h}, b::B};\npub use crate::z::i;\n\nmod b;\nmod z;\n',
  );
});

it('examples in the documentation follow, for they are programs', async () => {
  const text =
    '/// ```\n/// use app::a::f;\n/// use app::{a, b};\n/// use app::a::{f, g};\n/// use other::a::f;\n/// let a = b::c;\n/// ```\n/// See [`a::f`].\npub const A: u8 = 1;\npub mod a;\npub mod b;\n';
  const { changed, references } = await moving({
    files: { ...FILES, 'src/lib.rs': text, 'src/b.rs': '' },
    moves: { 'src/a.rs': 'src/deep/a.rs' },
    roots: [''],
  });
  expect(changed['src/lib.rs']!.split('pub')[0]).toBe(
    '/// ```\n/// use app::deep::a::f;\n/// use app::{deep::a, b};\n/// use app::deep::a::{f, g};\n/// use other::a::f;\n/// let a = b::c;\n/// ```\n/// See [`crate::deep::a::f`].\n',
  );
  expect(references.filter(({ decision }) => decision === 'asked')).toEqual([]);
});

it('a group in an example of which a part goes from its head is asked', async () => {
  const { references } = await moving({
    files: {
      ...FILES,
      'src/lib.rs': '/// use app::{f, tests::{pairs}};\n/// use app::tests::{pairs, x};\nmod tests;\n',
    },
    moves: { 'src/tests/pairs.rs': 'src/pairs.rs' },
    roots: [''],
  });
  expect(references.map(({ line, decision }) => [line, decision])).toContainEqual([2, 'asked']);
});

it('a folder of tests in the source is one of modules', async () => {
  const { changed, after } = await moving({
    files: FILES,
    moves: { 'src/tests/pairs.rs': 'src/tests/deep/pairs.rs' },
    roots: [''],
  });
  expect(changed).toEqual({ 'src/tests/mod.rs': 'pub(crate) mod deep;\n' });
  expect(await unseen({ ...after, 'src/tests/deep/mod.rs': 'pub(crate) mod pairs;\n' })).toEqual([]);
});

it('a crate that leaves the one that it names as the folder above says where that is, and back again', async () => {
  const files = {
    'Cargo.toml': '[workspace]\nmembers = ["core", "core/bench"]\n',
    'core/Cargo.toml': '[package]\nname = "core"\n',
    'core/src/lib.rs': '',
    'core/bench/Cargo.toml': '[package]\nname = "bench"\n\n[dependencies]\ncore = { path = ".." }\n',
    'core/bench/src/lib.rs': '',
  };
  const moves = {
    'core/bench/Cargo.toml': 'bench/core/Cargo.toml',
    'core/bench/src/lib.rs': 'bench/core/src/lib.rs',
  };
  const { after } = await moving({ files, moves, roots: [''] });
  expect(after['bench/core/Cargo.toml']).toContain('core = { path = "../../core" }');
  expect(after['Cargo.toml']).toContain('members = ["core", "bench/core"]');
  const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
  expect((await moving({ files: after, moves: back, roots: [''] })).after).toEqual(files);
});

it('what only a crate sees is found missing in another, a module as well as an item', async () => {
  const files = {
    'a/Cargo.toml': '[package]\nname = "a"\n',
    'a/src/lib.rs': 'pub mod open;\npub(crate) mod inner;\nmod own;\n',
    'a/src/open.rs': 'pub fn yes() {}\npub(crate) fn no() {}\n',
    'a/src/inner.rs': 'pub fn f() {}\n',
    'a/src/own.rs': 'use crate::inner::f;\n',
    'b/Cargo.toml': '[package]\nname = "b"\n',
    'b/src/lib.rs': 'use a::open::{yes, no};\nuse a::inner::f;\nuse a::own::g;\n',
  };
  const told = (await unseen(files)).filter(each => !each.includes('no dependency'));
  expect(told).toEqual([
    'b/src/lib.rs:1 a::open::no: no is seen in its crate only',
    'b/src/lib.rs:2 a::inner::f: module inner is seen in its crate only',
    'b/src/lib.rs:3 a::own::g: module own is private',
  ]);
});

it('a module of several files, each under its condition, is each of them', async () => {
  const files: Record<string, string> = {
    'Cargo.toml': FILES['Cargo.toml'],
    'src/lib.rs':
      'mod kit;\n#[cfg_attr(wide, path = "wide.rs")]\nmod lock;\n#[cfg(unix)]\n#[path = "unix.rs"]\nmod sys;\n#[cfg(windows)]\n#[path = "windows.rs"]\nmod sys;\n',
    'src/kit.rs': '',
    ...Object.fromEntries(
      ['wide', 'lock', 'unix', 'windows'].map(name => [`src/${name}.rs`, 'use crate::kit::f;\n']),
    ),
  };
  const { changed } = await moving({ files, moves: { 'src/kit.rs': 'src/deep/kit.rs' }, roots: [''] });
  for (const name of ['wide', 'lock', 'unix', 'windows'])
    expect(changed[`src/${name}.rs`]).toBe('use crate::deep::kit::f;\n');
  const { 'src/lock.rs': _, ...without } = files;
  expect(await unseen({ ...without, 'src/kit.rs': 'pub fn f() {}\n' })).toEqual([
    'src/lib.rs:3 module lock has no file',
  ]);
});

it('a package that names another is told where it does not depend on it', async () => {
  const manifest = (name: string, more = '') => `[package]\nname = "${name}"\n${more}`;
  const files = {
    'a-kit/Cargo.toml': manifest('a-kit'),
    'a-kit/src/lib.rs': 'pub fn f() {}\n',
    'a-kit/tests/all.rs': 'use a_kit::f;\n',
    'b/Cargo.toml': manifest('b', '\n[dev-dependencies]\na-kit.workspace = true\n'),
    'b/src/lib.rs': 'use a_kit::f;\n',
    'c/Cargo.toml': manifest(
      'c',
      '\n[dependencies]\nb = { path = "../b" }\n\n[target.x.dependencies.a-kit]\npath = ""\n',
    ),
    'c/src/lib.rs': 'use a_kit::f;\nfn g() { b::x() }\n',
    'd/Cargo.toml': manifest('d', '\n[features]\na-kit = []\n'),
    'd/src/lib.rs': 'use a_kit::f;\n',
  };
  expect((await unseen(files)).filter(each => !each.includes('x is not there'))).toEqual([
    'd/src/lib.rs:1 no dependency of its package is called a_kit',
  ]);
});

it.each([
  ['mod tables;\npub mod open;\n', 'pub(crate) mod age;'],
  ['pub mod tables;\npub mod open;\n', 'pub mod age;'],
  ['mod tables;\npub mod open;\npub use tables::age;\n', 'pub mod age;'],
])('a module that moves is open to other crates only where it was: %j', async (lib, line) => {
  const files = {
    'Cargo.toml': FILES['Cargo.toml'],
    'src/lib.rs': lib,
    'src/tables.rs': 'pub mod age;\n',
    'src/tables/age.rs': '',
    'src/open.rs': '',
  };
  const { changed } = await moving({ files, moves: { 'src/tables/age.rs': 'src/open/age.rs' }, roots: [''] });
  expect(changed['src/open.rs']).toContain(line);
});

it('what a module imports for itself no other finds in it', async () => {
  const files = {
    'Cargo.toml': FILES['Cargo.toml'],
    'src/lib.rs': 'mod core;\nuse core::mem;\nuse core::fmt;\n',
    'src/core.rs': 'use std::mem;\npub use std::fmt;\n',
  };
  expect(await unseen(files)).toEqual(['src/lib.rs:2 core::mem: mem is not there']);
});

it('the path of a module follows in an attribute of several lines', async () => {
  const lib = '#[cfg_attr(\n    wide,\n    path = "wide.rs"\n)]\nmod lock;\n';
  const files = {
    'Cargo.toml': FILES['Cargo.toml'],
    'src/lib.rs': lib,
    'src/wide.rs': '',
    'src/lock.rs': '',
  };
  const { changed } = await moving({ files, moves: { 'src/wide.rs': 'src/sys/wide.rs' }, roots: [''] });
  expect(changed['src/lib.rs']).toBe(lib.replace('wide.rs', 'sys/wide.rs'));
});
