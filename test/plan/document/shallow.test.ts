import { expect, it } from 'vitest';
import { shallow } from '../../../src/plan/document/shallow.ts';
import { readPlan } from '../../../src/plan/read.ts';

const HEAD = '# Plan\n\n## Phase 1: Do\n\n- Move `a.txt` to `b/a.txt`\n\n';

it.each([
  ['quotations in quotations', `${'>'.repeat(4000)} a`],
  ['a run of backticks', `- Move ${'`'.repeat(200_000)}`],
  ['an indentation nobody can see', `${' '.repeat(2000)}- a`],
])('%s are not read, and are said not to be', (_, line) => {
  const draft = readPlan(`${HEAD}${line}\n`, 'plan.md');
  expect(draft.phases[0]?.steps.map(({ line }) => line)).toEqual([5]);
  expect(draft.unread.map(({ line }) => line)).toEqual([7]);
});

it('leaves what people write', () => {
  const lines = ['> > > quoted', '            - deep', '--------------------', '``` ```', '| a | b |'];
  expect(shallow(lines)).toEqual(lines);
});
