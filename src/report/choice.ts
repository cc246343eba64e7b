import type { Choice, Decision } from '../decisions/types.ts';
import { count } from './words.ts';

/** What was chosen, as a sentence without a full stop. */
export function choiceWords(choice: Choice): string {
  switch (choice.kind) {
    case 'accept':
      return 'as proposed';
    case 'skip':
      return 'left as it is';
    case 'retarget':
      return `goes to ${choice.to}`;
    case 'keep':
      return `the text of ${choice.path} is kept`;
    case 'edit':
      return `written by hand, ${count(choice.text.split('\n').length - 1, 'line')}`;
    case 'hunks':
      return `merged, ${count(choice.hunks.length, 'hunk')} chosen${choice.patches ? `, ${count(choice.patches.length, 'edit')} by hand` : ''}`;
  }
}

/** Who decided, without the address. */
export function deciderWords({ who }: Pick<Decision, 'who'>): string {
  return who === '--auto' ? 'the program, unasked' : who.replace(/\s*<[^>]*>$/, '');
}
