import type { SourceFile } from '../../types.ts';
import { type Context, UNASKED } from '../adapter.ts';
import { isHistorical, isProposal } from './kinds.ts';
import type { Piece } from './markdown.ts';
import type { Verdict } from './mentions.ts';
import type { Mark } from './scan.ts';

/** What is named at a place of a document, and how much there says so. */
export interface Found extends Verdict {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece['kind'];
  /** Whether the words are a whole path, of a file or of a folder that goes as one. */
  readonly isFile?: boolean;
}

const WHERE: Readonly<Partial<Record<Piece['kind'], string>>> = {
  block: 'in a code block',
  prose: 'in running text',
};

/** What becomes of it: links follow, words only where a step asks for that. */
export function decide(found: Found, file: SourceFile, { options, moves }: Context): Mark {
  const { start, end, target, piece, isFile = false } = found;
  const place = { start, end, kind: 'document', target } as const;
  const left = (reason: string): Mark => ({ ...place, decision: 'left', reason });
  const isLink = ['link', 'page', 'label', 'module', 'object'].includes(piece);
  // Where a link leads changes nothing that a document says of what was. What was meant to be done is said by links, too.
  const keepsLinks = isProposal(file.path) && !moves.has(file.path);
  if (isHistorical(file.path) && (!isLink || keepsLinks)) return left('historical document');
  const doubt =
    found.decision === 'asked'
      ? found.reason
      : WHERE[piece] !== undefined && !isFile
        ? `${found.reason}; ${WHERE[piece]}`
        : undefined;
  if (!isLink && !options.documents) return left(doubt ?? UNASKED);
  if (doubt !== undefined) return { ...place, decision: 'asked', reason: doubt };
  return { ...place, decision: 'rewritten', reason: found.reason, replacement: found.replacement! };
}
