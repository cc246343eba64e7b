import { ReferencesError } from './errors.ts';
/** A facade, and when it may go. Paths are repository paths. */
export interface FacadeEntry {
  readonly path: string;
  readonly to: string;
  /** ISO 8601 day on which it was put there. */
  readonly since: string;
  /** A day (`2026-06-01`) or a version (`2.0`). */
  readonly removeAfter?: string;
  /** Step of the plan that asked for it. */
  readonly step?: string;
}

export interface Manifest {
  readonly version: 1;
  readonly facades: readonly FacadeEntry[];
}

/** Where a repository keeps the list. */
export const MANIFEST_PATH = '.facades.json';

export const emptyManifest: Manifest = { version: 1, facades: [] };

/** Reads the list. @throws {ReferencesError} with a sentence where it is not one. */
export function readManifest(text: string): Manifest {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ReferencesError('no-manifest', `The list of facades is not JSON: ${(error as Error).message}`);
  }
  if (!isObject(data) || data.version !== 1 || !Array.isArray(data.facades) || !data.facades.every(isEntry))
    throw new ReferencesError('no-manifest', 'The list of facades is not of a form this version knows.');
  return { version: 1, facades: data.facades };
}

/** JSON text, sorted by path, one entry on a line: two branches that add facades merge. */
export function writeManifest(manifest: Manifest): string {
  const lines = manifest.facades
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(
      ({ path, to, since, removeAfter, step }) =>
        `    ${JSON.stringify({ path, to, since, removeAfter, step })}`,
    );
  return `{\n  "version": 1,\n  "facades": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** The list with these entries, which replace entries of the same path. */
export function withFacades(manifest: Manifest, entries: readonly FacadeEntry[]): Manifest {
  const byPath = new Map([...manifest.facades, ...entries].map(entry => [entry.path, entry]));
  return { version: 1, facades: [...byPath.values()] };
}

/** The list without the facades at these paths. */
export function withoutFacades(manifest: Manifest, paths: ReadonlySet<string>): Manifest {
  return { version: 1, facades: manifest.facades.filter(entry => !paths.has(entry.path)) };
}

/** The list as it is after files moved: a facade follows what it forwards to, and goes where it is moved itself. */
export function movedManifest(manifest: Manifest, moves: ReadonlyMap<string, string | null>): Manifest {
  const at = (path: string) => moves.get(path) ?? path;
  const facades = manifest.facades
    .filter(entry => moves.get(entry.path) !== null)
    .map(entry => ({ ...entry, path: at(entry.path), to: at(entry.to) }));
  return { version: 1, facades };
}

/**
 * Facades whose day or version has passed.
 * @param today an ISO 8601 day; entries that name a version are never due by it
 * @param release the version that is to be released; without it entries that name a version are not due
 */
export function dueFacades(manifest: Manifest, today: string, release?: string): readonly FacadeEntry[] {
  return manifest.facades.filter(({ removeAfter }) => {
    if (removeAfter === undefined) return false;
    if (/^\d{4}-\d\d-\d\d$/.test(removeAfter)) return removeAfter < today;
    return release !== undefined && isLater(numbers(release), numbers(removeAfter));
  });
}

const numbers = (version: string): number[] => (version.match(/\d+/g) ?? []).map(Number);

/** Whether a version is the other one or a later one, number by number; one without numbers never is. */
function isLater(version: readonly number[], than: readonly number[]): boolean {
  if (than.length === 0 || version.length === 0) return false;
  for (let at = 0; at < Math.max(version.length, than.length); at++) {
    const [a, b] = [version[at] ?? 0, than[at] ?? 0];
    if (a !== b) return a > b;
  }
  return true;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is FacadeEntry =>
  isObject(value) &&
  ['path', 'to', 'since'].every(key => typeof value[key] === 'string') &&
  ['removeAfter', 'step'].every(key => value[key] === undefined || typeof value[key] === 'string');
