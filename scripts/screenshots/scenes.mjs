// @ts-check
// The screens that the documentation shows, and the keys that lead to them.

/**
 * @typedef {object} Scene
 * @property {string} name of the picture's file
 * @property {string} title what is to be seen, for readers who cannot see it
 * @property {readonly string[]} [before] options of a run without a screen that comes first
 * @property {boolean} [done] of the demonstration in which the reorganization is made already: its audit
 * @property {readonly { keys?: string, until: RegExp | string }[]} story keys, and what the screen shows after them
 */

/** These words, and neither a line that says what is still being read nor a bar that says how far. @param {string} words */
const settled = words => new RegExp(`(?<![\\s\\S])(?![\\s\\S]*(?:\\n … |[█░]))[\\s\\S]*(?:${words})`);

const WELCOME = settled('enter begins[\\s\\S]*have a sure proposal');
const LIST = settled('\\[1 plan\\] +2 differences');

/** @type {readonly Scene[]} */
export const SCENES = [
  {
    name: 'first-look',
    title: 'The first look: what the plan wants, what is wrong with it, what happens next',
    story: [{ until: WELCOME }],
  },
  {
    name: 'step',
    title:
      'Phases and steps on the left; on the right a step with the words of the plan and what is proposed',
    story: [{ until: WELCOME }, { keys: '\r', until: LIST }],
  },
  {
    name: 'differences',
    title: 'Two copies side by side over the whole window, with who wrote each line and when',
    story: [
      { until: WELCOME },
      { keys: '\r', until: LIST },
      { keys: 'jjjjjjjjjj2', until: settled('\\[2 differences\\]') },
      { keys: '\t+', until: settled('elder[\\s\\S]*Tobia') },
    ],
  },
  {
    name: 'blame',
    title: 'The blame of a copy: author, age and commit of every line',
    story: [
      { until: WELCOME },
      { keys: '\r', until: LIST },
      { keys: 'jjjjjjjjjj3', until: settled('as it is now[\\s\\S]*Tobias') },
    ],
  },
  {
    name: 'merge',
    title: 'The merge of two copies, each named by its path, and the result below them',
    before: ['--auto'],
    story: [
      { until: LIST },
      { keys: 'jjjjj', until: settled('Step 5\\.4') },
      { keys: 'm', until: settled('Difference \\d of \\d') },
    ],
  },
  {
    name: 'review',
    title: 'What a phase would commit: the commits as a graph, kept and restored, ways to land it',
    story: [
      { until: WELCOME },
      { keys: '\r', until: LIST },
      { keys: 'A', until: settled('1 Remove Duplicates +✓ all decided') },
      { keys: 'c', until: settled('kept 1') },
    ],
  },
  {
    name: 'audit',
    title:
      'What a reorganization made by hand lost: files with their lines as bars, and the two histories of one of them',
    done: true,
    story: [
      { until: 'What you can do' },
      { keys: 'A', until: 'None is left open' },
      { keys: ']]]]]jj', until: /Lucía +Dispatch warn/ },
    ],
  },
];
