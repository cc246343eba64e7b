import { describe, expect, it } from 'vitest';
import type { AfterReport } from '../../src/after/report.ts';
import { afterMarkdown } from '../../src/report/markdown/after.ts';
import { afterPage } from '../../src/report/page/after.ts';

const EVIL = '<img src=x onerror=alert(1)>"\u202E';

const DATA: AfterReport = {
  made: '2024-05-01T10:00:00.000Z',
  tool: 'test 1',
  repository: { name: `shop${EVIL}`, branch: `main${EVIL}`, head: 'a'.repeat(40) },
  range: 'aaaaaaaaaaaa..bbbbbbbbbbbb',
  commits: 12,
  added: 3,
  lost: 1200,
  landed: false,
  folders: [
    {
      path: `src${EVIL}`,
      lines: 1200,
      files: [
        {
          path: `src${EVIL}/till.py`,
          lines: 1300,
          lost: 1200,
          back: 1190,
          sources: [
            {
              path: `old${EVIL}.py`,
              words: [`copied in cccc Do it ${EVIL}`, 'sure: the same text'],
              decision: `to be given back (Ada${EVIL}, 2024-05-01)`,
            },
          ],
        },
      ],
    },
  ],
  drifting: [`old${EVIL}.py is still there, and only it was changed since.`],
  reweave: {
    words: 'A merge.',
    drawing: ['before ── side'],
    landing: 'Push it as it is.',
    lines: 1300,
    back: 1190,
    same: 110,
    otherwise: 0,
    authors: [{ author: `Bo${EVIL}`, lines: 1190 }],
    refused: [{ path: `bad${EVIL}.py`, why: '3 lines would go to others' }],
    branches: [{ branch: `topic${EVIL}`, files: ['src/till.py'] }],
    commits: [{ id: 'd'.repeat(40), subject: `Give it back ${EVIL}` }],
  },
};

const words = (markup: string): string =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ');

describe('the page of an audit', () => {
  it('lets no word of the repository become markup', () => {
    const page = afterPage(DATA);
    expect(page).not.toMatch(/<img/);
    expect(page).not.toContain('\u202E');
    for (const [, value] of page.matchAll(/ (?:title|id|href|class|value)="([^"]*)"/g))
      expect(value).not.toMatch(/[<>]/);
  });

  it('says what was lost, what gives it back, and what was measured', () => {
    const said = words(afterPage(DATA));
    for (const part of [
      '1,200 lines lost their author',
      '99.16 % of them can be given back',
      'as it would be; nothing was touched',
      '0 changed otherwise',
      'Push it as it is.',
      'sure: the same text',
    ])
      expect(said).toContain(part);
    expect(words(afterPage({ ...DATA, landed: true }))).toContain('of them are given back');
    const { reweave: _, ...without } = DATA;
    expect(words(afterPage({ ...without, failure: 'a text is missing' }))).toContain(
      'Nothing can be given back: a text is missing',
    );
  });
});

describe('the description of a request that gives history back', () => {
  it('keeps words of the repository in code', () => {
    const outside = afterMarkdown(DATA).replace(/(`+)[^`]*?\1/g, '');
    expect(outside).not.toMatch(/onerror/);
  });

  it('says how many lines, how it may land, and whom they go to', () => {
    const text = afterMarkdown(DATA);
    expect(text).toMatch(/would give \*\*1190 lines\*\* \(99\.16 %\) back/);
    expect(text).toMatch(/\*\*Push it as it is\.\*\*/);
    expect(text).toMatch(/\| 1190 \| `Bo/);
    expect(afterMarkdown({ ...DATA, landed: true })).toMatch(/This gives/);
  });
});
