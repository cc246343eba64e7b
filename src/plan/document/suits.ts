import { LANGUAGES } from '../text/extensions.ts';

/** Languages of blocks that say what is to be done, and not what a file holds. */
const ACTIONS = new Set('bash sh shell zsh fish console powershell diff patch tree mermaid'.split(' '));

/** Whether a block of this language can be the text of a file. @param language undefined: a command wrote it */
export function suits(path: string, language: string | undefined): boolean {
  if (language === undefined) return true;
  const known = LANGUAGES[/[^/.]\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
  if (known !== undefined && language !== '') return known.split(' ').includes(language);
  return !ACTIONS.has(language);
}
