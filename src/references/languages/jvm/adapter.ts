import { FacadeError } from '../../facade/types.ts';
import { parent } from '../../path.ts';
import type { Adapter } from '../adapter.ts';
import { isJvm, isKotlin, packageOf } from './layout.ts';
import { jvmRewriter, layoutOf } from './rewrite.ts';
import { unresolvedJvm } from './unresolved.ts';

/** Java and Kotlin: both name types by package, and each may name the other's. */
export const jvm: Adapter = {
  name: 'Java and Kotlin',
  accepts: isJvm,
  prepare: jvmRewriter,
  unresolved: unresolvedJvm,
  names: context => layoutOf(context).renamed(),
  /** The test of a class stands under the same package below another root. */
  companions(path, { paths }) {
    const [, before, rest] = /^(.*\bsrc\/)main\/(.*)\.(?:java|kt)$/.exec(path) ?? [];
    if (before === undefined) return [];
    return ['Test', 'Tests', 'IT', 'Spec'].flatMap(end =>
      ['java', 'kt'].map(kind => `${before}test/${rest}${end}.${kind}`).filter(test => paths.has(test)),
    );
  },
  facade({ from }) {
    throw new FacadeError(`${from} declares types, and a type of the JVM has one name only`);
  },
  /** A new file is in the package of the files beside it. */
  blank(path, { files }) {
    if (path.endsWith('.kts')) return '';
    const beside = files.find(file => isJvm(file.path) && parent(file.path) === parent(path));
    const name = beside ? packageOf(beside.text) : '';
    return name === '' ? '' : `package ${name}${isKotlin(path) ? '' : ';'}\n`;
  },
};
