import { base } from '../../path.ts';
import { literally } from '../../words.ts';
import type { Source } from '../state.ts';

const MANIFESTS = /^(?:package\.json|pyproject\.toml|setup\.(?:py|cfg)|mkdocs\.ya?ml|conf\.py|Cargo\.toml)$/;
/** Where manifests and settings of documentations say at which address that is published. */
const SAID =
  /\b(?:doc(?:umentation|s)?|docs_url|site_url|html_baseurl|homepage|home-?page|url)["']?\s*[:=]\s*["']?(https?:\/\/[\w.-]+)/gi;
/** Hosts that have no documentation of their own. */
const FORGES = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket|pypi|npmjs|codeberg)\.(?:com|org)$/i;
/** What a package is called, which the host of its documentation may be called as well. */
const NAME = /^[ \t]*["']?name["']?\s*[:=]\s*["']?((?!docs\b)[\w-]{4,})/gm;
const EDITED =
  /^https?:\/\/(?<host>[\w.-]+)\/(?:[a-z]{2}\/)?(?:latest|stable|main|master)\/(?<page>[\w-]+(?:\/[\w-]+)*)\.html(?=$|[#?"'>)\].,;:!\\\s])/;
/** The language and version that a host puts in front of a page. */
const EDITION = '(?:/(?:[a-z]{2}(?:-[a-zA-Z]{2})?/)?(?:latest|stable|main|master|dev)|/page|/docs)?';

/**
 * Reads the published addresses of a documentation: `https://docs.example.org/en/latest/guide/first.html#part` is `guide/first`.
 * The page itself, and undefined for all other addresses.
 */
export function publishedIn(files: readonly Source[]): (words: string) => string | undefined {
  const hosts = said(files, SAID)
    .map(host => host.replace(/\.$/, ''))
    .filter(host => !FORGES.test(host));
  const named = new Set(said(files, NAME));
  const page = new RegExp(
    `^(?:${['(?!)', ...new Set(hosts.map(literally))].join('|')})${EDITION}/([\\w-]+(?:/[\\w-]+)*)(?:\\.html|/)(?=$|[#?"'>)\\].,;:!\\\\\\s])`,
    'i',
  );
  return words => {
    const { host = '', page: other } = EDITED.exec(words)?.groups ?? {};
    return page.exec(words)?.[1] ?? (host.split('.').some(each => named.has(each)) ? other : undefined);
  };
}

/** What a pattern finds in the manifests of a repository. */
const said = (files: readonly Source[], pattern: RegExp): string[] =>
  files
    .filter(({ path }) => MANIFESTS.test(base(path)))
    .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, words]) => words!));
