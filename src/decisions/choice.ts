import type { Decision } from './types.ts';

/** What was chosen, as a sentence without a full stop. */
export function choiceWords({ choice, means }: Pick<Decision, 'choice' | 'means'>): string {
  switch (choice.kind) {
    case 'accept':
      return means?.kind === 'delete' && means.survivor === undefined ? 'deleted' : 'as proposed';
    case 'skip':
      return 'left as it is';
    case 'retarget':
      return `goes to ${choice.to}`;
    case 'keep':
      return `the text of ${choice.path} is kept`;
    case 'edit':
      return `written by hand, ${count(choice.text.split('\n').length - 1, 'line')}`;
    case 'hunks':
      return [
        'merged',
        ...(choice.hunks.length > 0 ? [`${count(choice.hunks.length, 'difference')} chosen`] : []),
        ...(choice.patches ? [`${count(choice.patches.length, 'edit')} by hand`] : []),
      ].join(', ');
  }
}

/** Who decided, without the address. */
export function deciderWords({ who }: Pick<Decision, 'who'>): string {
  return who === '--auto' ? 'the program, unasked' : who.replace(/\s*<[^>]*>$/, '');
}

/** What was chosen, by whom, when and why, in one line. @param what was chosen, where it is told in other words */
export function decisionWords(
  { choice, means, who, when, why }: Pick<Decision, 'choice' | 'means' | 'who' | 'when' | 'why'>,
  what = choiceWords({ choice, ...(means && { means }) }),
): string {
  return `${what} (${deciderWords({ who })}, ${when.slice(0, 10)}${why ? `: ${why}` : ''})`;
}

const count = (number: number, noun: string): string => `${number} ${number === 1 ? noun : `${noun}s`}`;
