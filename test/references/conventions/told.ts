import { lostByConvention } from '../../../src/references/conventions/all.ts';

export type Files = Readonly<Record<string, string>>;
export type To = Readonly<Record<string, string>>;

/** What is told when files leave their places: `path:line about`. */
export async function told(files: Files, moves: To): Promise<string[]> {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(files)), roots: [''] };
  const found = await lostByConvention({
    world,
    moves: new Map(Object.entries(moves)),
    read: async () => list,
  });
  return found.map(({ path, line, about }) => `${path}:${line} ${about}`);
}
