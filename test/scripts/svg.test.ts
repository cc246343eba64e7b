import xterm from '@xterm/headless';
import { expect, test } from 'vitest';
import { screenSvg } from '../../scripts/terminal/svg.mjs';

/** The picture of a small screen on which this was written. */
async function picture(written: string): Promise<string> {
  const terminal = new xterm.Terminal({ cols: 20, rows: 2, allowProposedApi: true });
  await new Promise<void>(resolve => terminal.write(written, resolve));
  return screenSvg(terminal, 'a <screen>');
}

/** Its texts with their places: `x,y,width text`. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text x="([^"]*)" y="([^"]*)" textLength="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, x, y, width, text]) => `${x},${y},${width} ${text!.replaceAll('\u00a0', ' ')}`,
  );
}

test('cells of one style are one text, at its column and as wide as its cells', async () => {
  const svg = await picture('ab \u001b[31mred\u001b[0m c\r\n  next');
  expect(texts(svg)).toEqual(['14,27,16.8 ab', '39.2,27,25.2 red', '64.4,27,16.8  c', '14,45,50.4   next']);
  expect(svg.match(/fill="#e5686b"/g)).toHaveLength(1);
});

test('a wide character takes two cells and what follows keeps its column', async () => {
  expect(texts(await picture('文x'))).toEqual(['14,27,16.8 文', '30.8,27,8.4 x']);
});

test('inverse swaps ink and paper, also of blanks', async () => {
  const svg = await picture('\u001b[7m  \u001b[0m');
  expect(svg).toContain('<rect x="14" y="14" width="16.8" height="18" fill="#d7dce1"/>');
});

test.each([
  ['38;5;22', '#005f00'],
  ['38;5;244', '#808080'],
  ['38;2;1;2;255', '#0102ff'],
  ['92', '#9fdcaa'],
])('colour %s is %s', async (code, colour) => {
  expect(await picture(`\u001b[${code}mx`)).toContain(`fill="${colour}"`);
});

test('text is escaped, the title too', async () => {
  const svg = await picture('<b>&"');
  expect(svg).toContain('&#60;b&#62;&#38;&#34;');
  expect(svg).toContain('aria-label="a &#60;screen&#62;"');
});

test('the same cells give the same picture, however they were written', async () => {
  expect(await picture('ab\rAB')).toBe(await picture('AB'));
});
