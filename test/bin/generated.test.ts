import { describe, expect, test } from 'vitest';
import { COMMANDS, GLOBAL_OPTIONS } from '../../bin/commands.ts';
import { manPage } from '../../bin/man.ts';
import { LOADS } from '../../bin/table/loads.ts';
import { stale } from '../../scripts/generate.mjs';
import { TABLE } from './completions/table.ts';

test('completions and manual page in the repository are what the tables make today', async () => {
  expect(await stale()).toEqual([]);
});

describe('the manual page', () => {
  const page = manPage('1.2.3', TABLE);

  test('has every command and option', () => {
    for (const words of [
      'reorg\\-tui read PLAN',
      '\\-\\-style weave|linear',
      '\\-C, \\-\\-directory DIR',
      '1.2.3',
    ]) {
      expect(page).toContain(words);
    }
  });

  test('is roff of its own only: no text begins a request', () => {
    const requests = page.split('\n').filter(line => /^[.']/.test(line));
    expect(requests.filter(line => !/^\.(\\"|TH|SH|SS|TP|B|br)/.test(line))).toEqual([]);
  });
});

describe.each(COMMANDS.map(row => [row.name, row] as const))('the row of %s', (_, row) => {
  test('names the options that its help names', async () => {
    const { command } = await LOADS[row.name]!();
    const inHelp = new Set(command.help.match(/(?<![\w-])--[a-z][a-z-]*/g));
    for (const { flag } of GLOBAL_OPTIONS) inHelp.delete(flag);
    expect(row.options.map(({ flag }) => flag).sort()).toEqual([...inHelp].sort());
  });

  test('has a help with usage, an example and exit codes', async () => {
    const { command } = await LOADS[row.name]!();
    expect(command.help).toMatch(/^(Usage: )?reorg-tui/);
    expect(command.help).toMatch(/examples?:/i);
    expect(command.help).toMatch(/exit codes?/i);
  });
});
