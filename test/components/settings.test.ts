import { expect, test } from 'vitest';
import { screens } from '../support/opened.ts';

const open = screens();

test('keys that were changed act, and the footer and the help say so', async () => {
  const screen = await open({ settings: { keys: { 'step.skip': ['S'] } } });
  expect(screen.output.lines().at(-1)).toMatch(/S skip/);
  await screen.press('S');
  expect(screen.session.calls).toContain('decide 1.1:jobs/recipes/parse.py skip');
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
