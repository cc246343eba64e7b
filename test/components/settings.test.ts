import { expect, test } from 'vitest';
import { rebind } from '../../components/keys/rebind.ts';
import { keyOf, TABLE } from '../../components/keys/table.ts';
import { terminals } from '../support/opened.ts';

const open = terminals();

test('keys that were changed act, and the footer and the help say so', async () => {
  const screen = await open({ settings: { keys: { 'step.skip': ['S'] } } });
  expect(screen.output.lines().at(-1)).toMatch(/S skip/);
  await screen.press('S');
  expect(screen.session.calls).toContain('decide 1.1:jobs/recipes/parse.py skip');
});

test('sentences name keys as they are', async () => {
  const keys = {
    'step.skip': ['S'],
    'phase.accept-sure': ['B'],
    'phase.review': ['C'],
    'review.commit': ['!'],
    undo: ['*'],
    help: ['H'],
    'merge.take': ['t'],
    'merge.both': ['T'],
    'phase.take-back': [],
  };
  const screen = await open({ settings: { keys }, greeted: true });
  expect(screen.text()).toMatch(/S skips/);
  expect(screen.text()).toMatch(/B accepts/);
  expect(screen.text()).toMatch(/C shows what the phase would commit/);
  expect(screen.text()).toMatch(/There ! commits it.*\* undoes/s);
  await screen.press('enter', '&');
  expect(screen.text()).toMatch(/& does nothing here: H lists the keys/);
  await screen.press('g', 'j', 'j', 'm');
  expect(screen.text()).toMatch(/t takes it, T takes both/);
});

test('a sentence says what is done where no key does it', () => {
  const { table } = rebind(TABLE, { 'step.skip': [] });
  expect(keyOf(table, 'step.skip')).toBe('“skip”');
  expect(keyOf(table, 'move.down')).toBe('j');
  expect(keyOf(table, 'command.down')).toBe('↓');
});

test('what is wrong with the settings is told at the start', async () => {
  const settings = { warnings: ['x.yaml: “them” is no setting.'], keys: { nonsense: ['a'] } };
  const screen = await open({ settings, greeted: true });
  expect(screen.text()).toMatch(/✗ Settings: x\.yaml: “them” is no setting\. \(and 1 more\)/);
});

test('the team’s way of landing is marked in the review', async () => {
  const screen = await open({ settings: { landing: 'squash' } });
  await screen.press('c');
  expect(screen.text()).toMatch(/› squash .*this is how your team lands/);
});
