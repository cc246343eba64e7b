import type { Adapter } from './adapter.ts';
import { adapters } from './table.ts';
import { textKind } from './text/kinds.ts';

/** Who reads the text at a path: the first of the table that accepts it. */
export function adapterOf(path: string): Adapter | undefined {
  return adapters.find(adapter => adapter.accepts(path));
}

/** The adapters that read some of these paths, in the order of the table. */
export function adaptersOf(paths: Iterable<string>): readonly Adapter[] {
  const found = new Set<Adapter | undefined>();
  for (const path of paths) found.add(adapterOf(path));
  return adapters.filter(adapter => found.has(adapter));
}

/** Whether a path is that of a program in a language of which nothing here can tell what it names. */
export function isUnread(path: string): boolean {
  return textKind(path) === 'language' && adapterOf(path)?.unresolved === undefined;
}
