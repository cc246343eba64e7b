import type { Base, Name } from '../draft.ts';
import type { Role, Verb } from '../words/types.ts';
import type { Clause } from './clause.ts';

/** What stands around a line and is valid for it: a heading, the sentence before a list, the item above. */
export interface Frame {
  readonly kind: 'title' | 'heading' | 'intro' | 'item' | 'sentence';
  readonly line: number;
  readonly text: string;
  readonly verb?: Verb;
  readonly denied: boolean;
  readonly role?: Role;
  readonly clauses: readonly Clause[];
  /** Every name in it. */
  readonly names: readonly Name[];
}

/** The first verb around a line, nearest first. Verbs that ask for no work on files are passed over. */
export function frameVerb(frames: readonly Frame[]): Frame | undefined {
  return frames.find(frame => frame.verb !== undefined && frame.verb !== 'check');
}

/** Marks the frames of a sentence in a paragraph: nothing around it tells where things go. */
export function loose(frames: readonly Frame[]): Frame[] {
  return frames.map(({ role: _, ...frame }) => ({
    ...frame,
    kind: 'sentence',
    clauses: frame.clauses.map(clause => ({ ...clause, targets: [] })),
  }));
}

/** Where things go, as said around a line: with "to", or as the only folder named. */
export function frameTargets(
  frames: readonly Frame[],
): { names: readonly Name[]; frame: Frame; said: boolean } | undefined {
  for (const frame of frames) {
    const said = frame.clauses.find(clause => clause.targets.length > 0);
    if (said) return { names: said.targets, frame, said: true };
    const folder = frame.kind === 'sentence' ? undefined : folderOf(frame);
    if (folder) return { names: [folder], frame, said: false };
  }
  return undefined;
}

/** The one folder a heading or an intro names. */
function folderOf(frame: Frame): Name | undefined {
  const folders = frame.names.filter(
    name => !name.glob && (name.directory || name.path.includes('/')) && !/\.\w+$/.test(name.path),
  );
  return folders.length === 1 ? folders[0] : undefined;
}

/** Folders around a line below which its names may be meant, nearest first; after them plain words of the headings. */
export function frameBases(frames: readonly Frame[]): Base[] {
  const named = frames.flatMap(frame => {
    const sources = frame.clauses.flatMap(clause => [...clause.places, ...clause.sources, ...clause.origins]);
    const names = frame.kind === 'sentence' ? sources : [...new Set([...sources, ...frame.names])];
    return names.filter(name => !name.glob).map(name => ({ name, line: frame.line }));
  });
  const words = frames.flatMap(({ kind, text, line }) =>
    kind === 'heading'
      ? (text.match(/[\p{L}\p{N}_-]{4,}/gu) ?? []).map(word => ({ name: plainFolder(word), line }))
      : [],
  );
  return [...named, ...words];
}

function plainFolder(word: string): Name {
  return { path: word.toLowerCase(), directory: true, glob: false, weak: true, word: true };
}
