import { captured } from '../../captured.ts';
import { join, parent } from '../../path.ts';
import { type Said, saying } from './said.ts';

/** Joins what is not known to the folder of a script. */
const JOINS = /\b(?:join|resolve)\(\s*(?:__dirname|import\.meta\.dirname)\s*,\s*[A-Za-z_$][\w$.]*\s*[,)]/;
const ARGUMENT = /\(\s*(["'])(?<name>[\w-]+)\1\s*[,)]/g;

/** Folders beside a script that calls are given by their name, where it joins what it is given to its own place. */
export function saidInScript(text: string): Said[] {
  if (!JOINS.test(text)) return [];
  return saying(captured(text, ARGUMENT), words => (path, ground) => {
    const folder = join(parent(path), words);
    return ground.isDirectory(folder) ? folder : undefined;
  });
}
