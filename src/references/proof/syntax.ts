import { isPython } from '../file-kinds.ts';
import type { Source } from './state.ts';
import type { Comparison, Problem } from './types.ts';

/** Changed files that are well formed no more, although all that they are made of was. */
export async function syntaxProblems(comparison: Comparison): Promise<Problem[]> {
  const { memory } = comparison;
  return inChanged(comparison, async (file, origins) => {
    const result = await memory.parses(file);
    if (result.ok) return [];
    const before = await Promise.all(origins.map(each => memory.parses(each)));
    if (before.some(each => !each.ok)) return [];
    return [{ path: file.path, line: result.line, message: result.message, kind: 'syntax' }];
  });
}

/** Names in changed Python files that nothing binds, and that were bound in what the file is made of. */
export async function undefinedNames(comparison: Comparison): Promise<Problem[]> {
  const { memory } = comparison;
  return inChanged(comparison, async (file, origins) => {
    if (!isPython(file.path)) return [];
    const names = await memory.undefinedNames(file);
    if (names.length === 0) return [];
    const before = (await Promise.all(origins.map(each => memory.undefinedNames(each)))).flat();
    const known = new Set(before.map(({ message }) => message));
    return names
      .filter(({ message }) => !known.has(message))
      .map(({ line, message }) => ({ path: file.path, line, message, kind: 'undefined-name' }));
  });
}

/** What is found in each changed file, beside the texts that it is made of; one file after the other. */
async function inChanged(
  { changed, textsAfter, textsBefore, sources }: Comparison,
  find: (file: Source, origins: readonly Source[]) => Promise<Problem[]>,
): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const path of changed)
    found.push(
      ...(await find(
        textsAfter.get(path)!,
        sources(path).flatMap(each => textsBefore.get(each) ?? []),
      )),
    );
  return found;
}
