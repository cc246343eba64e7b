import { base } from '../../path.ts';
import type { Context } from '../adapter.ts';
import { Names } from '../typescript/names.ts';
import type { Verdict } from './mentions.ts';

const NAME = /"name"\s*:\s*"((?:@[\w.-]+\/)?[\w.-]+)"/;

/**
 * Says what becomes of words that are a path below the name of a package of the repository, `wool/spin/wheel`, as documents
 * write it in their samples. Needs `loadScripts()`.
 */
export function packageNames(context: Context): (words: string, path: string) => Verdict | undefined {
  const own = context.files.flatMap(({ path, text }) =>
    base(path) === 'package.json' ? (NAME.exec(text)?.[1] ?? []) : [],
  );
  let names: Names | undefined;
  return (words, path) => {
    if (!own.some(name => words.startsWith(`${name}/`))) return undefined;
    names ??= new Names(context);
    const old = names.before(path, words);
    const fate = old?.alias?.package === undefined ? undefined : names.moved.file(old.path);
    if (!old || fate?.kind !== 'goes') return undefined;
    const found = { target: old.path, reason: `${old.path} moves` };
    const replacement = names.respell({ from: path, to: path }, fate.to, words, old);
    if (replacement === words) return undefined;
    return replacement === undefined || replacement.startsWith('.')
      ? { ...found, decision: 'asked' }
      : { ...found, decision: 'rewritten', replacement };
  };
}
