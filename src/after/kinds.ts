export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Endings of one language. */
const FAMILIES = [
  ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte'],
  ['.md', '.mdx', '.rst', '.txt', '.adoc', '.markdown', ''],
  ['.yml', '.yaml'],
  ['.c', '.h', '.cc', '.cpp', '.cxx', '.hh', '.hpp', '.hxx', '.inl'],
  ['.css', '.scss', '.sass', '.less'],
  ['.html', '.htm', '.xhtml', '.erb', '.j2', '.jinja', '.tmpl'],
  ['.sh', '.bash', '.zsh'],
  ['.kt', '.kts', '.java', '.groovy', '.gradle'],
];

/** The kind of a file by its ending: a text of one kind is no copy of one of another. */
export function kindOf(path: string): string {
  const ending = /\.[^./]+$/.exec(nameOf(path).replace(/^\./, ''))?.[0]?.toLowerCase() ?? '';
  return FAMILIES.find(family => family.includes(ending))?.[0] ?? ending;
}
