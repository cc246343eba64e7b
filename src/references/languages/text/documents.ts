import { parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { type Adapter, type Context, destination, type Rewriter, untouched } from '../adapter.ts';
import type { Moved } from '../python/moved.ts';
import { isHistorical, textKind } from './kinds.ts';
import { loadMarkdown, type Piece, pieces } from './markdown.ts';
import { type Base, Mentions, REPOSITORY, type Verdict } from './mentions.ts';
import { judgeModule } from './modules.ts';
import { renamedIn } from './names.ts';
import { answer, type Mark, mayMention } from './scan.ts';
import { tokens } from './tokens.ts';

/**
 * Documents. With `options.documents`, links and code spans of Markdown are rewritten, and what stands in code
 * blocks, running text and other markup is asked; without, everything is left. Historical documents keep their words.
 */
export const documents: Adapter = {
  name: 'documents',
  accepts: path => ['markdown', 'document'].includes(textKind(path) ?? ''),
  async prepare(context) {
    await loadMarkdown();
    return rewriter(context);
  },
};

function rewriter(context: Context): Rewriter {
  const moved = movedOf(context);
  const mentions = new Mentions(moved);
  const may = mayMention(moved.words());
  const names = renamedIn(context.renamed?.() ?? []);
  return file => {
    const moves = context.moves.has(file.path);
    const called = names(file.text).length > 0;
    if (!moves && !called && !may(file.text)) return untouched(file, context.moves);
    const own = { before: parent(file.path), after: parent(destination(file.path, context.moves)) };
    const roots = context.world.roots.map(root => ({ before: root, after: root }));
    const find = (piece: Piece) => {
      const paths = marksOf(piece, file, own, roots, mentions, moved);
      const found = called ? names(file.text.slice(piece.start, piece.end)) : [];
      return [...paths, ...found.flatMap(one => namedIn(piece, one, paths))];
    };
    // Reading Markdown takes long; it is worth it only where something is found that may be rewritten.
    const whole = find({ kind: 'span', start: 0, end: file.text.length });
    const isMarkdown = textKind(file.path) === 'markdown';
    const matters = moves || (context.options.documents && !isHistorical(file.path));
    const found =
      isMarkdown && matters && (moves || whole.length > 0 || /%[\dA-F]{2}|\]\(</i.test(file.text))
        ? pieces(file.text).flatMap(find)
        : whole.map(each => ({ ...each, piece: 'prose' as const }));
    return answer(
      file,
      found.map(mark => decide(mark, file, context)),
      context.moves,
    );
  };
}

interface Found extends Verdict {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece['kind'];
}

function marksOf(
  piece: Piece,
  { text }: SourceFile,
  own: Base,
  roots: readonly Base[],
  mentions: Mentions,
  moved: Moved,
): Found[] {
  const { start, end, kind } = piece;
  if (kind === 'link') {
    const verdict = link(text.slice(start, end), own, mentions);
    return verdict ? [{ ...verdict, start, end, piece: kind }] : [];
  }
  const bases = [REPOSITORY, own, ...roots];
  return tokens(text.slice(start, end)).flatMap(token => {
    const verdict =
      mentions.judge(token.value, bases) ??
      (token.value.includes('/')
        ? undefined
        : judgeModule(token.value, { entry: false, key: kind === 'span' ? 'module' : '' }, moved));
    return verdict && !isWord(token.value)
      ? [{ ...verdict, start: start + token.start, end: start + token.end, piece: kind }]
      : [];
  });
}

/** A name that a language has for what moves, where no path was found. */
function namedIn(
  piece: Piece,
  { target, reason, replacement, ...at }: Mark,
  paths: readonly Found[],
): Found[] {
  const [start, end] = [piece.start + at.start, piece.start + at.end];
  if (piece.kind === 'link' || paths.some(path => path.start < end && start < path.end)) return [];
  return [
    {
      target,
      reason,
      decision: 'rewritten',
      ...(replacement && { replacement }),
      start,
      end,
      piece: piece.kind,
    },
  ];
}

/** A file's name alone, in a document, may be that of any file. */
const isWord = (value: string): boolean =>
  !value.includes('/') && /\.\w{1,5}$/.test(value) && !/\..*\./.test(value);

/** The address of a link: relative to its document, percent-encoded, perhaps with a fragment. */
function link(words: string, own: Base, mentions: Mentions): Verdict | undefined {
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(words) ?? [];
  let plain = path;
  try {
    plain = decodeURI(path);
  } catch {
    // Not an encoded address: as it is written.
  }
  const verdict = mentions.judge(plain, [own]);
  if (verdict?.replacement === undefined) return verdict;
  const replacement = plain === path ? verdict.replacement : encodeURI(verdict.replacement);
  return { ...verdict, replacement: replacement + tail };
}

const WHERE = { block: 'in a code block', prose: 'in running text', link: '', span: '' };

function decide(found: Found, file: SourceFile, { options, moves }: Context): Mark {
  const { start, end, target, piece } = found;
  const place = { start, end, kind: 'document', target } as const;
  const left = (reason: string): Mark => ({ ...place, decision: 'left', reason });
  // A document that moves must keep its own links right; that changes nothing it says.
  const follows = piece === 'link' && moves.has(file.path);
  if (!follows && isHistorical(file.path)) return left('historical document');
  if (!follows && !options.documents) return left('documents are rewritten on request only');
  if (found.decision === 'asked') return { ...place, decision: 'asked', reason: found.reason };
  if (piece === 'block' || piece === 'prose')
    return { ...place, decision: 'asked', reason: `${found.reason}; ${WHERE[piece]}` };
  return { ...place, decision: 'rewritten', reason: found.reason, replacement: found.replacement! };
}
