import {
  emptyManifest,
  type FacadeEntry,
  type Manifest,
  movedManifest,
  readManifest,
  withFacades,
  writeManifest,
} from '../references/manifest.ts';
import type { Layout } from './layout.ts';

/** The list of facades after a phase; `problem`: there is a list, but none that could be read. */
export type ManifestText =
  | { readonly text: string }
  | { readonly problem: string }
  | { readonly unchanged: true };

/**
 * The list of facades after a phase. It is begun only for facades that say when they may go; one that is there already
 * is kept up with what moves.
 * @param text the list as it stands; undefined where there is none
 * @param added facades of this phase that belong on it
 */
export function manifestText(
  text: string | undefined,
  layout: Layout,
  added: readonly FacadeEntry[],
): ManifestText {
  if (text === undefined && added.length === 0) return { unchanged: true };
  let manifest: Manifest;
  try {
    manifest = text === undefined ? emptyManifest : readManifest(text);
  } catch (error) {
    // Somebody else's file of the same name matters only where we have to write it.
    return added.length > 0 ? { problem: (error as Error).message } : { unchanged: true };
  }
  const moves = new Map([...layout.moves].filter(([path]) => !layout.redirects.has(path)));
  return { text: writeManifest(withFacades(movedManifest(manifest, moves), added)) };
}
