import { LANGUAGES } from '../text/extensions.ts';
import type { Token } from '../text/scan.ts';

/** The ending of the files that go by the name of a language. */
const endingOf = (name: string): string | undefined =>
  Object.keys(LANGUAGES).find(ending => LANGUAGES[ending]!.split(' ')[0] === name || ending === name);
const FILES = new Set(
  'file files script scripts module modules source sources dateien fichiers archivos arquivos bestanden файл файлы 文件'.split(
    ' ',
  ),
);
const ALL = new Set('all every the any alle tous todos 所有'.split(' '));

/** Files that C and its relatives go by, where a sentence says where they go: "sources to `src/`, headers to `include/`". */
const HALVES: Readonly<Record<string, string>> = {
  sources: '*.{c,cc,cpp,cxx}',
  headers: '*.{h,hh,hpp,hxx}',
};
const LEADS = new Set(['to', 'into', 'in', 'under', 'go']);

/** "All Python files", "all `.sh` files": the pattern that is meant, as a name. Only behind a word for all of them. */
export function withKinds(tokens: readonly Token[]): readonly Token[] {
  const lower = tokens.map(({ text }) => text.toLowerCase());
  if (!lower.some(text => FILES.has(text) || text in HALVES)) return tokens;
  return tokens.map((token, index) => {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    const half = token.type === 'word' ? HALVES[lower[index]!] : undefined;
    if (half !== undefined && next && (next.type === 'right' || LEADS.has(lower[index + 1]!)))
      return pattern(half);
    const all = before ? ALL.has(lower[index - 1]!) : tokens[index + 2]?.type === 'right';
    // "All `.md` template files".
    const files = FILES.has(lower[index + 1]!) || (next?.type === 'word' && FILES.has(lower[index + 2]!));
    if (!next || !files || !all) return token;
    const ending = /^\*?\.([a-z]\w{0,5})$/i.exec(token.text)?.[1] ?? endingOf(lower[index]!);
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
