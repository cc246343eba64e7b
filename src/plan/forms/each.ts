import type { Frame } from './frame.ts';

/** "For each module (a, b, c)" */
const EACH =
  /(?<!\p{L})(?:for (?:each|every)|für jede[ns]?|pour chaque|para cada|per ogni|voor elke?|для кажд\p{L}+)(?!\p{L})[^()]*\(([^()]+)\)|对(?:于)?每[^(（]*[(（]([^)）]+)[)）]/iu;

/** What the sentence before a block says that it is for, each of several: "for each module (a, b, c)". */
export function eachOf(frames: readonly Frame[]): readonly string[] {
  const intro = frames.find(({ kind }) => kind === 'intro' || kind === 'item');
  const [, ...lists] = (intro && EACH.exec(intro.text)) ?? [];
  const words = lists.flatMap(list => list?.split(/[\s,;、，]+/u) ?? []);
  return words.filter(word => word !== '' && !/^(?:and|und|y|et|e|en)$/i.test(word));
}
