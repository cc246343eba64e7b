import { LANGUAGES } from './languages/index.ts';
import { Lexicon, type Words } from './lexicon.ts';
import { tokensOf } from './notation.ts';
import type { Language } from './types.ts';

/** Lists of a language by a key, and those that stand alone. */
type Table = 'verbs' | 'particles' | 'postpositions' | 'moods' | 'roles' | 'columns';
type List = Exclude<keyof Language, Table | 'name' | 'common'>;

/** The words of the languages a document is written in, ready to be looked for. */
export type Vocabulary = {
  readonly [T in Table]: ReadonlyMap<keyof NonNullable<Language[T]>, Words>;
} & { readonly [L in List]: Words } & { readonly languages: readonly string[] };

const TABLES: readonly Table[] = ['verbs', 'particles', 'postpositions', 'moods', 'roles', 'columns'];
const LISTS: readonly List[] = [
  'not',
  'notAfter',
  'when',
  'whether',
  'notThis',
  'pronouns',
  'refers',
  'below',
  'top',
  'up',
  'conditional',
  'merging',
  'all',
  'contents',
  'values',
  'lines',
  'folder',
  'empty',
  'artifacts',
  'part',
];

/** Characters of the document that are looked at to tell its language. */
const SAMPLE = 40_000;
/** A language is taken for the document's when it has this share of the commonest one's words. */
const SHARE = 0.35;

const made = new Map<string, Vocabulary>();

/** The vocabulary for a document: English, which everybody mixes in, and the languages its common words belong to. */
export function vocabularyFor(text: string): Vocabulary {
  const sample = tokensOf(text.slice(0, SAMPLE).replace(/`[^`\n]*`/g, ' '));
  const counts = LANGUAGES.map(({ common }) => {
    const words = new Set(common.split('|'));
    return sample.filter(token => words.has(token.text)).length;
  });
  const most = Math.max(...counts, 1);
  const spoken = LANGUAGES.filter(
    ({ name }, index) => name === 'English' || (counts[index]! >= 2 && counts[index]! >= most * SHARE),
  );
  const key = spoken.map(({ name }) => name).join();
  const known = made.get(key) ?? combine(spoken);
  made.set(key, known);
  return known;
}

function combine(languages: readonly Language[]): Vocabulary {
  const lexicon = new Lexicon();
  const tables = TABLES.map(table => {
    const keys = new Set(languages.flatMap(language => Object.keys(language[table] ?? {})));
    const wordsOf = (key: string) =>
      languages.flatMap(language => (language[table] as Record<string, string> | undefined)?.[key] ?? []);
    return [table, new Map([...keys].map(key => [key, lexicon.add(wordsOf(key))]))];
  });
  const lists = LISTS.map(list => [list, lexicon.add(languages.flatMap(language => language[list] ?? []))]);
  return { ...Object.fromEntries([...tables, ...lists]), languages: languages.map(({ name }) => name) };
}
