import { captured } from '../../../captured.ts';
import { join, normalize, segments } from '../../../path.ts';
import { FRONT_MATTER } from '../front-matter.ts';

/** What Docusaurus calls a page, below the folder of its documentation. */
export interface Page {
  /** In sidebars: `guide/first`. */
  readonly id: string;
  /** On the site, below the address of the documentation: `guide/first`, `guide` for its index. */
  readonly address: string;
}

/** A number that puts a file or a folder at its place, and is no part of its name; what goes on with a number is a date or a version. */
const ORDER = /^\d+\s*[-_.]+\s*(?=[^-_.\s\d])/;
const INDEX = /^(?:index|readme)$/i;

/** Whether a path is that of a page. */
export const isPage = (path: string): boolean => /\.mdx?$/.test(path);

/** The names of a page by its path below the folder of the documentation, and by what its front matter says. */
export function pageAt(path: string, text: string): Page {
  const names = segments(path.replace(/\.mdx?$/, '')).map(name => name.replace(ORDER, ''));
  const [folders, file] = [names.slice(0, -1).join('/'), names.at(-1) ?? ''];
  const settings = captured(text, FRONT_MATTER)[0]?.words ?? '';
  const called = said(settings, 'id') ?? file;
  const slug = said(settings, 'slug');
  const isIndex = slug === undefined && (INDEX.test(file) || file === names.at(-2));
  const address = slug?.startsWith('/') ? slug : isIndex ? folders : join(folders, slug ?? called);
  return { id: join(folders, called), address: normalize(address) ?? '' };
}

const said = (settings: string, key: 'id' | 'slug'): string | undefined =>
  new RegExp(`^${key}[ \\t]*:[ \\t]*["']?([^\\s"'#]+)`, 'm').exec(settings)?.[1];
