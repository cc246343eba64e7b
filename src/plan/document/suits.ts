/** Names of a block's language, by the ending of files that are written in it. */
const LANGUAGES: Readonly<Record<string, string>> = {
  py: 'python py python3',
  js: 'javascript js jsx node',
  jsx: 'javascript js jsx',
  mjs: 'javascript js mjs',
  ts: 'typescript ts tsx',
  tsx: 'typescript ts tsx',
  go: 'go golang',
  rs: 'rust rs',
  rb: 'ruby rb',
  php: 'php',
  java: 'java',
  kt: 'kotlin kt',
  cs: 'csharp cs c#',
  c: 'c',
  h: 'c cpp c++',
  cpp: 'cpp c++',
  sh: 'bash sh shell zsh',
  bash: 'bash sh shell',
  md: 'markdown md text txt',
  rst: 'rst text',
  txt: 'text txt plaintext',
  json: 'json jsonc json5',
  yml: 'yaml yml',
  yaml: 'yaml yml',
  toml: 'toml',
  ini: 'ini cfg toml',
  cfg: 'ini cfg toml',
  html: 'html',
  css: 'css',
  sql: 'sql',
  xml: 'xml',
};

/** Languages of blocks that say what is to be done, and not what a file holds. */
const ACTIONS = new Set('bash sh shell zsh fish console powershell diff patch tree mermaid'.split(' '));

/** Whether a block of this language can be the text of a file. @param language undefined: a command wrote it */
export function suits(path: string, language: string | undefined): boolean {
  if (language === undefined) return true;
  const known = LANGUAGES[/[^/.]\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
  if (known !== undefined && language !== '') return known.split(' ').includes(language);
  return !ACTIONS.has(language);
}
