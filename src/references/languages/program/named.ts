import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';

/** Programs without an ending, by the ending that says what they are written in. */
export type Endings = ReadonlyMap<string, string>;

const INTERPRETERS: readonly (readonly [pattern: RegExp, ending: string])[] = [
  [/^#!.*\b(?:ba|da|k|z|a)?sh\b/, '.sh'],
  [/^#!.*\bpython[\d.]*\b/, '.py'],
  [/^#!.*\b(?:node|bun|tsx?|deno)\b/, '.js'],
  [/^#!.*\bruby\b/, '.rb'],
  [/^#!.*\bphp\b/, '.php'],
];

/** The ending that a program would have by its first line; undefined where that names no interpreter that is known. */
export function endingOf(text: string): string | undefined {
  if (!text.startsWith('#!')) return undefined;
  const [line = ''] = text.split('\n', 1);
  return INTERPRETERS.find(([pattern]) => pattern.test(line))?.[1];
}

/** A state in which the programs of one ending stand under it too, for those who know a text by its path. */
export function withEndings<State extends Pick<Context, 'files' | 'world'>>(
  state: State,
  programs: Endings,
  ending: string,
): State {
  const named = (path: string) => (programs.get(path) === ending ? path + ending : path);
  return {
    ...state,
    files: state.files.map((file): SourceFile => ({ ...file, path: named(file.path) })),
    world: { ...state.world, paths: new Set([...state.world.paths].flatMap(path => [path, named(path)])) },
  };
}
