import type { Meaning, Name } from '../draft.ts';
import { scan } from '../text/scan.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { NOTHING } from './acts.ts';
import { namesIn } from './clause.ts';

/** `From: a`, `New path: b`: a line that is a label and names. */
export interface Label {
  readonly side: 'source' | 'target' | 'file';
  readonly names: readonly Name[];
}

const LABEL = /^(?:[-*+]\s+)?[*_]{0,2}([\p{L} ]{1,24})[*_]{0,2}\s*[:：]\s*[*_]{0,2}\s*(?=\S)/u;

/** Reads a line as a label with names behind it. @returns nothing for any other line. */
export function readLabel(line: string, words: Vocabulary): Label | undefined {
  const match = LABEL.exec(line.trim());
  if (!match) return undefined;
  const tokens = scan(line.trim().slice(match[0].length));
  const names = namesIn(tokens);
  if (names.length === 0 || tokens.some(token => token.type === 'word' && /\p{L}/u.test(token.text)))
    return undefined;
  const side = (['target', 'source', 'file'] as const).find(column =>
    words.columns.get(column)!.isIn(match[1]!),
  );
  return side && { side, names };
}

/** `From: a/`, `To: b/`, `Files: x, y`, in any order: files of a folder that go to another. */
export function relocateFiles(labels: readonly Label[], line: number): Meaning | undefined {
  const names = (side: Label['side']): readonly Name[] =>
    labels.filter(label => label.side === side).flatMap(label => label.names);
  const [folders, targets, files] = [names('source'), names('target'), names('file')];
  if (folders.length !== 1 || targets.length !== 1 || files.length === 0) return undefined;
  const bases = folders.map(name => ({ name, line }));
  return { ...relocate(files, targets, line), bases, into: true };
}

/** A move as two labels say it. */
export function relocate(sources: readonly Name[], targets: readonly Name[], line: number): Meaning {
  return {
    ...NOTHING,
    kind: 'move',
    sources,
    targets,
    announced: true,
    lines: [line],
  };
}
