import { describe, expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const SETTINGS = 'repo_url: https://github.com/acme/rocket\ntheme:\n  custom_dir: look\n';
const moves = {
  'docs/art/home.css': 'docs/style/home.css',
  'docs/logo.png': 'docs/art/logo.png',
  'look/own.js': 'look/code/own.js',
};

const page = async (text: string, settings = SETTINGS, path = 'look/main.html') => {
  const files = {
    'docs/art/home.css': '',
    'docs/logo.png': '',
    'look/own.js': '',
    'mkdocs.yml': settings,
    [path]: text,
  };
  return (await moving({ files, moves })).changed[path];
};

describe('a theme of a site names what lies among its pages', () => {
  test.each([
    [`<link href="{{ 'art/home.css' | url }}">`, `<link href="{{ 'style/home.css' | url }}">`],
    [`<img src="{{ "logo.png"|url }}">`, `<img src="{{ "art/logo.png"|url }}">`],
    ['<img src="{{ base_url }}/logo.png">', '<img src="{{ base_url }}/art/logo.png">'],
    [`<script src="{{ 'own.js' | url }}">`, `<script src="{{ 'code/own.js' | url }}">`],
    [`<link href="{{ 'none/home.css' | url }}">`, undefined],
    [`<link href="{{ 'art/home.css' | upper }}">`, undefined],
  ])('%s', async (before, after) => {
    expect(await page(before)).toBe(after);
  });

  test('where the settings say that they lie, and nowhere without settings', async () => {
    const text = `<img src="{{ 'logo.png' | url }}">`;
    expect(await page(text, `docs_dir: pages\n${SETTINGS}`)).toBe(undefined);
    const files = { 'docs/logo.png': '', 'look/main.html': text };
    expect((await moving({ files, moves })).changed['look/main.html']).toBe(undefined);
  });
});

describe('an address of the own repository in a page', () => {
  test.each([
    ['https://raw.githubusercontent.com/acme/rocket/main/docs/', 'logo.png', 'art/logo.png'],
    ['https://github.com/acme/rocket/blob/main/docs/', 'logo.png', 'art/logo.png'],
    ['https://github.com/acme/rocket/raw/HEAD/docs/', 'logo.png', 'art/logo.png'],
    ['https://raw.githubusercontent.com/acme/rocket/v1.2/docs/', 'logo.png', undefined],
    ['https://raw.githubusercontent.com/other/rocket/main/docs/', 'logo.png', undefined],
    ['https://example.org/acme/rocket/docs/', 'logo.png', undefined],
  ])('%s', async (front, old, now) => {
    const text = (name: string) => `<img src="${front}${name}?raw=1">\n`;
    expect(await page(text(old))).toBe(now === undefined ? undefined : text(now));
  });

  test('in settings as well', async () => {
    const text = (name: string) => `logo: https://raw.githubusercontent.com/acme/rocket/main/docs/${name}\n`;
    expect(await page(text('logo.png'), SETTINGS, 'site.yml')).toBe(text('art/logo.png'));
  });
});
