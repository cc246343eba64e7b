import type { Chosen } from './looked.ts';

/** A way of giving history back by what a person answers who is asked for it. */
export interface Answer extends Chosen {
  readonly when: string;
  readonly price: string;
}

/** Every way there is, the one that is taken without being asked first. */
export const WAYS: readonly Answer[] = [
  {
    way: 'a',
    requests: false,
    when: 'It can be pushed to.',
    price: '`--first-parent` goes to the side',
  },
  {
    way: 'b',
    requests: false,
    when: 'Its first parents must stay.',
    price: 'the files are missing in one commit',
  },
  {
    way: 'c',
    requests: false,
    when: 'No commit may lack a file.',
    price: 'the later commits appear twice',
  },
  {
    way: 'b',
    requests: true,
    when: 'Only requests reach it.',
    price: 'two branches; files are missing in between',
  },
  {
    way: 'rewrite',
    requests: false,
    when: 'Nobody else has this branch.',
    price: 'its commits are made anew, with other ids',
  },
];
