/** What the pages of documentations are written in, the most common first. */
export const PAGES: readonly string[] = ['.rst', '.md', '.mdx', '.txt', '.ipynb'];
