import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { facadeOf } from '../../../src/references/facade.ts';
import { adapterOf } from '../../../src/references/languages/of.ts';
import { complaint, inFolder, isInstalled } from '../../support/toolchain.ts';
import { moving } from '../moving.ts';

/** A repository whose files move and leave facades, and programs of others, by their old names. */
interface Case {
  readonly command: string;
  readonly tool: string;
  readonly files: Readonly<Record<string, string>>;
  readonly moves: Readonly<Record<string, string>>;
  readonly others: Readonly<Record<string, string>>;
}

/** All texts after the moves, with the facades and the programs of others. */
async function kept({ files, moves, others }: Case): Promise<Record<string, string>> {
  const facades = new Set(Object.keys(moves));
  const { after } = await moving({ files, moves, options: { facades }, roots: ['lib', ''] });
  const context = {
    world: { paths: new Set(Object.keys(files)), roots: ['lib', ''] },
    moves: new Map(Object.entries(moves)),
    options: { facades },
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
  };
  const texts: Record<string, string> = { ...after, ...others };
  const [first] = Object.keys(moves);
  for (const { path, text } of (await adapterOf(first!)?.additions?.(context)) ?? []) texts[path] = text;
  for (const [from, to] of Object.entries(moves))
    texts[from] = await facadeOf(
      { from, to, text: files[from]!, target: after[to]!, roots: ['lib', ''] },
      context,
    );
  return texts;
}

const LOADER = `<?php
spl_autoload_register(function ($name) {
    $file = __DIR__ . '/src/' . str_replace('\\\\', '/', substr($name, 5)) . '.php';
    if (is_file($file)) require $file;
});
`;

const PHP: Case = {
  tool: 'php',
  command: 'php others.php && php late.php',
  files: {
    'composer.json': '{"autoload": {"psr-4": {"Mill\\\\": "src/"}}}',
    'src/Flour.php':
      '<?php\n\nnamespace Mill;\n\nfinal class Flour implements Ware {\n    public function weight(): int { return 3; }\n}\n',
    'src/Ware.php': '<?php\nnamespace Mill;\ninterface Ware { public function weight(): int; }\n',
    'src/Dusty.php':
      '<?php\n\nnamespace Mill;\n\ntrait Dusty {\n    public function dust(): string { return "dust"; }\n}\n',
    'src/Jam.php': '<?php\n\nnamespace Mill;\n\nclass Jam extends \\RuntimeException {}\n\n?>\n',
    'src/Wheel.php':
      '<?php\n\nnamespace Mill;\n\nclass Wheel {\n    public function turn(): Flour { return new Flour(); }\n    public function jam(): void { throw new Jam("stone"); }\n}\n',
    'inc/tools.php': '<?php\nfunction sieve(int $x): int { return $x - 1; }\n',
  },
  moves: {
    'src/Flour.php': 'src/Goods/Meal.php',
    'src/Ware.php': 'src/Goods/Ware.php',
    'src/Dusty.php': 'src/Traits/Dusty.php',
    'src/Jam.php': 'src/Trouble/Jam.php',
    'inc/tools.php': 'inc/lib/tools.php',
  },
  others: {
    'load.php': LOADER,
    'others.php': `<?php
require __DIR__ . '/load.php';
require_once __DIR__ . '/inc/lib/tools.php';
require_once __DIR__ . '/inc/tools.php';
function weigh(Mill\\Flour $flour): int { return sieve($flour->weight()); }
class Bread implements Mill\\Ware { use Mill\\Dusty; public function weight(): int { return 1; } }
echo weigh((new Mill\\Wheel)->turn()), (new Bread)->dust(), (new Mill\\Flour) instanceof Mill\\Ware;
`,
    // Nothing but the \`catch\` names the old class.
    'late.php': `<?php
require __DIR__ . '/load.php';
try { (new Mill\\Wheel)->jam(); } catch (Mill\\Jam $jam) { exit(0); }
exit(1);
`,
  },
};

const PYTHON: Case = {
  tool: 'python3',
  command: 'python3 -W error quiet.py && python3 -W ignore others.py',
  files: {
    'lib/mill/__init__.py': 'from .wheel import Wheel as Wheel\n\n__all__ = ["Wheel"]\n',
    'lib/mill/wheel.py': 'from . import flour\n\n\nclass Wheel:\n    grain = flour.GRAIN\n',
    'lib/mill/flour.py': 'GRAIN = "rye"\n',
    'lib/mill/late.py': 'NOBODY = 1\n',
  },
  moves: {
    'lib/mill/wheel.py': 'lib/mill/parts/wheel.py',
    'lib/mill/flour.py': 'lib/mill/goods/meal.py',
    'lib/mill/late.py': 'lib/mill/goods/late.py',
  },
  others: {
    'quiet.py': 'import sys\nsys.path.insert(0, "lib")\nimport mill\nassert not hasattr(mill, "late")\n',
    'others.py':
      'import sys\nsys.path.insert(0, "lib")\nimport mill\nassert mill.flour.GRAIN == "rye"\nassert mill.wheel.Wheel is mill.Wheel\nfrom mill.late import NOBODY\nassert NOBODY == 1\n',
  },
};

