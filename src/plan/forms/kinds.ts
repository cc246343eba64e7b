import type { Token } from '../text/scan.ts';

/** Endings of the files that go by the name of a language. */
const ENDINGS: Readonly<Record<string, string>> = {
  python: 'py',
  typescript: 'ts',
  javascript: 'js',
  js: 'js',
  ts: 'ts',
  java: 'java',
  go: 'go',
  rust: 'rs',
  ruby: 'rb',
  kotlin: 'kt',
  markdown: 'md',
  css: 'css',
  html: 'html',
  json: 'json',
  yaml: 'yaml',
  sql: 'sql',
  shell: 'sh',
};
const FILES =
  /^(?:files?|scripts?|modules?|sources?|dateien|fichiers|archivos|arquivos|bestanden|файлы?|文件)$/iu;
const KIND =
  /^(?:files?|scripts?|modules?|sources?|headers|dateien|fichiers|archivos|arquivos|bestanden|файлы?|文件)$/iu;
const ALL = /^(?:all|every|the|any|alle|tous|todos|所有)$/iu;

/** Files that C and its relatives go by, where a sentence says where they go: "sources to `src/`, headers to `include/`". */
const HALVES: Readonly<Record<string, string>> = {
  sources: '*.{c,cc,cpp,cxx}',
  headers: '*.{h,hh,hpp,hxx}',
};
const LEADS = /^(?:to|into|in|under|go)$/i;

/** "All Python files", "all `.sh` files": the pattern that is meant, as a name. Only behind a word for all of them. */
export function withKinds(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(token => token.type === 'word' && KIND.test(token.text))) return tokens;
  return tokens.map((token, index) => {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    const half = token.type === 'word' ? HALVES[token.text.toLowerCase()] : undefined;
    if (half !== undefined && next && (next.type === 'right' || LEADS.test(next.text))) return pattern(half);
    const all = before ? ALL.test(before.text) : tokens[index + 2]?.type === 'right';
    if (!next || !FILES.test(next.text) || !all) return token;
    const ending = /^\*?\.([a-z]\w{0,5})$/i.exec(token.text)?.[1] ?? ENDINGS[token.text.toLowerCase()];
    if (ending === undefined) return token;
    return pattern(`*.${ending}`);
  });
}

function pattern(path: string): Token {
  return {
    type: 'name',
    text: path,
    quoted: true,
    name: { path, directory: false, glob: true, weak: false },
  };
}
