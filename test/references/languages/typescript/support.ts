import type { Adapter } from '../../../../src/references/languages/adapter.ts';
import type { RewriteOptions, Rewritten } from '../../../../src/references/types.ts';

/** Runs one language over a small repository. `others` are paths without text. */
export async function run(
  language: Adapter,
  files: Readonly<Record<string, string>>,
  moves: Readonly<Record<string, string | null>>,
  others: readonly string[] = [],
  options: RewriteOptions = {},
): Promise<Map<string, Rewritten>> {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set([...list.map(file => file.path), ...others]), roots: [''] };
  const rewriter = await language.prepare({
    world,
    moves: new Map(Object.entries(moves)),
    options,
    files: list,
  });
  return new Map(list.filter(file => language.accepts(file.path)).map(file => [file.path, rewriter(file)]));
}

/** `decision text → replacement (reason)` of every reference. */
export function ledger(file: Rewritten | undefined): string[] {
  return (file?.references ?? []).map(({ decision, text, replacement, reason }) =>
    decision === 'rewritten' ? `${text} → ${replacement}` : `${decision} ${text}: ${reason}`,
  );
}
