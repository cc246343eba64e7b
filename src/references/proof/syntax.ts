import { isPython } from '../file-kinds.ts';
import type { Comparison, Problem } from './types.ts';

/** Changed files that are well formed no more, although all that they are made of was. */
export async function syntaxProblems({
  changed,
  textsAfter,
  textsBefore,
  sources,
  memory,
}: Comparison): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const path of changed) {
    const result = await memory.parses(textsAfter.get(path)!);
    if (result.ok) continue;
    const origins = sources(path).flatMap(each => textsBefore.get(each) ?? []);
    const before = await Promise.all(origins.map(each => memory.parses(each)));
    if (before.some(each => !each.ok)) continue;
    found.push({ path, line: result.line, message: result.message, kind: 'syntax' });
  }
  return found;
}

/** Names in changed Python files that nothing binds, and that were bound in what the file is made of. */
export async function undefinedNames({
  changed,
  textsAfter,
  textsBefore,
  sources,
  memory,
}: Comparison): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const path of changed) {
    if (!isPython(path)) continue;
    const names = await memory.undefinedNames(textsAfter.get(path)!);
    if (names.length === 0) continue;
    const origins = sources(path).flatMap(each => textsBefore.get(each) ?? []);
    const before = (await Promise.all(origins.map(each => memory.undefinedNames(each)))).flat();
    const known = new Set(before.map(({ message }) => message));
    for (const { line, message } of names)
      if (!known.has(message)) found.push({ path, line, message, kind: 'undefined-name' });
  }
  return found;
}
