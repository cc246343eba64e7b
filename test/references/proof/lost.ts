import { compare } from '../../../src/references/proof/compare.ts';
import { lostNames } from '../../../src/references/proof/names.ts';

export type Files = Readonly<Record<string, string>>;

const state = (files: Files) => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(files)), roots: [''] },
});

/** What is lost when files move and no text is rewritten: `path:line words`. */
export async function lost(files: Files, moves: Readonly<Record<string, string>>): Promise<string[]> {
  const after = Object.fromEntries(Object.entries(files).map(([path, text]) => [moves[path] ?? path, text]));
  const problems = await lostNames(
    compare({ before: state(files), after: state(after), moves: new Map(Object.entries(moves)) }),
  );
  return problems.map(({ path, line, name }) => `${path}:${line} ${name?.text}`);
}

export const MOVE = {
  'assets/logo.png': 'media/logo.png',
  'assets/deep/site.css': 'media/deep/site.css',
  'assets/run.js': 'media/run.js',
};
export const THERE = { 'assets/logo.png': '', 'assets/deep/site.css': '', 'assets/run.js': '' };
