import type { Base, Site } from '../../sites/site.ts';

/** How words of a build file are read. */
export interface Reading {
  /** Where plain words start. */
  readonly bases: readonly Base[];
  /** What variables stand for. */
  readonly variables: ReadonlyMap<string, Base>;
  /** Whether a folder may be one word. */
  readonly folders: boolean;
  /** Whether a pattern means what lies deeper too: `src/*.c` as `src/**\/*.c`. */
  readonly recursive?: boolean;
}

const WORD = /(\$[({]([\w.-]+)[)}]\/?)?((?:[^\s"'(),;:|=$<>&#\\]|\\ )*)/g;

/** The words of a piece of a build file that are paths: those with a slash, names with an ending, and folders where such stand. */
export function* pathWords(
  text: string,
  start: number,
  end: number,
  { bases, variables, folders, recursive }: Reading,
): Generator<Site> {
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const [all, lead = '', name, rest = ''] = match;
    if (all === '') continue;
    const base = name === undefined ? undefined : variables.get(name);
    if (name !== undefined && (!base || !lead.endsWith('/'))) continue;
    if (name === undefined && /[)}]\/?$/.test(text.slice(0, start + match.index).slice(-2))) continue;
    const plain = rest.replace(/\/+$/, '').replaceAll('%', '*');
    const path = recursive ? plain.replace(/(^|\/)(?=[^/]*\*[^/]*$)/, '$1**/') : plain;
    if (path === '' || path === '.' || /^[/~@-]|^\*/.test(plain)) continue;
    const isFile = /[^*]\.\w+$/.test(path);
    if (base === undefined && !path.includes('/') && !isFile && !folders) continue;
    const from = start + match.index + lead.length;
    yield {
      start: from,
      end: from + rest.replace(/\/+$/, '').length,
      path,
      bases: base ? [base] : bases,
      kind: 'configuration',
      lookup: OBJECTS,
      ...(base === undefined && bases.length === 2 && { guessed: true }),
      ...(base === undefined && !path.includes('/') && !isFile && { needed: false }),
      ...(rest.includes('%') && { write: (to: string) => to.replaceAll('*', '%') }),
      ...(path !== plain && { write: (to: string) => to.replace('**/', '') }),
      ...(base === undefined && !path.includes('/') && !folders && { names: 'file' as const }),
    };
  }
}

const SOURCES = ['.c', '.cc', '.cpp', '.cxx', '.S', '.s', '.m', '.mm', '.f90', '.go'];

/** `x.o` stands for the source that it is made of. */
const OBJECTS = {
  files: (path: string) => {
    const stem = /^(.*)\.(?:o|lo|obj|d)$/.exec(path)?.[1];
    return stem === undefined ? [path] : [path, ...SOURCES.map(ending => stem + ending)];
  },
  spellings: (file: string) => {
    const stem = SOURCES.some(ending => file.endsWith(ending)) ? file.replace(/\.\w+$/, '') : undefined;
    return stem === undefined ? [file] : [file, `${stem}.o`, `${stem}.lo`, `${stem}.obj`, `${stem}.d`];
  },
};
