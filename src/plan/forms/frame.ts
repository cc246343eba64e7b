import type { Base, Name } from '../draft.ts';
import { folderBefore, isFile } from '../text/name.ts';
import type { Role, Verb } from '../words/types.ts';
import { denied, findVerbs } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Common } from './acts.ts';
import { type Clause, namesIn } from './clause.ts';
import type { Phrase } from './phrase.ts';

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
  /** Folders it names. */
  readonly bases: readonly Base[];
  /** Says that all paths are meant below the folder that it names. */
  readonly root?: boolean;
  /** Words of a heading that may be folders. */
  readonly hints: readonly Base[];
}

/** A clause in its surroundings. */
export interface Said {
  readonly clause: Clause;
  /** Its own verb, else the one around it. */
  readonly verb: Verb | undefined;
  /** What stands around it, nearest first. */
  readonly frames: readonly Frame[];
  /** What its meanings have in common. */
  readonly base: Common;
  readonly words: Vocabulary;
}

/** Makes the frame of a phrase. */
export function frameOf(
  kind: Frame['kind'],
  line: number,
  phrase: Phrase,
  role: Role | undefined,
  words: Vocabulary,
): Frame {
  const { clauses, tokens, plain: text } = phrase;
  const outer = kind === 'heading' ? text.replace(/[(（][^()（）]*[)）]/gu, ' ') : text;
  const verbs = findVerbs(text, words).filter(
    ({ verb }) =>
      verb !== 'check' &&
      // "New structure" makes nothing.
      !(verb === 'create' && role === 'target') &&
      (verb !== 'duplicate' || findVerbs(outer, words).some(each => each.verb === verb)),
  );
  // "Keep and organize": what is kept gets another place.
  const moves = kind === 'heading' && verbs[0]?.verb === 'keep' && verbs.some(({ verb }) => verb === 'move');
  const said = moves ? undefined : clauses.find(clause => verbs.some(({ verb }) => verb === clause.verb));
  const bare = said ? undefined : verbs.find(({ verb }) => !moves || verb === 'move');
  const names = namesIn(tokens.filter(token => token.type !== 'open' && token.type !== 'close'));
  const verb = said?.verb ?? bare?.verb;
  return {
    kind,
    line,
    text,
    ...(verb && { verb }),
    denied: said ? said.denied : bare !== undefined && denied(text, bare, words),
    ...(role && { role }),
    clauses,
    names,
    bases: basesOf(kind, line, clauses, names),
    hints:
      kind === 'heading'
        ? (text.match(/[\p{L}\p{N}_-]{4,}/gu) ?? []).map(word => ({ name: plainFolder(word), line }))
        : [],
  };
}

function basesOf(
  kind: Frame['kind'],
  line: number,
  clauses: readonly Clause[],
  names: readonly Name[],
): Base[] {
  const sources = clauses.flatMap(clause => [...clause.places, ...clause.sources, ...clause.origins]);
  const all = kind === 'sentence' ? sources : [...new Set([...sources, ...names])];
  return all.flatMap(name => {
    if (!name.glob) return [{ name, line }];
    const folder = folderBefore(name);
    return folder.path === '' ? [] : [{ name: folder, line }];
  });
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
    const said = frame.clauses.find(clause => clause.targets.some(name => !name.word));
    if (said) return { names: said.targets, frame, said: true };
    const folder =
      frame.kind === 'sentence' || frame.kind === 'title' ? undefined : (folderOf(frame) ?? archiveOf(frame));
    if (folder) return { names: [folder], frame, said: false };
  }
  return undefined;
}

/** The one folder a heading or an intro names. */
function folderOf(frame: Frame): Name | undefined {
  const folders = frame.names.filter(
    name => !name.glob && !name.weak && (name.directory || name.path.includes('/')) && !isFile(name),
  );
  return folders.length === 1 ? folders[0] : undefined;
}

/** "Archive" says where by itself, where a folder of that name is there or drawn. */
function archiveOf({ kind, text }: Frame): Name | undefined {
  if (kind !== 'heading' || !/^\P{L}*archiv(?:e|es|ed|ing|ar|ieren|er)?(?!\p{L})/iu.test(text))
    return undefined;
  return plainFolder('archive');
}

/** Folders around a line below which its names may be meant, nearest first; after them plain words of the headings. */
export function frameBases(frames: readonly Frame[]): Base[] {
  return [
    ...frames.flatMap(frame => (frame.root ? rootsOf(frame) : frame.bases)),
    ...frames.flatMap(frame => frame.hints),
  ];
}

function plainFolder(word: string): Name {
  return { path: word.toLowerCase(), directory: true, glob: false, weak: true, word: true };
}

function rootsOf({ names, line }: Frame): Base[] {
  return names.map(name => ({ name: { ...name, directory: true }, line, root: true }));
}
