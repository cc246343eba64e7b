import { captured } from '../../captured.ts';
import { base } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import type { Site } from '../../sites/site.ts';
import { originOf, urlSites } from './url.ts';

/** The icons, pictures and pages that the manifest of an application lists. */
const URLS = /"(?:src|url|start_url)"\s*:\s*"([^"\n]+)"/g;
/** What only such a manifest has: those of extensions and of modules are called so, too. */
const MEMBERS = /"(?:icons|screenshots|shortcuts)"\s*:\s*\[/;

/** Whether a text is the manifest of a web application. */
export const isManifest = (path: string, text: string): boolean =>
  path.endsWith('.webmanifest') || (/^manifest[\w-]*\.json$/.test(base(path)) && MEMBERS.test(text));

/** The files that the manifest of a web application names: by URLs, from the manifest or from the folder that is served. */
export const manifestSites = (text: string, path: string, scene: Scene): Site[] =>
  urlSites(captured(text, URLS), originOf(path, scene));