const C: Case = {
  tool: 'gcc',
  command: 'gcc -Wall -Werror -I. others.c src/scale.c -o others && ./others',
  files: {
    'scale.h': '#ifndef SCALE_H\n#define SCALE_H\n#include "unit.h"\nunit weigh(int grams);\n#endif\n',
    'unit.h': '#ifndef UNIT_H\n#define UNIT_H\ntypedef int unit;\n#endif\n',
    'src/scale.c': '#include "../scale.h"\nunit weigh(int grams) { return grams / 2; }\n',
  },
  moves: { 'scale.h': 'include/mill/scale.h', 'unit.h': 'include/mill/unit.h' },
  others: {
    'others.c':
      '#include "scale.h"\n#include "unit.h"\nint main(void) { unit two = weigh(4); return two == 2 ? 0 : 1; }\n',
  },
};

const GO: Case = {
  tool: 'go',
  command: 'go vet ./others && go run ./others',
  files: {
    'go.mod': 'module example.org/mill\n\ngo 1.18\n',
    'mill/scale.go':
      'package mill\n\ntype Scale struct{ Unit int }\n\ntype Weigher interface{ Weigh(int) int }\n\nconst (\n\tLight = 1\n\tHeavy = 2\n)\n\nfunc (s Scale) Weigh(x int) int { return x * s.Unit }\n\nfunc New() Scale { return Scale{Unit: Heavy} }\n',
    'mill/wheel.go': 'package mill\n\nfunc Turn() int { return New().Weigh(Light) }\n',
  },
  moves: { 'mill/scale.go': 'scales/scale.go' },
  others: {
    'others/main.go':
      'package main\n\nimport "example.org/mill/mill"\n\nfunc main() {\n\tvar w mill.Weigher = mill.New()\n\tif w.Weigh(mill.Light)+mill.Turn() != 2*mill.Heavy || (mill.Scale{Unit: 1}).Unit != 1 {\n\t\tpanic("scale")\n\t}\n}\n',
  },
};

const RUST: Case = {
  tool: 'rustc',
  command:
    'rustc --edition 2021 --crate-type lib --crate-name mill src/lib.rs && rustc --edition 2021 others.rs --extern mill=libmill.rlib && ./others',
  files: {
    'Cargo.toml': '[package]\nname = "mill"\nedition = "2021"\n',
    'src/lib.rs': 'pub mod scale;\npub mod wheel;\n',
    'src/scale.rs':
      'pub struct Scale(pub u32);\n\npub trait Weigh {\n    fn weigh(&self) -> u32;\n}\n\nimpl Weigh for Scale {\n    fn weigh(&self) -> u32 {\n        self.0\n    }\n}\n',
    'src/wheel.rs': 'use crate::scale::Scale;\n\npub fn turn() -> Scale {\n    Scale(2)\n}\n',
  },
  moves: { 'src/scale.rs': 'src/parts/scale.rs' },
  others: {
    'others.rs':
      'use mill::scale::{Scale, Weigh};\n\nfn main() {\n    let scale: Scale = mill::wheel::turn();\n    assert_eq!(scale.weigh(), 2);\n}\n',
  },
};

const TYPESCRIPT: Case = {
  tool: 'true',
  command: `${resolve('node_modules/.bin/tsc')} --noEmit --strict --module esnext --moduleResolution bundler others.ts`,
  files: {
    'src/scale.ts':
      'export interface Scale { unit: number }\nexport const half = (scale: Scale) => scale.unit / 2;\nexport default class Mill {}\nexport * from "./unit";\n',
    'src/unit.ts': 'export type Unit = "g" | "kg";\nexport enum Size { Small }\n',
  },
  moves: { 'src/scale.ts': 'src/parts/scale.ts', 'src/unit.ts': 'src/parts/units/index.ts' },
  others: {
    'others.ts':
      'import Mill, { half, type Scale, type Unit } from "./src/scale";\nimport { Size } from "./src/unit";\nconst scale: Scale = { unit: Size.Small };\nexport const all: [number, Unit, Mill] = [half(scale), "g", new Mill()];\n',
  },
};

describe('a program that has the old names still runs', () => {
  test.each([
    ['PHP', PHP],
    ['Python', PYTHON],
    ['TypeScript', TYPESCRIPT],
    ['C', C],
    ['Go', GO],
    ['Rust', RUST],
  ])('%s', async (_, one) => {
    if (!isInstalled(one.tool)) return;
    const texts = await kept(one);
    expect(inFolder(texts, folder => complaint(folder, one.command))).toBeUndefined();
  });
});
