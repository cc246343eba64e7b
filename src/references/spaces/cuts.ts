import type { Span } from './source.ts';

/**
 * The pieces of a list without which some elements are gone, and the signs and blanks around the others as they were. One has
 * to stay.
 */
export function cuts<Element extends Span>(
  elements: readonly Element[],
  leaving: ReadonlySet<Element>,
): { readonly span: Span; readonly one: Element }[] {
  const lastKept = elements.findLastIndex(one => !leaving.has(one));
  return elements.flatMap((one, at) => {
    if (!leaving.has(one)) return [];
    const span =
      at < lastKept
        ? { start: one.start, end: elements[at + 1]!.start }
        : { start: elements[at - 1]!.end, end: one.end };
    return [{ span, one }];
  });
}
