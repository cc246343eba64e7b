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

test('ctrl+z hands the terminal back and comes back to the same place', async () => {
  const seen: boolean[] = [];
  const screen = await open({
    pause: async () => {
      await new Promise<void>(resolve => screen.output.write('', () => resolve()));
      seen.push(screen.output.alternate, screen.input.raw);
    },
  });
  await screen.press('j', 'ctrl+z');
  expect(seen).toEqual([false, false]);
  expect(screen.output.alternate).toBe(true);
  expect(screen.text()).toMatch(/Step 1\.2 merge/);
});

test('where nobody can continue it, ctrl+z says so', async () => {
  const screen = await open();
  await screen.press('ctrl+z');
  expect(screen.text()).toMatch(/no shell to go back to/);
});
