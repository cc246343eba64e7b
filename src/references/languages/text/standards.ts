import { marksOf } from '../../sites/marks.ts';
import { type Reader, sceneOf } from '../../sites/read.ts';
import { resolveSite } from '../../sites/resolve.ts';
import { isSite } from '../../sites/site.ts';
import { type Way, waySites } from '../../sites/ways.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import { isManifest, manifestSites } from '../web/manifest.ts';
import type { Mark, Span } from './scan.ts';

/** What schemas and descriptions of interfaces refer to, by a URL relative to their text: JSON Schema, OpenAPI, AsyncAPI. */
const REFERENCES: readonly Way[] = [
  {
    pattern: /["']?(?:\$ref|\$schema|\bexternalValue)["']?\s*[:=]\s*["']?([^\s"'#,{}]+)/g,
    climbs: true,
    only: /\.(?:ya?ml|jsonc?|json5|toml)$/,
  },
];

/** Places of configuration texts that start where a standard says, whichever tool reads the text. */
const reader: Reader =
  scene =>
  ({ path, text }) => [
    ...(isManifest(path, text) ? manifestSites(text, path, scene) : []),
    ...waySites(REFERENCES, text, path, scene),
  ];

/** What such places of a text come to, and all that name something: those are paths from nowhere else. */
export interface Standard {
  readonly marks: readonly Mark[];
  readonly read: readonly Span[];
}

/** Reads texts for the places that start where a standard says. */
export function standards(context: Context): (file: SourceFile) => Standard {
  const { scene, judge } = sceneOf(context);
  const read = reader(scene);
  return file => {
    const sites = read(file).filter(isSite);
    const marks = marksOf(sites, judge);
    const named = sites.filter(site => resolveSite(site, 'before', scene.tree) !== undefined);
    return { marks, read: [...marks, ...named] };
  };
}
