import { AnchoredPaths } from './anchored-paths.ts';
import { bindingsOf } from './bindings.ts';
import { type AnyNode, parseScript } from './parse.ts';
import type { Places } from './places.ts';
import { walk } from './walk.ts';

const ANCHORS =
  /\b(?:__dirname|__filename|import\.meta|process\.cwd|resolve\(\s*\))|\b(?:import|require)\s*\(\s*(?:`\.|["']\.[^"'\n]*["']\s*\+)/;

/** The anchored paths of a text. Needs `loadScripts()`. */
export function anchoredPaths(
  path: string,
  text: string,
  from: string,
  to: string,
  places: Places,
): AnchoredPaths {
  if (!ANCHORS.test(text)) return new AnchoredPaths(text, from, to, places, new Map());
  const program = parseScript(path, text).program as unknown as AnyNode;
  const paths = new AnchoredPaths(text, from, to, places, bindingsOf(program));
  walk(program, node => {
    paths.visit(node);
    if (node.type === 'Property' && (node.key as AnyNode).name === 'context')
      paths.start(node.value as AnyNode);
  });
  return paths;
}
