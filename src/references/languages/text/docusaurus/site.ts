import { captured } from '../../../captured.ts';
import { onceWithin } from '../../../once.ts';
import { foldersAbove, join, normalize, parent } from '../../../path.ts';
import type { TextOf } from '../../../texts.ts';
import type { Moved } from '../../python/moved.ts';
import type { Base } from '../mentions.ts';

/** Where a site of Docusaurus has its settings. */
export const SITE = /(^|\/)docusaurus\.config\.[cm]?[jt]s$/;

/** Pages in one folder, as the settings of a site have them. */
export interface Documentation {
  readonly folder: Base;
  /** Where it begins on the site: `docs`; `` for the site itself. */
  readonly route: string;
}

/** A site, as its settings say. */
export interface Site {
  /** The folder of the settings, which `@site` stands for. */
  readonly folder: Base;
  /** What may stand before every address of the site: `/project`; it can depend on where the site is built. */
  readonly leads: readonly string[];
  readonly documentations: readonly Documentation[];
  /** The folder whose contents are served from `/`. */
  readonly served: Base;
}

/** All sites of a repository. */
export const sitesOf = onceWithin((textOf: TextOf, moved: Moved): readonly Site[] =>
  [...moved.world.paths].filter(path => SITE.test(path)).map(path => siteOf(path, textOf(path) ?? '', moved)),
);

/** The site that a text belongs to: in its folder, or in that of its pages. */
export function siteAround(path: string, sites: readonly Site[]): Site | undefined {
  for (const folder of foldersAbove(path)) {
    const site = sites.find(one =>
      [one.folder, ...one.documentations.map(each => each.folder)].some(at => at.before === folder),
    );
    if (site) return site;
  }
  return undefined;
}

function siteOf(path: string, settings: string, moved: Moved): Site {
  const folder = { before: parent(path), after: parent(moved.moves.get(path) ?? path) };
  const within = (name: string): Base[] => {
    const before = normalize(join(folder.before, name));
    return before === undefined ? [] : [{ before, after: moved.knownAfter(before) }];
  };
  const said = [...settings.matchAll(DOCUMENTATION)].map(({ 0: lead, index }) =>
    objectAt(settings, index + lead.length),
  );
  const documentations = (said.length > 0 ? said : ['']).flatMap(object =>
    within(stringOf(object, 'path') ?? 'docs').map(at => ({
      folder: at,
      route: (stringOf(object, 'routeBasePath') ?? 'docs').replace(/^\/|\/$/g, ''),
    })),
  );
  const leads = captured(settings, BASE_URL).flatMap(({ words }) => captured(words, LEAD));
  return {
    folder,
    leads: leads.map(({ words }) => words),
    documentations,
    served: within('static')[0]!,
  };
}

/** The expression that says what stands before all addresses, and such an address in it. */
const BASE_URL = /\bbaseUrl["']?\s*[:=]\s*([^\n]+)/g;
const LEAD = /["'`](\/[\w./-]*[\w.-])\/?["'`]/g;

/** Before the settings of a documentation: of the preset, or of a plugin. */
const DOCUMENTATION = /\bdocs["']?\s*:\s*(?=\{)|plugin-content-docs["'`]\s*,\s*(?=\{)/g;

/** The object that begins at a place of a program, up to where its bracket closes. */
function objectAt(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return text.slice(start, at + 1);
  }
  return text.slice(start);
}

/** The string that a key has. */
const stringOf = (text: string, key: string): string | undefined =>
  new RegExp(`\\b${key}["']?\\s*:\\s*["'\`]([^"'\`$]+)["'\`]`).exec(text)?.[1];
