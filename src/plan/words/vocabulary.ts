import { LANGUAGES } from './languages/index.ts';
import type { Column, Language, Mood, Particle, Role, Verb } from './types.ts';

/** The words of the languages a document is written in, ready to be looked for. */
export interface Vocabulary {
  readonly languages: readonly string[];
  readonly verbs: ReadonlyMap<Verb, RegExp>;
  /** Matches wherever one of the verbs does. */
  readonly anyVerb: RegExp;
  readonly particles: ReadonlyMap<Particle, RegExp>;
  readonly postpositions: ReadonlyMap<Particle, RegExp>;
  readonly not: RegExp;
  readonly notAfter: RegExp;
  readonly moods: ReadonlyMap<Mood, RegExp>;
  /** Matches wherever one of the moods does. */
  readonly anyMood: RegExp;
  readonly when: RegExp;
  readonly whether: RegExp;
  readonly notThis: RegExp;
  /** Matches wherever one of the three above does. */
  readonly anyOpening: RegExp;
  readonly pronouns: RegExp;
  readonly refers: RegExp;
  readonly below: RegExp;
  readonly top: RegExp;
  readonly up: RegExp;
  readonly conditional: RegExp;
  readonly merging: RegExp;
  readonly all: RegExp;
  /** Matches wherever one of the three above does. */
  readonly anyFlag: RegExp;
  readonly folder: RegExp;
  readonly empty: RegExp;
  readonly artifacts: RegExp;
  readonly part: RegExp;
  readonly roles: ReadonlyMap<Role, RegExp>;
  readonly columns: ReadonlyMap<Column, RegExp>;
}

/** Matches nothing. */
const NEVER = /(?!)/;
/** Characters of the document that are looked at to tell its language. */
const SAMPLE = 40_000;
/** A language is taken for the document's when it has this share of the commonest one's words. */
const SHARE = 0.35;

const made = new Map<string, Vocabulary>();

/** The vocabulary for a document: English, which everybody mixes in, and the languages its common words belong to. */
export function vocabularyFor(text: string): Vocabulary {
  const sample = text.slice(0, SAMPLE).replace(/`[^`\n]*`/g, ' ');
  const counts = LANGUAGES.map(
    language => (sample.match(whole(language.common, language.spaced, 'giu')) ?? []).length,
  );
  const most = Math.max(...counts, 1);
  const spoken = LANGUAGES.filter(
    (language, index) =>
      language.name === 'English' || (counts[index]! >= 2 && counts[index]! >= most * SHARE),
  );
  const key = spoken.map(language => language.name).join();
  const known = made.get(key) ?? combine(spoken);
  made.set(key, known);
  return known;
}

/** One expression for the words of several languages; words of spaced languages stand between spaces or marks. */
function whole(words: string, spaced: boolean, flags = 'iu'): RegExp {
  return new RegExp(spaced ? bounded(words) : words, flags);
}

function bounded(words: string): string {
  return `(?<![\\p{L}\\p{N}_])(?:${words})(?![\\p{L}\\p{N}_])`;
}

function any(...words: readonly (string | undefined)[]): string | undefined {
  return words.filter(word => word !== undefined).join('|') || undefined;
}

function combine(languages: readonly Language[]): Vocabulary {
  const one = (
    pick: (language: Language) => string | undefined,
    frame = (words: string) => words,
  ): RegExp => {
    const spaced = languages.filter(language => language.spaced).flatMap(language => pick(language) ?? []);
    const others = languages.filter(language => !language.spaced).flatMap(language => pick(language) ?? []);
    const parts = [...(spaced.length > 0 ? [bounded(spaced.join('|'))] : []), ...others];
    return parts.length > 0 ? new RegExp(frame(parts.join('|')), 'iu') : NEVER;
  };
  const table = <Key extends string>(
    pick: (language: Language) => Readonly<Partial<Record<Key, string>>>,
  ): Map<Key, RegExp> => {
    const keys = new Set(languages.flatMap(language => Object.keys(pick(language)) as Key[]));
    return new Map([...keys].map(key => [key, one(language => pick(language)[key])]));
  };
  return {
    languages: languages.map(language => language.name),
    verbs: table(language => language.verbs),
    anyVerb: one(language => any(...Object.values(language.verbs))),
    particles: table(language => language.particles),
    postpositions: new Map(
      [
        ...new Set(languages.flatMap(language => Object.keys(language.postpositions ?? {}) as Particle[])),
      ].map(key => [
        key,
        one(
          language => language.postpositions?.[key],
          words => `^\\s*(?:${words})`,
        ),
      ]),
    ),
    not: one(language => language.not),
    notAfter: one(language => language.notAfter),
    moods: table(language => language.moods ?? {}),
    anyMood: one(language => any(...Object.values(language.moods ?? {}))),
    when: one(language => language.when),
    whether: one(language => language.whether),
    notThis: one(language => language.notThis),
    anyOpening: one(language => any(language.when, language.whether, language.notThis)),
    pronouns: one(language => language.pronouns),
    refers: one(language => language.refers),
    below: one(language => language.below),
    top: one(language => language.top),
    up: one(language => language.up),
    conditional: one(language => language.conditional),
    merging: one(language => language.merging),
    all: one(language => language.all),
    anyFlag: one(language => any(language.conditional, language.merging, language.all)),
    folder: one(language => language.folder),
    empty: one(language => language.empty),
    artifacts: one(language => language.artifacts),
    part: one(language => language.part),
    roles: table(language => language.roles),
    columns: table(language => language.columns),
  };
}
