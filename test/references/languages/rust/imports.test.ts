import { expect, it } from 'vitest';
import { moving } from '../../moving.ts';
import { unseen } from './unseen.ts';

const TREE = {
  'Cargo.toml': '[package]\nname = "app"\nversion = "0.1.0"\n',
  'src/lib.rs': 'pub mod util;\nmod user;\n',
  'src/util/mod.rs': 'pub mod one;\npub mod two;\npub mod three;\n',
  'src/util/one.rs': 'pub struct A;\npub struct B;\npub fn f() {}\n',
  'src/util/two.rs': 'pub struct C;\n',
  'src/util/three.rs': 'pub struct D;\n',
};
/** What a text of Rust becomes where modules of `util` move. */
async function used(text: string, moves: Record<string, string>) {
  const files = { ...TREE, 'src/user.rs': text };
  const go = Object.entries(moves).map(([from, to]) => [`src/${from}.rs`, `src/${to}.rs`]);
  return (await moving({ files, moves: Object.fromEntries(go), roots: [''] })).after['src/user.rs'];
}

const nested = `#[cfg(unix)]
pub use crate::{
    util::{
        one::{self, A, B},
        three::D,
        two::{
            C,
        },
    },
};
`;

it.each<[string, string, Record<string, string>, string]>([
  [
    'an element of it moves below its head',
    nested,
    { 'util/three': 'util/deep/three' },
    nested.replace('three::', 'deep::three::'),
  ],
  [
    'a group within leaves its head',
    nested,
    { 'util/one': 'first' },
    `${nested.replace('one::{self, A, B},\n        ', '').trimEnd()}\n#[cfg(unix)]\npub use crate::first::{self as one, A, B};\n`,
  ],
  [
    'a group of several lines leaves its head',
    nested,
    { 'util/two': 'two' },
    `${nested.replace(/,\n {8}two[^}]*\}/, '').trimEnd()}\n#[cfg(unix)]\npub use crate::two::{\n    C,\n};\n`,
  ],
  [
    'all of it goes one way',
    nested,
    { 'util/mod': 'kit/mod', 'util/one': 'kit/one', 'util/two': 'kit/two', 'util/three': 'kit/three' },
    nested.replace('util::', 'kit::'),
  ],
  [
    'all of it goes several ways',
    'use crate::util::{one::A, two::C};\n',
    { 'util/one': 'one', 'util/two': 'two' },
    'use crate::one::A;\nuse crate::two::C;\n',
  ],
  [
    'one element stays',
    'use crate::util::{one::A, two::C};\n',
    { 'util/one': 'one' },
    'use crate::util::two::C;\nuse crate::one::A;\n',
  ],
  [
    'its own space has another name',
    'use crate::util::one::{self, A};\n',
    { 'util/one': 'util/first' },
    'use crate::util::first::{self as one, A};\n',
  ],
])('a group of imports follows where %s', async (_, text, moves, then) => {
  expect(await used(text, moves)).toBe(then);
});

it.each<[string, string]>([
  ['use crate::util;\nfn g() { util::one::f() }\n', 'use crate::util;\nfn g() { crate::first::f() }\n'],
  [
    'use crate::util::{self, two::C};\nfn g() { util::one::f() }\n',
    'use crate::util::{self, two::C};\nfn g() { crate::first::f() }\n',
  ],
  [
    'use crate::util as u;\nfn g() { u::one::f() }\n',
    'use crate::util as u;\nfn g() { crate::first::f() }\n',
  ],
  ['use crate::util::one;\nfn g() { one::f() }\n', 'use crate::first as one;\nfn g() { one::f() }\n'],
  ['use crate::util::*;\nfn g() { one::f() }\n', 'use crate::util::*;\nfn g() { crate::first::f() }\n'],
  [
    'use crate::util;\nmod inner {\n    use super::*;\n    fn g() { util::one::f() }\n}\n',
    'use crate::util;\nmod inner {\n    use super::*;\n    fn g() { crate::first::f() }\n}\n',
  ],
  ['use std::util;\nfn g() { util::one::f() }\n', 'use std::util;\nfn g() { util::one::f() }\n'],
])('a path that begins with what an import brings follows: %j', async (text, then) => {
  expect(await used(text, { 'util/one': 'first' })).toBe(then);
  const left = await unseen({ ...TREE, 'src/util/mod.rs': 'pub mod two;\n', 'src/user.rs': text });
  // What an import of all names brings nobody can tell.
  const isTold = text !== then && !text.startsWith('use crate::util::*');
  expect(left.some(each => each.startsWith('src/user.rs'))).toBe(isTold);
});

it('a private member is found missing where its name is private everywhere', async () => {
  const files = {
    'Cargo.toml': '[package]\nname = "app"\n',
    'src/lib.rs': 'mod one;\nmod two;\n',
    'src/one.rs':
      'pub struct A { kind: u8, pub open: u8, pub(crate) wide: u8 }\nimpl A {\n    fn own(&self) { let f = |x| { x }; }\n    pub fn all(&self) {}\n}\nimpl Drop for A { fn drop(&mut self) {} }\nmod inner;\n',
    'src/one/inner.rs': 'fn f(a: super::A) { a.own(); a.kind; }\n',
    'src/two.rs':
      'use crate::one::A;\nfn f(a: A) -> A {\n    a.own();\n    a.all(); a.open; a.wide; a.drop(); a.len(); 0..a;\n    A { kind: 1, open }\n}\n',
  };
  expect(await unseen(files)).toEqual([
    'src/two.rs:3 own is private in each module that has a member of that name',
    'src/two.rs:5 kind is private in each module that has a member of that name',
  ]);
});

it('a function is found where a private module is called as it is', async () => {
  const files = {
    'Cargo.toml': '[package]\nname = "app"\n',
    'src/lib.rs': 'mod tick;\nmod other;\nmod kind;\npub use other::tick;\n',
    'src/tick.rs': '',
    'src/kind.rs': '',
    'src/other.rs': 'pub fn tick() {}\n',
    'tests/all.rs': 'use app::tick;\nuse app::kind;\n',
  };
  expect(await unseen(files)).toEqual(['tests/all.rs:2 app::kind: module kind is private']);
});
