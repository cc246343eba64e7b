import fc from 'fast-check';

/** A random repository of Python modules that import each other, and random moves of some of them. */
export interface Tree {
  readonly files: Record<string, string>;
  readonly moves: Record<string, string>;
}

const ROOTS = ['src', ''];
const DIRECTORIES = ['src', 'src/p', 'src/p/q', 'src/p/q/r', 'src/s', 'src/s/t', 'lib', 'lib/u'];
const TARGETS = [...DIRECTORIES, 'src/v', 'src/p/w', 'lib/x/y'];

/** How one module imports another: a number for the form. */
interface Link {
  readonly to: number;
  readonly form: number;
}

interface Shape {
  readonly regular: readonly boolean[];
  readonly modules: readonly { readonly directory: number; readonly links: readonly Link[] }[];
  readonly moved: readonly {
    readonly module: number;
    readonly directory: number;
    readonly rename: boolean;
  }[];
}

const FORMS = 13;

const shape = (forms: readonly number[], targets: readonly string[]): fc.Arbitrary<Shape> =>
  fc.record({
    regular: fc.array(fc.boolean(), { minLength: DIRECTORIES.length, maxLength: DIRECTORIES.length }),
    modules: fc.array(
      fc.record({
        directory: fc.nat(DIRECTORIES.length - 1),
        links: fc.array(fc.record({ to: fc.nat(20), form: fc.constantFrom(...forms) }), { maxLength: 4 }),
      }),
      { minLength: 3, maxLength: 8 },
    ),
    moved: fc.array(
      fc.record({ module: fc.nat(20), directory: fc.nat(targets.length - 1), rename: fc.boolean() }),
      { minLength: 1, maxLength: 4 },
    ),
  });

/** Trees in which imports take all forms. */
export const trees: fc.Arbitrary<Tree> = shape([...Array(FORMS).keys()], TARGETS).map(drawn =>
  grow(drawn, TARGETS),
);

/** Trees whose imports are written so that moving back can restore them: absolute, one name each, not to the top of a root. */
const INSIDE = TARGETS.filter(path => path !== 'src');
export const absoluteTrees: fc.Arbitrary<Tree> = shape([0, 1, 2, 3, 4, 5, 8, 9], INSIDE).map(drawn =>
  grow(drawn, INSIDE, 1),
);

function grow({ regular, modules, moved }: Shape, targets: readonly string[], lowest = 0): Tree {
  const files: Record<string, string> = {};
  const paths = modules.map(
    ({ directory }, index) => `${DIRECTORIES[Math.max(directory, lowest)]}/m${index}.py`,
  );
  for (const [index, directory] of DIRECTORIES.entries())
    if (regular[index] && directory !== 'src') {
      const leaf = paths.findIndex(
        (path, at) => path.startsWith(`${directory}/m`) && modules[at]!.links.length === 0,
      );
      const above = lowest > 0 ? nameOf(`${directory}/__init__.py`) : '';
      files[`${directory}/__init__.py`] =
        leaf < 0 ? '' : `from ${above}.m${leaf} import V${leaf} as R${leaf}\n`;
    }
  for (const [index, { links }] of modules.entries()) {
    const path = paths[index]!;
    const parts = links
      .filter(() => index > 0)
      .map(({ to, form }, at) => write(form, path, paths, to % index, `x${index}${'abcd'[at]}`, files));
    const values = parts.map(({ value }) => value);
    files[path] = [
      ...parts.map(({ code }) => code),
      `V${index} = ${[index + 1, ...values].join(' + ')}\n`,
    ].join('');
  }
  const moves: Record<string, string> = {};
  for (const { module, directory, rename } of moved) {
    const index = module % modules.length;
    const to = `${targets[directory]}/${rename ? `n${index}` : `m${index}`}.py`;
    if (to !== paths[index]) moves[paths[index]!] = to;
  }
  return { files, moves };
}

/** The dotted name of a module's path. */
export function nameOf(path: string): string {
  const root = ROOTS.find(candidate => candidate !== '' && path.startsWith(`${candidate}/`));
  const rest = root ? path.slice(root.length + 1) : path;
  return rest.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
}

/** One import, and an expression for the value that it brings. */
function write(
  form: number,
  from: string,
  paths: readonly string[],
  index: number,
  alias: string,
  files: Readonly<Record<string, string>>,
): { code: string; value: string } {
  const path = paths[index]!;
  const name = nameOf(path);
  const at = name.lastIndexOf('.');
  const [above, last] = [name.slice(0, Math.max(at, 0)), name.slice(at + 1)];
  const value = `V${index}`;
  const relative = relativeTo(from, path);
  const directory = path.slice(0, path.lastIndexOf('/'));
  const dots = relative?.slice(0, relative.lastIndexOf('.') + 1);
  const base = dots && /^\.+$/.test(dots) ? dots : dots?.slice(0, -1);
  switch (form) {
    case 1:
      return { code: `from ${name} import ${value} as ${alias}\n`, value: alias };
    case 2:
      return { code: `import ${name}\n`, value: `${name}.${value}` };
    case 3:
      return { code: `import ${name} as ${alias}\n`, value: `${alias}.${value}` };
    case 4:
      return above === ''
        ? { code: `import ${last}\n`, value: `${last}.${value}` }
        : { code: `from ${above} import ${last}\n`, value: `${last}.${value}` };
    case 5:
      return above === ''
        ? { code: `import ${last} as ${alias}\n`, value: `${alias}.${value}` }
        : { code: `from ${above} import ${last} as ${alias}\n`, value: `${alias}.${value}` };
    case 6:
      if (relative) return { code: `from ${relative} import ${value}\n`, value };
      break;
    case 7:
      if (base)
        return {
          code: `from ${base} import (\n    ${last} as ${alias},  # ${alias}\n)\n`,
          value: `${alias}.${value}`,
        };
      break;
    case 8:
      return {
        code: `def f_${alias}():\n    import ${name}\n    return ${name}.${value}\n`,
        value: `f_${alias}()`,
      };
    case 9:
      return {
        code: `import importlib\n${alias} = importlib.import_module("${name}")\n`,
        value: `${alias}.${value}`,
      };
    case 10:
      if (files[`${directory}/__init__.py`]?.includes(` R${index}\n`) && above !== '')
        return {
          code: `from ${above} import R${index} as ${alias}, ${last} as ${alias}m\n`,
          value: `${alias} + ${alias}m.${value}`,
        };
      break;
    case 11:
      return { code: `from ${name} import *\n`, value };
    case 12:
      if (path.startsWith('src/'))
        return { code: `from src.${name} import ${value} as ${alias}\n`, value: alias };
  }
  return { code: `from ${name} import ${value}\n`, value };
}

/** The relative name of a module, where both are in one top-level package. */
function relativeTo(from: string, to: string): string | undefined {
  const here = from.split('/').slice(0, -1);
  const there = to.replace(/\.py$/, '').split('/');
  let common = 0;
  while (common < here.length && here[common] === there[common]) common++;
  const least = from.startsWith('src/') ? 2 : 1;
  if (common < least) return undefined;
  return '.'.repeat(here.length - common + 1) + there.slice(common).join('.');
}
