import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemo } from '../../src/demo/make.ts';
import { Browser, CHROMIUM } from '../support/browser.ts';
import { PROGRAM } from '../support/built.ts';
import { hermetic } from '../support/repository.ts';

/** Part of a phase's title, and so of its commits' messages: would say so on the console where it were read as markup. */
const MARKUP = '<img src=x onerror="console.error(1)">';
const BROKEN = `[...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href'))
  .filter(href => !document.getElementById(decodeURIComponent(href.slice(1))))`;

describe.skipIf(!CHROMIUM)('the report of the demonstration, in a browser', () => {
  const home = mkdtempSync(join(tmpdir(), 'reorg-report-'));
  let page = '';
  let browser: Browser;
  beforeAll(async () => {
    const { root, plan } = await makeDemo(join(home, 'demo'));
    const options = { cwd: root, env: hermetic(home), encoding: 'utf8' } as const;
    const file = join(root, plan);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('Remove Duplicates', `Remove Duplicates ${MARKUP}`),
    );
    execFileSync('git', ['commit', '--quiet', '--all', '--message', 'Name a phase'], options);
    const run = (...args: string[]): string => {
      try {
        return execFileSync(process.execPath, [PROGRAM, ...args], options);
      } catch (error) {
        // 3: something is left for a person, as it is in the demonstration.
        if ((error as { status?: number }).status !== 3) throw error;
        return '';
      }
    };
    run(plan, '--auto');
    page = run('report', plan);
    browser = await Browser.start();
  });
  afterAll(async () => {
    await browser?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  describe.each([390, 1400])('%i pixels wide', width => {
    beforeAll(async () => {
      await browser.open(page, width);
      await browser.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
    });

    test('says nothing on the console, and takes a commit message for words', async () => {
      const messages =
        "[...document.querySelectorAll('main, body')][0].innerText.match(/<img src=x onerror/g)?.length";
      expect(await browser.evaluate(messages)).toBeGreaterThan(1);
      expect(browser.errors).toEqual([]);
      expect(await browser.evaluate("document.querySelectorAll('img, script').length")).toBe(0);
    });

    test('never scrolls sideways as a whole', async () => {
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await browser.evaluate(beyond)).toBe(0);
    });

    test('has links, and each leads somewhere', async () => {
      expect(await browser.evaluate('document.querySelectorAll(\'a[href^="#"]\').length')).toBeGreaterThan(
        50,
      );
      expect(await browser.evaluate(BROKEN)).toEqual([]);
    });
  });
});
