import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/page/index.ts';
import { Browser, CHROMIUM } from '../support/browser.ts';
import { DATA } from './sample.ts';

/** Where to leave screenshots, for a person who wants to look at them. */
const SCREENSHOTS = process.env.REPORT_SCREENSHOTS;

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let page: string;
  let browser: Browser;
  beforeAll(async () => {
    page = await reportPage(DATA);
    browser = await Browser.start();
  });
  afterAll(() => browser.stop());

  describe.each([
    { width: 390, dark: false },
    { width: 390, dark: true },
    { width: 1400, dark: false },
    { width: 1400, dark: true },
  ])('$width pixels wide, dark: $dark', ({ width, dark }) => {
    beforeAll(async () => {
      await browser.open(page, width, dark);
      await browser.evaluate(
        `document.querySelectorAll('details').forEach(details => { details.open = true; })`,
      );
      if (SCREENSHOTS) {
        const name = `report-${width}-${dark ? 'dark' : 'light'}.png`;
        writeFileSync(join(SCREENSHOTS, name), await browser.screenshot());
      }
    });

    test('says nothing on the console and runs nothing', () => expect(browser.errors).toEqual([]));

    test('never scrolls sideways as a whole', async () => {
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await browser.evaluate(beyond)).toBe(0);
    });

    test('cuts no table', async () => {
      const cut = `[...document.querySelectorAll('.scroll')].filter(each => each.querySelector('table:not(.diff)') && each.scrollWidth > each.clientWidth + 1).map(each => each.innerText).join()`;
      expect(await browser.evaluate(cut)).toBe('');
    });

    test('lays copies side by side only where there is room', async () => {
      const shown = (name: string) =>
        browser.evaluate(`getComputedStyle(document.querySelector('${name}')).display !== 'none'`);
      expect(await shown('.sides')).toBe(width > 1000);
      expect(await shown('.stacked')).toBe(width < 1000);
    });

    test('has rows of the same height on both sides', async () => {
      const tops = (side: number) =>
        browser.evaluate(
          `[...document.querySelectorAll('.sides')[0].children[${side}].querySelectorAll('tr')].map(row => Math.round(row.getBoundingClientRect().top))`,
        );
      expect(await tops(0)).toEqual(await tops(1));
    });

    test('keeps words of the repository words', async () => {
      expect(await browser.evaluate("document.querySelectorAll('img, script').length")).toBe(0);
    });
  });
});
