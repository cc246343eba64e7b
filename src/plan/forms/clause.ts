import type { Name } from '../draft.ts';
import type { Token } from '../text/scan.ts';
import type { Verb } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** What one sentence, or one part of it, says; its names by what they are for. */
export interface Clause {
  readonly verb?: Verb;
  readonly denied: boolean;
  readonly arrow: boolean;
  readonly sources: readonly Name[];
  readonly targets: readonly Name[];
  /** Folders or files "in" which something happens. */
  readonly places: readonly Name[];
  /** Names of "from" where there is another object: "remove x from these". */
  readonly origins: readonly Name[];
  readonly except: readonly Name[];
  /** Several targets are a choice ("or"), not a list. */
  readonly choice: boolean;
  readonly conditional: boolean;
  readonly merging: boolean;
  /** "All files", "everything". */
  readonly all: boolean;
  /** The words, names blanked. */
  readonly words: string;
  /** What stands in brackets. */
  readonly remarks: readonly (readonly Token[])[];
  /** Why it is no instruction, although it reads like one. */
  readonly idle?: string;
  /** Of a deletion: what stays. */
  readonly kept?: readonly Name[];
  /** A facade is to stay at the source. */
  readonly leaves?: boolean;
  /** A folder goes inside the target, under its own name. */
  readonly nested?: boolean;
  /** An arrow joins two values in the file. */
  readonly values?: boolean;
  /** Something out of the source goes, not the file. */
  readonly part?: boolean;
  /** The source is a folder to take from: "move the entities from `a/`". */
  readonly from?: boolean;
  /** What was meant by "it". */
  readonly before?: readonly Name[];
}

export interface Part {
  readonly tokens: readonly Token[];
  readonly remarks: readonly (readonly Token[])[];
}

/** Takes what stands in brackets out. */
export function withoutRemarks(tokens: readonly Token[]): Part {
  const main: Token[] = [];
  const remarks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.type === 'open' && depth++ === 0) remarks.push([]);
    else if (token.type === 'close' && (depth === 0 || --depth === 0)) continue;
    else if (depth > 0) remarks.at(-1)!.push(token);
    else main.push(token);
  }
  return { tokens: main, remarks };
}

/** The words with every name blanked, so that no verb is found in a name. */
export function wordsOnly(tokens: readonly Token[]): string {
  return tokens.map(token => (token.type === 'name' ? '\u25a1' : token.text)).join(' ');
}

/** Words after a name that make it a part of the code, not a file. */
const PART_OF_CODE =
  /^(?:imports?|exports?|functions?|class(?:es)?|methods?|variables?|dependenc\w+|lines?|flags?|options?|fields?|props?|propert\w+|references?|usages?|calls?|statements?|comments?|entr(?:y|ies)|sections?|decorators?|annotations?|constants?|names?|types?|keywords?|arguments?|parameters?|commands?|namespaces?|prefix\w*|suffix\w*|branch\w*|tags?|versions?|settings?|keys?|values?|tables?|endpoints?|routes?|hooks?|descriptions?|titles?|headings?|badges?|mentions?|blocks?|importe?n?|klassen?|funktionen?|clases?|funci\w+|fonctions?|classi?|импорт\p{L}*|класс\p{L}*|функци\p{L}*)$|^(?:的?导入|的?类|函数|クラス|関数|インポート|のインポート)/iu;

/** Whether a word tells a part of the code, not a file. */
export function speaksOfCode(word: string): boolean {
  return PART_OF_CODE.test(word);
}

/** Whether the word behind makes the name a part of the code: "`Tag` imports". */
export function isPartOfCode(name: Name, next: Token | undefined): boolean {
  return (
    next?.type === 'word' &&
    PART_OF_CODE.test(next.text) &&
    (name.weak || /import|export|导入/iu.test(next.text))
  );
}

export function namesIn(tokens: readonly Token[]): Name[] {
  return tokens.flatMap((token, index) =>
    token.type === 'name' && !isPartOfCode(token.name, tokens[index + 1]) ? [token.name] : [],
  );
}

export function isArrow(token: Token): boolean {
  return token.type === 'right' || token.type === 'left';
}

/** Flags that are read in the words of a clause and in its brackets alike. */
export function flags(
  text: string,
  remarks: Part['remarks'],
  words: Vocabulary,
): Pick<Clause, 'conditional' | 'merging' | 'all'> {
  const whole = [text, ...remarks.map(wordsOnly)].join(' ; ');
  return {
    conditional: words.conditional.isIn(whole),
    merging: words.merging.isIn(whole),
    all: isEverything(text, words) || remarks.some(remark => isEverything(wordsOnly(remark), words)),
  };
}

/** "Everything in …", "all files", not "all related code". */
function isEverything(text: string, words: Vocabulary): boolean {
  const found = words.all.find(text);
  if (!found) return false;
  const [, next = '', after] = /^\s*([^\s\u25a1]*)\s*(\u25a1)?/u.exec(
    text.slice(found.index + found.length),
  )!;
  const is = (part: 'in' | 'to' | 'from' | 'except'): boolean =>
    words.particles.get(part)?.isIn(next) ?? false;
  return next === '' || is('except') || is('to') || is('from') || (is('in') && after !== undefined);
}
