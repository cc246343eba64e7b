import { expect, test } from 'vitest';
import { carryOut, isInstalled } from '../../../support/toolchain.ts';

/** A workspace of two crates with nested modules, grouped imports, macros, included texts and tests. */
const files: Record<string, string> = {
  '.gitignore': 'target/\nCargo.lock\n',
  'Cargo.toml': '[workspace]\nresolver = "2"\nmembers = ["engine", "tool"]\n',
  'engine/Cargo.toml': '[package]\nname = "engine"\nversion = "0.1.0"\nedition = "2021"\n',
  'engine/src/lib.rs':
    '//! Counts.\n\npub mod error;\npub mod shapes;\nmod text;\nmod units;\nmod util;\n\nuse error::Oops;\npub use shapes::{area, round::Circle};\n\npub fn all() -> Result<u32, Oops> {\n    let _ = format!("{}", crate::text::banner());\n    Ok(area(2) + units::meters(2) + util::one())\n}\n',
  'engine/src/error.rs': '#[derive(Debug)]\npub struct Oops;\n',
  'engine/src/text.rs': 'pub fn banner() -> &\'static str {\n    include_str!("../assets/banner.txt")\n}\n',
  'engine/assets/banner.txt': 'hello\n',
  'engine/src/units.rs':
    'use crate::error::Oops;\n\npub fn meters(n: u32) -> u32 {\n    n\n}\n\npub fn checked(n: u32) -> Result<u32, Oops> {\n    if n > 9 {\n        return Err(Oops);\n    }\n    Ok(meters(n))\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn checks() {\n        assert!(checked(10).is_err());\n        assert_eq!(super::meters(1), 1);\n    }\n}\n',
  'engine/src/shapes/mod.rs':
    'pub mod round;\npub mod square;\n\nuse crate::{\n    error::Oops,\n    units::{self, checked},\n};\n\npub fn area(n: u32) -> u32 {\n    square::area(n) + round::area(n)\n}\n\npub fn safe(n: u32) -> Result<u32, Oops> {\n    checked(units::meters(n))\n}\n',
  'engine/src/shapes/round.rs':
    'use super::square;\n\npub struct Circle;\n\npub fn area(n: u32) -> u32 {\n    square::area(n) * 3\n}\n',
  'engine/src/shapes/square.rs': 'pub fn area(n: u32) -> u32 {\n    n * n\n}\n',
  'engine/src/util/mod.rs': 'mod one;\n\npub use self::one::one;\n',
  'engine/src/util/one.rs': 'pub fn one() -> u32 {\n    super::super::units::meters(1)\n}\n',
  'notes/engine.md': '# Engine\n',
  'engine/tests/all.rs':
    'use engine::{error::Oops, shapes::square};\n\n#[test]\nfn counts() {\n    let _ = Oops;\n    assert_eq!(engine::all().unwrap(), 19);\n    assert_eq!(square::area(2), 4);\n}\n',
  'tool/Cargo.toml':
    '[package]\nname = "tool"\nversion = "0.1.0"\nedition = "2021"\n\n[[bin]]\nname = "tool"\npath = "src/cmd.rs"\n\n[dependencies]\nengine = { path = "../engine" }\n',
  'tool/src/cmd.rs':
    'mod args;\nmod out;\n\nfn main() {\n    out::say(args::first(), engine::shapes::area(1));\n}\n',
  'tool/src/args.rs': 'pub fn first() -> String {\n    std::env::args().next().unwrap_or_default()\n}\n',
  'tool/src/out.rs': 'pub fn say(name: String, n: u32) {\n    println!("{} {}", name, n);\n}\n',
};

const PLAN = `# Plan

## Phase 1: Modules

1. Move \`engine/src/error.rs\` → \`engine/src/base/error.rs\`
2. Move \`engine/src/units.rs\` → \`engine/src/base/units.rs\`
3. Move \`engine/src/text.rs\` → \`engine/src/ui/text.rs\`
4. Move \`engine/assets/banner.txt\` → \`engine/res/banner.txt\`
5. Update imports

## Phase 2: Shapes

1. Move \`engine/src/shapes/\` → \`engine/src/geometry/\`
2. Move \`engine/src/util/\` → \`engine/src/base/util/\`
3. Update imports

## Phase 3: Crates

1. Move \`tool/\` → \`apps/tool/\`
2. Move \`notes/engine.md\` → \`engine/notes.md\`
3. Update all references
`;

test.skipIf(!isInstalled('cargo'))(
  'a workspace of Rust passes its tests at every commit of the main line',
  () => {
    const { exit, output, failures, commits } = carryOut(files, PLAN, 'cargo test --offline -q');
    expect(failures).toEqual([]);
    expect([exit, commits], output).toEqual([0, 3]);
  },
  300_000,
);
