import type { Files } from '../../plan/resolve/files.ts';
import { safePath } from '../../plan/resolve/safety.ts';
import { ground } from '../correct/ground.ts';
import type { Said } from '../correct/types.ts';
import { saidWords } from '../correct/words.ts';
import { cites } from './cites.ts';
import type { Answer, Refused, Verified } from './types.ts';

/**
 * Believes of a helper's answers those that cite a line of the document in which what they are about is named, and name only files
 * that are there and places inside the repository.
 * @param lines of the document
 */
export function verify(
  answers: readonly Answer[],
  lines: readonly string[],
  files: Files,
): { readonly verified: readonly Verified[]; readonly refused: readonly Refused[] } {
  const verified: Verified[] = [];
  const refused: Refused[] = [];
  for (const { line, said } of answers) {
    const text = lines[line - 1];
    if (!said) {
      if (text === undefined) refused.push({ line, said: 'nothing', why: 'there is no such line' });
      else verified.push({ line });
      continue;
    }
    const grounded = ground(said, files);
    const why = doubt(said, grounded, text);
    if (why === undefined) verified.push({ line, files: grounded });
    else refused.push({ line, said: saidWords([said]), why });
  }
  return { verified, refused };
}

function doubt(said: Said, grounded: readonly Said[], text: string | undefined): string | undefined {
  if (text === undefined) return 'there is no such line';
  for (const path of [said.from, said.to, said.survivor]) {
    if (path === undefined) continue;
    const safe = safePath(path.replace(/^\//, ''));
    if ('code' in safe) return `${path} ${safe.why}`;
  }
  if (grounded.length === 0) return `${said.from ?? 'it'} is not there`;
  const paths = [said.from, said.to, said.survivor].filter(path => path !== undefined);
  return cites(text, paths) ? undefined : 'the line that it cites does not name it';
}
