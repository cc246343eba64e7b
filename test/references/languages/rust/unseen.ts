import { rust } from '../../../../src/references/languages/rust/adapter.ts';

/** What the proof of Rust finds missing in texts, with places. */
export const unseen = async (files: Readonly<Record<string, string>>) => {
  const paths = new Set(Object.keys(files));
  const all = await rust.unresolved!({
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    judged: paths,
    world: { paths, roots: [''] },
  });
  return all.map(({ path, line, message }) => `${path}:${line} ${message}`);
};
