// @ts-check
// Repositories to rewrite, made up: the same seed gives the same bytes.

/** A source of whole numbers below a bound. @param {number} seed @returns {(below: number) => number} */
function dice(seed) {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PACKAGES = [
  'orders',
  'stock',
  'prices',
  'reports',
  'people',
  'routes',
  'bills',
  'events',
  'plans',
  'notes',
];

/** Lines of code that name nothing. @param {string} name @param {number} count */
const filler = (name, count) =>
  Array.from(
    { length: count },
    (_, index) => `    ${name}_${index} = (value + ${index}) * ${index + 2}\n`,
  ).join('');

/**
 * A Python repository like those that plans are written for: packages under `src`, modules of some 200 lines that import each
 * other in every form, also in functions and guarded, and tests that patch by name.
 * @param {{ modules: number, tests: number, seed: number }} size
 * @returns {{ files: Map<string, string>, modules: string[] }} texts by path, and the paths of the modules
 */
export function pythonTree({ modules, tests, seed }) {
  const roll = dice(seed);
  const names = Array.from(
    { length: modules },
    (_, index) => `${PACKAGES[index % PACKAGES.length]}.part_${index}`,
  );
  const some = () => names[roll(names.length)] ?? '';
  /** @type {Map<string, string>} */
  const files = new Map(PACKAGES.map(name => [`src/${name}/__init__.py`, '']));
  for (const [index, name] of names.entries()) {
    const [package_ = '', own = ''] = name.split('.');
    const lines = ['"""What this part does."""\n', 'import os\nimport json as _json\n'];
    for (let count = 0; count < 5; count++) {
      const other = some();
      const [at = '', part = ''] = other.split('.');
      const relative = at === package_ ? `from .${part} import work_${part} as w${count}\n` : '';
      const forms = [
        `from ${other} import work_${part} as w${count}, LIMIT as l${count}\n`,
        `import ${other} as m${count}\n`,
        `from ${at} import ${part} as p${count}\n`,
        relative ||
          `try:\n    from ${other} import (\n        work_${part} as w${count},  # why\n    )\nexcept ImportError:\n    w${count} = None\n`,
      ];
      if (other !== name) lines.push(forms[roll(forms.length)] ?? '');
    }
    const late = some();
    lines.push(
      `LIMIT = ${index}\n\n\ndef work_${own}(value):\n    from ${late} import LIMIT as late\n${filler('step', 180)}    return late\n`,
    );
    files.set(`src/${package_}/${own}.py`, lines.join(''));
  }
  for (let index = 0; index < tests; index++) {
    const patches = Array.from({ length: 6 }, some).map(
      (other, at) =>
        `    with mock.patch("${other}.work_${other.split('.')[1]}") as p${at}:\n        assert p${at}\n`,
    );
    const [first, second] = [some(), some()];
    const text = `from unittest import mock\nfrom ${first} import LIMIT\nimport ${second}\n\n\ndef test_${index}():\n${filler('value', 60).replaceAll('value +', '1 +')}${patches.join('')}    assert LIMIT + ${second}.LIMIT\n`;
    files.set(`tests/test_${index}.py`, text);
  }
  return { files, modules: names.map(name => `src/${name.replace('.', '/')}.py`) };
}

/**
 * A TypeScript repository: folders of modules that import each other relatively, with and without endings, in every form.
 * @param {{ modules: number, seed: number }} size
 * @returns {{ files: Map<string, string>, modules: string[] }}
 */
export function typescriptTree({ modules, seed }) {
  const roll = dice(seed);
  const paths = Array.from(
    { length: modules },
    (_, index) => `src/${PACKAGES[index % PACKAGES.length]}/group${index % 7}/part${index}`,
  );
  const files = new Map([['tsconfig.json', '{ "compilerOptions": { "module": "esnext" } }\n']]);
  for (const [index, path] of paths.entries()) {
    const lines = [];
    for (let count = 0; count < 4; count++) {
      // Few files are imported by many.
      const other = paths[roll(roll(4) === 0 ? 20 : paths.length)] ?? '';
      if (other === path) continue;
      const to = `../../../${other}`;
      const forms = [
        `import { part as a${count} } from '${to}';\n`,
        `import type { Part as T${count} } from "${to}.js";\n`,
        `export { part as e${count} } from '${to}';\n`,
        `const l${count} = () => import('${to}');\n`,
      ];
      lines.push(forms[roll(forms.length)]);
    }
    const body = Array.from({ length: 60 }, (_, at) => `  const step${at} = value + ${at};\n`).join('');
    files.set(
      `${path}.ts`,
      `${lines.join('')}export type Part = number;\nexport function part(value: number) {\n${body}  return value + ${index};\n}\n`,
    );
  }
  return { files, modules: paths.map(path => `${path}.ts`) };
}

/**
 * Every so manieth of the modules goes to a folder of its own.
 * @param {readonly string[]} modules
 * @param {number} count
 * @returns {Map<string, string>} path now → path then
 */
export function someMoves(modules, count) {
  const step = Math.floor(modules.length / count);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const from = modules[index * step] ?? '';
      return [from, `src/moved/${from.split('/').at(-1)}`];
    }),
  );
}
