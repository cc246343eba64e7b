import { beforeAll, describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/page/index.ts';
import { DATA, PLAN_LINES } from './sample.ts';

let page: string;
beforeAll(async () => {
  page = await reportPage(DATA);
});

/** What a reader sees: the words without the markup. */
function words(markup: string): string {
  return markup
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(
      /&(lt|gt|amp|quot|nbsp);/g,
      (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' })[name as 'lt'],
    )
    .replace(/\s+/g, ' ');
}

describe('words of the repository', () => {
  test('open no element, wherever they come from', () => {
    expect(page).not.toMatch(/<(img|b|script)\b/i);
    expect(page.match(/onerror=/g)!.length).toBeGreaterThan(15);
  });

  test('leave no attribute', () => {
    for (const [, value] of page.matchAll(/ (?:title|id|href|class|datetime)="([^"]*)"/g)) {
      expect(value).not.toMatch(/[<>]/);
    }
  });

  test('cannot turn the direction of what follows', () => {
    expect(page).not.toContain('\u202E');
    expect(page).toContain('⟨U+202E⟩');
  });
});

describe('the page', () => {
  test('lists what still names an old path', () =>
    expect(words(page)).toMatch(
      /1 place with the name of an old path.*CHANGELOG\.md:7 document old\/spoon\.py .*, now new\/spoon\.py A facade answers\. it tells/,
    ));

  test('lists the lines of copies that are lost', () =>
    expect(words(page)).toMatch(/1 line of the copies in no result Place Line old\/fork\.py:7 tines = /));

  test('tells what is worth knowing of a phase', () =>
    expect(words(page)).toContain('1 thing worth knowing app/main.py:3: import cycle'));

  test('tells what the check said, at the commit it was said of', () => {
    const [, commit = ''] = page.split('<code>bbbbbbbbbb</code>');
    expect(words(commit.split('</ol>')[0]!)).toMatch(/✗ check failed \(exit 2\): make test .*1 failed/);
    expect(page.split('check failed')).toHaveLength(2);
  });

  test('runs nothing and fetches nothing', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(script|link|iframe|object|embed)\b|<[^>]*\bsrc=|url\(|@import/i);
    expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, to]) => !to!.startsWith('#'))).toEqual([]);
  });

  test('has every place that it links to, once', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const dead = [...page.matchAll(/href="#([^"]*)"/g)].map(([, to]) => to!).filter(to => !ids.includes(to));
    expect(dead).toEqual([]);
  });

  test('closes what it opens', () => {
    const open: string[] = [];
    for (const [, slash, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'hr', 'br'].includes(name!)) continue;
      if (slash === '') open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('shows every line of the plan with what became of it', () => {
    const text = words(page.slice(page.indexOf('id="plan"')));
    for (const line of PLAN_LINES.filter(line => !line.includes('img'))) expect(text).toContain(line);
    expect(text).toMatch(/4 1\. move .* ● 1\.1/);
    expect(text).toMatch(/nobody understands \| not understood/);
  });

  test('says of each step what was decided, by whom and why', () => {
    const text = words(page);
    expect(text).toMatch(/● committed : as proposed Ada .*, 2031-02-03 because /);
    expect(text).toContain('? needs a person');
    expect(text).not.toContain('ada@example.org');
    expect(text).not.toContain('/home/ada');
  });

  test('never rounds a loss away', () => {
    const text = words(page);
    expect(text).toContain('old/spoon.py 99999 99.99 % 99.00 %');
    expect(text).toContain('1 file lost authors');
    expect(text).toContain('squash loses the authors of 99960 lines');
  });

  test('says which landing leaves lines with who copied them', () => {
    expect(words(page)).toContain('merge commit leaves 9000 lines with the commit that copied them');
  });

  test('adds up the ledger', () => {
    expect(words(page)).toContain('2 places name these files: 1 left unchanged, 1 rewritten.');
  });

  test('lays copies side by side and in one column, each changed word marked', () => {
    const sides = page.slice(page.indexOf('class="sides"'), page.indexOf('class="stacked'));
    const stacked = page.slice(page.indexOf('class="stacked'));
    for (const layout of [sides, stacked]) {
      expect(layout).toMatch(/import <del>a<\/del>/);
      expect(layout).toMatch(/import <ins>b<\/ins>/);
    }
  });

  test('takes lines that look like file headers for lines', () => {
    const stacked = words(page.slice(page.indexOf('class="stacked')));
    expect(stacked).toMatch(/- *-- not a header/);
    expect(stacked).toMatch(/\+ *\+\+ not a header/);
  });
});
