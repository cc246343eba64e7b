import { documents } from '../../../../src/references/languages/text/documents.ts';
import { ledger, run } from '../typescript/support.ts';

export const moves = { 'src/old/x.py': 'src/new/y.py', 'img/a b.png': 'assets/a b.png' };
export const others = [...Object.keys(moves), 'src/old/stays.py'];

/** What becomes of a document when these files move, and more. */
export async function change(path: string, text: string, options = { documents: true }, more = {}) {
  const all = { ...moves, ...more };
  const there = [...others, ...Object.keys(more).filter(each => each !== path)];
  const file = (await run(documents, { [path]: text }, all, there, options)).get(path)!;
  return { text: file.text, to: file.to, ledger: ledger(file) };
}
