import { asText, readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { definitions } from '../references/definitions.ts';
import { facade } from '../references/facade.ts';

export interface FacadeInput {
  readonly git: Git;
  /** A commit at which the module still stood at the old place. */
  readonly base: string;
  readonly roots: readonly string[];
  readonly removeAfter?: string;
}

/** The texts of facades. @param places the old place → the new one; a module's definitions are read as they were at `base` */
export async function facadeTexts(
  input: FacadeInput,
  places: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const old = await readObjects(
    input.git,
    [...places.keys()].map(path => `${input.base}:${path}`),
  );
  const texts = new Map<string, string>();
  for (const [from, to] of places) {
    const bytes = old.get(`${input.base}:${from}`);
    const text = bytes && asText(bytes);
    if (text === undefined) continue;
    const names = await definitions(from, text);
    const { roots, removeAfter } = input;
    texts.set(from, facade({ from, to, definitions: names, roots, ...(removeAfter && { removeAfter }) }));
  }
  return texts;
}
