import type { Name } from '../draft.ts';
import type { Token } from '../text/scan.ts';
import { isList, particle, postposition } from '../words/particles.ts';
import type { Particle, Verb } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isPartOfCode } from './clause.ts';

/** A name of a clause, and what the words around it make of it. */
export interface Named {
  readonly name: Name;
  /** The words between the name before and this one. */
  readonly between: string;
  /** What they say that it is for, or, in languages that say it there, what the word behind says. */
  readonly part: Particle | undefined;
  readonly behind: boolean;
  /** Nothing but a comma, "and" or "or" stands between. */
  readonly listed: boolean;
  /** A dash or a colon stands between. */
  readonly dashed: boolean;
  /** Names something in the code, no file. */
  readonly code: boolean;
}

/** The names of a clause in their order. @param verb what it asks for, where that tells what words mean */
export function namedIn(tokens: readonly Token[], words: Vocabulary, verb?: Verb): Named[] {
  const found: Named[] = [];
  let between = '';
  let dashed = false;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'name') {
      dashed ||= token.type === 'mark' && /^[-–—:=]$/u.test(token.text);
      const verbal = verb !== undefined && words.verbs.get(verb)!.find(token.text)?.index === 0;
      between = verbal && found.length === 0 ? '' : `${between} ${token.text}`;
      continue;
    }
    const after = postposition(following(tokens, index), words);
    const part = after ?? particle(between, words, found.length > 0 ? verb : undefined);
    found.push({
      name: token.name,
      between,
      part,
      behind: after !== undefined,
      listed: isList(between, words),
      dashed,
      code: isPartOfCode(token.name, tokens[index + 1]),
    });
    [between, dashed] = ['', false];
  }
  return found;
}

/** The names that brackets hold, where the words before the first give it this part: "(except `a.py`)". */
export function namesFor(part: Particle, remarks: readonly (readonly Token[])[], words: Vocabulary): Name[] {
  return remarks.flatMap(remark => {
    const at = remark.findIndex(({ type }) => type === 'name');
    const before = remark.slice(0, Math.max(0, at)).map(({ text }) => text);
    const says = at > 0 && particle(before.join(' '), words, 'delete') === part;
    return says ? remark.flatMap(token => (token.type === 'name' ? [token.name] : [])) : [];
  });
}

/** One or two words behind a name. */
function following(tokens: readonly Token[], index: number): string {
  const next = tokens.slice(index + 1, index + 3);
  const end = next.findIndex(({ type }) => type !== 'word');
  return (end < 0 ? next : next.slice(0, end)).map(({ text }) => text).join(' ');
}
