import { ReferencesError } from '../../errors.ts';
import { base, parent } from '../../path.ts';
import type { SpaceLanguage } from '../../spaces/language.ts';
import { layoutOf } from '../../spaces/layout.ts';
import { overloadDoubts } from '../../spaces/overloads.ts';
import { unresolvedSpaces } from '../../spaces/proof.ts';
import { spaceRewriter } from '../../spaces/rewrite.ts';
import type { SourceFile } from '../../types.ts';
import { type Adapter, type Context, type Doubt, destination, type Renamed, untouched } from '../adapter.ts';
import { literals } from '../text/literals.ts';
import { renamedIn } from '../text/names.ts';
import { answer, type Mark, without } from '../text/scan.ts';
import { generated, isGradle, namespaceIn } from './android.ts';
import { isJvm, isKotlin, isScript, settlePackages } from './roots.ts';
import { packageOf, readJava, readKotlin, withFileClass } from './source.ts';

const read = ({ path, text }: SourceFile) =>
  isGradle(path)
    ? generated(text)
    : isKotlin(path)
      ? withFileClass(readKotlin(text), path, text)
      : readJava(text);
const end = (path: string) => (isKotlin(path) ? '' : ';');

const packages: SpaceLanguage = {
  word: 'package',
  sign: '.',
  accepts: path => isJvm(path) || isGradle(path),
  read,
  spaceOf: ({ path, text }) => (isGradle(path) ? namespaceIn(text) : packageOf(text)),
  settle: context => {
    const settled = settlePackages(context);
    return (path, to, space) => (isGradle(path) ? space : settled(path, to, space));
  },
  namedAsFile: path => !isKotlin(path) && !isGradle(path),
  importOf: (name, _, alias) =>
    name.includes('.') ? { name, group: '', ...(alias !== undefined && { alias }) } : undefined,
  line: ({ name, group }, path) => `import ${group === '' ? '' : `${group} `}${name}${end(path)}`,
  clause: (name, path) => `package ${name}${end(path)}\n\n`,
  misplaced: () => (path, name) =>
    name === '' || base(parent(path)) === name.slice(name.lastIndexOf('.') + 1)
      ? undefined
      : `its package ${name} is not called as its directory`,
};

/** Java and Kotlin: both name types by package, and each may name the other's. */
export const jvm: Adapter = {
  name: 'Java and Kotlin',
  accepts: isJvm,
  prepare(context) {
    const { concerns, marks } = spaceRewriter(packages, context);
    const whole = renamedIn(renamed(context));
    const paths = literals(context);
    return file => {
      if (!concerns(file)) return untouched(file, context.moves);
      const { clause, imports, strings } = read(file);
      const own = marks(file);
      const heads = imports.map(({ statement }) => statement);
      const names = without(whole(file.text), [...own, ...heads, ...(clause ? [clause] : [])]);
      const texts = without(paths(file, strings), names);
      return answer(file, [...own, ...names.map(mark => inText(mark, file)), ...texts], context.moves);
    };
  },
  unresolved: state => unresolvedSpaces(packages, state),
  names: renamed,
  doubts: context => [...services(context), ...overloadDoubts(packages, context)],
  /** The test of a class stands under the same package below another root. */
  companions(path, { paths }) {
    const [, before, rest] = /^(.*\bsrc\/)main\/(.*)\.(?:java|kt)$/.exec(path) ?? [];
    if (before === undefined) return [];
    return ['Test', 'Tests', 'IT', 'Spec'].flatMap(ending =>
      ['java', 'kt'].map(kind => `${before}test/${rest}${ending}.${kind}`).filter(test => paths.has(test)),
    );
  },
  facade({ from }) {
    throw new ReferencesError('no-facade', `${from} declares types, and a type of the JVM has one name only`);
  },
  /** A new file is in the package of the files beside it. */
  blank(path, { files }) {
    if (isScript(path)) return '';
    const beside = files.find(file => isJvm(file.path) && parent(file.path) === parent(path));
    const name = beside ? packageOf(beside.text) : '';
    return name === '' ? '' : `package ${name}${end(path)}\n`;
  },
};

function renamed(context: Context): readonly Renamed[] {
  return layoutOf(packages, context).renamed();
}

/** Lists of services are called as the type that they serve: they have to move with it. */
function services(context: Context): Doubt[] {
  const names = new Map(renamed(context).map(one => [one.before, one]));
  return [...context.world.paths].flatMap(path => {
    const one = /(^|\/)META-INF\/services\//.test(path) ? names.get(base(path)) : undefined;
    if (!one || base(destination(path, context.moves)) === one.after) return [];
    const message = `services of ${one.before} are looked for in a file called ${one.after} afterwards`;
    return [{ path, line: 1, about: one.target, message }];
  });
}

/** What a whole name stands in: a comment, a string, or code. */
function inText(mark: Mark, { text }: SourceFile): Mark {
  const line = text.slice(text.lastIndexOf('\n', mark.start - 1) + 1, mark.start);
  const kind = /^\s*(\*|\/\/|\/\*)/.test(line) ? 'comment' : /["']$/.test(line) ? 'string' : 'import';
  return { ...mark, kind };
}
