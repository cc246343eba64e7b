import { scan } from '../../plan/text/scan.ts';

/** Shorter parts of paths prove nothing by standing in a line. */
const SHORTEST = 3;

/** Whether a line of the document names one of these paths, or a folder that it is in. */
export function cites(text: string, paths: readonly string[]): boolean {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}_.-]+/gu) ?? []);
  const folders = foldersIn(text);
  return paths.some(
    path => isNamed(path, words) || folders.some(folder => `/${path}`.includes(`/${folder}/`)),
  );
}

/** Folders that a line names, also as the folder of a pattern. */
function foldersIn(text: string): string[] {
  return scan(text).flatMap(token => {
    if (token.type !== 'name') return [];
    const { path, glob } = token.name;
    const folder = (glob ? path.replace(/\/?[^/]*[*?{].*$/, '') : path).replace(/^\/+|\/+$/g, '');
    return folder === '' ? [] : [folder];
  });
}

/** Whether words of a line are the last part of a path, with or without its ending. */
function isNamed(path: string, words: ReadonlySet<string>): boolean {
  const last = path
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)!
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}_.-]+/u, '');
  const stem = last.replace(/(?<=.)\.[^.]*$/, '');
  return [last, stem].some(part => part.length >= SHORTEST && words.has(part));
}
