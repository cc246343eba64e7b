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

/** Characters of the document that are looked at to tell its language. */
const SAMPLE = 40_000;
/** A language is taken for the document's when it has this share of the commonest one's words. */
const SHARE = 0.35;

const made = new Map<string, Vocabulary>();

/** The vocabulary for a document: English, which everybody mixes in, and the languages its common words belong to. */
export function vocabularyFor(text: string): Vocabulary {
  const sample = tokensOf(text.slice(0, SAMPLE).replace(/`[^`\n]*`/g, ' ')).words;
  const counts = LANGUAGES.map(({ common }) => {
    const words = new Set(common.split('|'));
    return sample.filter(word => words.has(word)).length;
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

type Lists = Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>;

const ALL = LANGUAGES as unknown as readonly Lists[];
/** Everything that some language has words for. */
const KEYS = new Set(ALL.flatMap(language => Object.keys(language)));
const TABLES = new Set([...KEYS].filter(key => ALL.some(language => typeof language[key] === 'object')));

function combine(languages: readonly Language[]): Vocabulary {
  const lexicon = new Lexicon();
  const listsOf = (key: string): Words | ReadonlyMap<string, Words> => {
    const sources = (languages as unknown as readonly Lists[]).map(language => language[key]);
    if (!TABLES.has(key)) return lexicon.add(sources.filter(source => typeof source === 'string'));
    const tables = sources.filter(source => typeof source === 'object');
    const keys = [...new Set(tables.flatMap(table => Object.keys(table)))];
    return new Map(keys.map(each => [each, lexicon.add(tables.flatMap(table => table[each] ?? []))]));
  };
  const known = [...KEYS].filter(key => key !== 'name' && key !== 'common');
  return {
    ...Object.fromEntries(known.map(key => [key, listsOf(key)])),
    languages: languages.map(({ name }) => name),
  } as unknown as Vocabulary;
}
