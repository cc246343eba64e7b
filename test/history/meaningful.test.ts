import { describe, expect, it } from 'vitest';
import { meaningful } from '../../src/history/meaningful.ts';

describe('what a text says of its own', () => {
  const cases: readonly [what: string, text: string, own: readonly string[]][] = [
    ['no licence in line comments', '// Copyright\n// All rights\n\nint a;\n', ['int a;']],
    ['no licence between marks', '/*\n * Copyright\n\n * more\n */\nint a;\n', ['int a;']],
    ['no licence in a docstring, no imports', '"""Docs.\n\nMore.\n"""\nimport os\nx = 1\n', ['x = 1']],
    ['no import over lines', 'from a import (\n    b,\n    c,\n)\nx = 1\n', ['x = 1']],
    ['no import of a script', 'import {\n  a,\n} from "b";\nconst c = require("d");\na();\n', ['a();']],
    ['no includes, and not the body of a namespace', '#include <a>\nnamespace n {\nint a;\n}\n', ['int a;']],
    ['not the body of a module', 'use a::{\n  b,\n};\nmod m {\n  fn f() {}\n}\n', ['mod m {', 'fn f() {}']],
    ['comments further down', 'x = 1\n# why\ny = 2\n', ['x = 1', '# why', 'y = 2']],
    ['whatever there is, where nothing else is', 'import a\nimport b\n', ['import a', 'import b']],
    ['no head that never ends', '/* open\nint a;\n', ['int a;']],
  ];
  it.each(cases)('%s', (_, text, own) => {
    expect(meaningful(text)).toEqual(own);
  });
});
