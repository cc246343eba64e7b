import type { Span } from '../text/scan.ts';
import { AnchoredPaths } from './anchored-paths.ts';
import { bindingsOf } from './bindings.ts';
import { type AnyNode, hasScripts, parseScript } from './parse.ts';
import type { Fates } from './places.ts';
import { walk } from './walk.ts';

const ANCHORS =
  /\b(?:__dirname|__filename|import\.meta|process\.cwd|resolve\(\s*\))|\b(?:import|require)\s*\(\s*(?:`\.|["']\.[^"'\n]*["']\s*\+)/;

/** Keys of settings that say where the other paths start. */
const STARTS = /^(?:context|root|rootDir)$/;

/** The anchored paths of a text. Needs `loadScripts()`. */
export function anchoredPaths(
  path: string,
  text: string,
  from: string,
  to: string,
  places: Fates,
): AnchoredPaths {
  if (!ANCHORS.test(text)) return new AnchoredPaths(text, from, to, places, new Map());
  const program = parseScript(path, text).program as unknown as AnyNode;
  const paths = new AnchoredPaths(text, from, to, places, bindingsOf(program));
  walk(program, node => {
    paths.visit(node);
    if (node.type === 'Property' && STARTS.test(String((node.key as AnyNode).name)))
      paths.start(node.value as AnyNode);
  });
  return paths;
}

/** Nothing moves. */
const AS_IT_IS: Fates = { find: () => undefined, findAbove: () => undefined, isMade: () => false };

/** The path that words of a script are a part of where it stands, counted from its own place. Undefined for all other words. */
export function placesIn(path: string, text: string): (words: Span) => string | undefined {
  if (!hasScripts() || !ANCHORS.test(text)) return () => undefined;
  const paths = anchoredPaths(path, text, path, path, AS_IT_IS);
  return words => paths.leadsTo(words);
}
