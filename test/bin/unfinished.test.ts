import { expect, test } from 'vitest';
import { goOn, printLeaving, printUnfinished } from '../../bin/unfinished.ts';
import type { Unfinished } from '../../src/session/unfinished.ts';

function leaving(things: readonly Unfinished[], columns = 60): string[] {
  let said = '';
  const out = (text: string) => {
    said += text;
  };
  const io = { out, err: out, env: {}, cwd: '/', interactive: false, columns };
  expect(printLeaving(things, { plan: 'docs/my plan.md', record: '/r.jsonl' }, io)).toBe(3);
  return said.split('\n');
}

const line = (what: string): Unfinished => ({
  kind: 'line',
  what,
  file: 'plan.md',
  line: 12,
  why: 'not understood',
});

test('what is named on leaving takes one line, with its place and its reason', () => {
  const long =
    'Everything that has to do with the weather\nand with the tides should live together some day.';
  const [, named] = leaving([line(long)]);
  expect(named).toBe('    plan.md:12: Everything that has to do w…: not understood');
  expect(named?.length).toBeLessThanOrEqual(60);
  expect(leaving([line('Tidy up.')])[1]).toBe('    plan.md:12: Tidy up.: not understood');
});

test('where not even the reason has room, it is cut as well', () => {
  const [, named] = leaving([{ ...line('Tidy up the whole library.'), why: 'because '.repeat(30) }]);
  expect(named).toHaveLength(60);
  expect(named).toMatch(/^ {4}plan\.md:12: Tidy up the whole l…: because .*…$/);
});

test('phases that wait are counted, and named where nothing else is left', () => {
  const phase: Unfinished = { kind: 'phase', what: 'phase 2 Sweep', file: 'plan.md', line: 9, why: 'later' };
  const said = (...all: readonly Unfinished[]) => {
    let text = '';
    const out = (words: string) => {
      text += words;
    };
    expect(printUnfinished(all, { out, err: out, env: {}, cwd: '/', interactive: false })).toBe(3);
    return text
      .trim()
      .split('\n')
      .map(words => words.trim());
  };
  expect(said(line('Tidy up.'), phase)).toEqual([
    '1 left for a person; 1 phase not committed yet:',
    'plan.md:12: Tidy up.: not understood',
  ]);
  expect(said(phase)).toEqual(['1 left for a person:', 'plan.md:9: phase 2 Sweep: later']);
});

test('how to go on names the plan as a shell takes it', () => {
  expect(goOn('docs/plan.md', '/r.jsonl', {})).toMatch(/^Open `reorg-tui docs\/plan\.md` to decide/);
  expect(goOn('docs/plan.md', '/r.jsonl', { within: ['-C', '/demo'] })).toMatch(
    /^Open `reorg-tui -C \/demo docs\/plan\.md`/,
  );
  expect(leaving([line('Tidy up.')]).join('\n')).toContain("Open `reorg-tui 'docs/my plan.md'` to decide");
});

test('steps and phases are counted on leaving, each by its name', () => {
  const [step, phase]: Unfinished[] = (['step', 'phase'] as const).map(kind => ({
    kind,
    what: 'Sweep',
    file: 'plan.md',
    line: 9,
    why: 'open',
  }));
  expect(leaving([step!, step!, phase!])[0]).toBe('2 changes open now, 1 phase not committed.');
  expect(leaving([line('Tidy up.'), step!]).slice(0, 2)).toEqual([
    '1 left for a person, 1 change open now:',
    '    plan.md:12: Tidy up.: not understood',
  ]);
});

test('phases that are not committed are those that wait, and those of open steps', () => {
  const of = (kind: 'step' | 'phase', phase: number): Unfinished => ({
    kind,
    what: `phase ${phase}`,
    file: 'plan.md',
    line: phase,
    why: 'later',
    phase,
  });
  const all = [of('step', 2), of('step', 2), of('step', 3), of('phase', 4), of('phase', 5)];
  expect(leaving(all)[0]).toBe('3 changes open now, 4 phases not committed.');
});
