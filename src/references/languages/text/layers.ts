import { captured } from '../../captured.ts';
import type { Moved } from '../python/moved.ts';
import { judgeModule } from './modules.ts';
import type { Mark } from './scan.ts';

/** A contract of import-linter, in INI (`[importlinter:contract:a]`) or TOML (`[[tool.importlinter.contracts]]`). */
const CONTRACT = /^\[\[?(?:tool\.)?importlinter[:.][^\n]*\n((?:(?!\[)[^\n]*\n?)*)/gm;
/** What a key of it holds: on its line, in lines that are indented, or in a list. */
const held = (key: string) =>
  new RegExp(`^${key}[ \\t]*=[ \\t]*(\\[[^=]*?\\]|[^\\n]*(?:\\n[ \\t]+[^\\n]*)*)`, 'gm');
const NAME = /[\p{L}_][\w.]*/gu;

/** Layers that are named from the packages that contain them: `containers = a`, `layers = b`. */
export function layersMoved(text: string, moved: Moved): Mark[] {
  if (!text.includes('containers')) return [];
  return captured(text, CONTRACT).flatMap(({ words, start }) => {
    const containers = captured(words, held('containers')).flatMap(each => each.words.match(NAME) ?? []);
    const layers = captured(words, held('layers'), start).flatMap(each =>
      captured(each.words, /([\p{L}_][\w.]*)/gu, each.start),
    );
    return containers.length === 0 ? [] : layers.flatMap(layer => layerMoved(layer, containers, moved));
  });
}

function layerMoved(
  layer: { readonly words: string; readonly start: number },
  containers: readonly string[],
  moved: Moved,
): Mark[] {
  const verdicts = containers.flatMap(
    container => judgeModule(`${container}.${layer.words}`, { entry: false, key: 'module' }, moved) ?? [],
  );
  const [first] = verdicts;
  if (!first) return [];
  const { target } = first;
  const reason = `${target} moves, and is named from the package that contains it`;
  return [
    {
      start: layer.start,
      end: layer.start + layer.words.length,
      kind: 'configuration',
      target,
      decision: 'asked',
      reason,
    },
  ];
}
