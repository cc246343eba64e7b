import { describe, expect, it } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const MANIFEST = { 'package.json': '{ "repository": "github:wool/yarn", "dependencies": {} }' };
const WORKFLOW = '.github/workflows/test.yml';

/** What becomes of a text where a workflow is called something else. */
const renamed = (
  files: Readonly<Record<string, string>>,
  to = '.github/workflows/checks.yml',
  manifest: Readonly<Record<string, string>> = MANIFEST,
) =>
  moving({
    files: { ...manifest, ...files, [WORKFLOW]: 'on: push\n' },
    moves: { [WORKFLOW]: to },
    roots: [''],
  });

describe('an address of a workflow of this repository', () => {
  it.each([
    'https://github.com/wool/yarn/actions/workflows/test.yml',
    'https://github.com/Wool/Yarn/actions/workflows/test.yml#top',
    'https://github.com/wool/yarn/actions/workflows/test.yml?query=branch%3Amain',
    'https://github.com/wool/yarn/actions/workflows/test.yml/badge.svg?event=push',
    'https://forge.example.org/wool/yarn/actions/workflows/test.yml',
    'https://api.github.com/repos/wool/yarn/actions/workflows/test.yml/runs',
    'https://img.shields.io/github/actions/workflow/status/wool/yarn/test.yml?branch=main&label=tests',
    'https://img.shields.io/github/workflow/status/wool/yarn/test.yml',
  ])('%s', async address => {
    const to = address.replace('test.yml', 'checks.yml');
    const texts = (url: string) => ({
      'README.md': `[![tests](${url})](${url})\n\n<img src="${url}">\n\n[tests]: ${url}\n`,
      'docs/index.rst': `.. image:: ${url}\n   :target: ${url}\n`,
      'site.yml': `badge: ${url}\n`,
    });
    const { after } = await renamed(texts(address));
    for (const [path, text] of Object.entries(texts(to))) expect(after[path]).toBe(text);
  });

  it.each([
    'https://github.com/silk/yarn/actions/workflows/test.yml',
    'https://github.com/wool/yarn-ball/actions/workflows/test.yml',
    'https://github.com/wool/yarn/actions/workflows/test.yaml',
    'https://github.com/wool/yarn/actions/workflows/other-test.yml',
    'https://github.com/wool/yarn/actions/runs/1',
    'https://img.shields.io/github/actions/workflow/status/silk/yarn/test.yml',
  ])('but not %s', async address => {
    const { changed, references } = await renamed({ 'README.md': `[![tests](${address})](${address})\n` });
    expect(changed['README.md']).toBeUndefined();
    expect(references).toEqual([]);
  });

  it('is asked where the file is no workflow any more', async () => {
    const text = '![tests](https://github.com/wool/yarn/actions/workflows/test.yml/badge.svg)\n';
    const { references } = await renamed({ 'README.md': text }, 'ci/test.yml');
    expect(ledger(references)).toEqual(['README.md:1 asked: test.yml']);
  });

  it.each([
    ['module example.org/silk/yarn\n\nrequire example.org/wool/yarn v1.0.0\n', false],
    ['module github.com/wool/yarn/v2\n', true],
  ])('is known by what a module of Go is called: %s', async (mod, isOwn) => {
    const text = '![tests](https://github.com/wool/yarn/actions/workflows/test.yml/badge.svg)\n';
    const { changed } = await renamed({ 'README.md': text }, undefined, { 'go.mod': mod });
    expect('README.md' in changed).toBe(isOwn);
  });
});
