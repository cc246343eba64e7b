import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { code, table } from '../../src/report/markdown/escape.ts';
import { reportMarkdown } from '../../src/report/markdown/index.ts';
import { DATA, HOSTILE, PHASE } from './sample.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** All nodes of a Markdown text as a forge reads it. */
function nodes(text: string): Node[] {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node);
}

describe('the description', () => {
  const text = reportMarkdown(DATA);

  test('has words of the repository in code only, where no forge looks for mentions and issues', () => {
    const running = nodes(text).filter(({ type }) => type === 'text' || type === 'html');
    expect(running.filter(({ value }) => /onerror|@everyone|#1/.test(value ?? ''))).toEqual([]);
    expect(
      nodes(text).filter(({ type, value }) => type === 'inlineCode' && value!.includes('@everyone')),
    ).not.toEqual([]);
  });

  test('opens no element but folds', () => {
    const elements = nodes(text).filter(({ type }) => type === 'html');
    for (const { value } of elements)
      expect(value).toMatch(/^(<details><summary>[^<]*<\/summary>|<\/details>)$/);
  });

  test('says what was measured and how not to land it', () => {
    expect(text).toContain('**99.99 % kept**');
    expect(text).toContain('Loses nothing: fast-forward.');
    expect(text).toContain(
      'Loses no author, but leaves 9000 lines with the commit that copied them: merge commit.',
    );
    expect(text).toContain('**Do not use: squash.** It loses the authors of 99960 lines.');
  });

  test('says at which commit the check failed', () => {
    expect(text).toMatch(/^- `+ ?make test .* ✗ fails \(exit 2\) on bbbbbbbbbb$/m);
  });

  test('adds the ledger up', () =>
    expect(text).toContain('2 places name these files: 1 left unchanged, 1 rewritten.'));

  test('lists what still names an old path', () =>
    expect(text).toMatch(/^\| `CHANGELOG\.md:7` \| document \| .*old\/spoon\.py .*A facade answers\./m));

  test('lists the lines of copies that are lost', () =>
    expect(text).toMatch(/1 line of copies in no result[\s\S]*^\| `old\/fork\.py:7` \| .*tines = /m));

  test('names main-line commits only', () => {
    expect(text).toContain('b'.repeat(10));
    expect(text).not.toContain('a'.repeat(10));
  });

  test('names no commit of a phase that is not committed', () => {
    const rehearsed = { ...PHASE, status: { ...PHASE.status, state: 'open' as const } };
    expect(reportMarkdown({ ...DATA, phases: [rehearsed] })).toMatch(/^\| 1\. .* ○ open \| – \|/m);
  });

  test('lists what the plan says and nobody understood', () => {
    expect(text).toContain('- line 6: `something nobody understands |`');
  });

  test('stays within what a forge takes, and says what is left out', () => {
    const phases = Array.from({ length: 200 }, () => PHASE);
    const long = reportMarkdown({ ...DATA, phases });
    expect(long.length).toBeLessThan(65_536);
    expect(long).toMatch(/\d+ parts left out here for length/);
  });
});

describe('code', () => {
  test.each([HOSTILE, '`', 'a `` b', '', '  two\n lines ', '<b>|</b>'])('%j stays one span', words => {
    const spans = nodes(`x ${code(words)} y`).filter(({ type }) => type === 'inlineCode');
    expect(spans).toHaveLength(1);
  });

  test('with a bar stays in its cell', () => {
    const cells = nodes(table(['a', 'b'], [[code('x|y'), 1]])).filter(({ type }) => type === 'tableCell');
    expect(cells).toHaveLength(4);
    expect(nodes(table(['a'], [[code('x|y')]])).find(({ type }) => type === 'inlineCode')?.value).toBe('x|y');
  });
});
