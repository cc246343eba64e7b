import { align } from '../../src/merge/align.ts';
import { emphasis, type Mark } from '../../src/merge/words.ts';
import type { ShownCommit } from '../../src/session/types.ts';
import { loaded } from '../../store/load.ts';
import type { State } from '../../store/state.ts';
import { cellSpans } from '../panes/cell.ts';
import { as, EMPTY, type Row, row } from '../text/row.ts';
import { day } from '../text/time.ts';
import { wrapRow } from '../text/wrap-row.ts';
import { type Document, nothing, ofParts } from '../view/document.ts';
import { remember } from '../view/remember.ts';
import type { Thing } from '../view/thing.ts';

const document = remember(commitDocument);

/** The commit on top, in so many columns. */
export function commitDocumentOf(state: State, id: string, columns: number): Document {
  const load = loaded(state, 'commit', id);
  if (!load) return nothing('');
  return load.state === 'ready' ? document(load.value, columns) : nothing(`Cannot be shown: ${load.message}`);
}

type File = ShownCommit['files'][number];
type Line = File['lines'][number];

/** A row that is there, or a line of a patch: which of which file. */
type Entry = { readonly row: Row; readonly thing?: Thing } | { readonly file: File; readonly at: number };

/** A commit: who, when, why, and what it changed, the words that differ marked. */
export function commitDocument(commit: ShownCommit, columns: number): Document {
  const { id, parents, author, mail, time, message, files } = commit;
  const stops: number[] = [];
  const entries: Entry[] = [];
  const add = (line: Row, thing?: Thing): void => {
    for (const part of wrapRow(line, columns)) entries.push({ row: part, ...(thing && { thing }) });
  };
  add(row(as('muted', 'commit '), as('accent', id)), { commit: id });
  for (const parent of parents) add(row(as('muted', 'parent '), parent), { commit: parent });
  add(row(as('muted', 'author '), as('author', author), as('muted', ` <${mail}>  ${day(time)}`)));
  entries.push({ row: EMPTY });
  for (const line of message) add(row('  ', line));
  for (const file of files) {
    entries.push({ row: EMPTY });
    stops.push(entries.length);
    add(fileRow(file), { place: { path: file.path } });
    for (const at of file.lines.keys()) entries.push({ file, at });
  }
  const wordsAt = markedWords();
  return ofParts(
    (line, width) => {
      const entry = entries[line]!;
      return 'row' in entry ? entry.row : [linePart(entry, wordsAt(entry.file, entry.at), width)];
    },
    {
      length: entries.length,
      stops: () => stops,
      words: line => {
        const entry = entries[line]!;
        return 'row' in entry
          ? entry.row.spans.map(({ text }) => text).join('')
          : entry.file.lines[entry.at]!.text;
      },
      thing: line => {
        const entry = entries[line]!;
        return 'row' in entry ? (entry.thing ?? {}) : thingOf(entry.file, entry.file.lines[entry.at]!);
      },
    },
  );
}

function thingOf({ path, from = path }: File, { old, new: own, text, kind }: Line): Thing {
  if (kind === 'hunk') return { place: { path } };
  return own === undefined
    ? { place: { path: from, ...(old !== undefined && { line: old }) }, text }
    : { place: { path, line: own }, text };
}

const SIGNS = { added: '+', removed: '-', changed: '~', moved: '→' } as const;

const fileRow = ({ path, from, change, lines }: File): Row =>
  row(
    as(change, `${SIGNS[change]} `),
    as('title', from === undefined ? path : `${from} → ${path}`),
    as('muted', lines.length === 0 ? '  not a line changed, or no text' : ''),
  );

const LOOKS = {
  hunk: { sign: ' ', look: { text: 'accent' } },
  same: { sign: ' ', look: {} },
  removed: { sign: '-', look: { text: 'removed', word: 'removedWord' } },
  added: { sign: '+', look: { text: 'added', word: 'addedWord' } },
} as const;

/** Columns of both line numbers and the sign. */
const TAKEN = 13;

function linePart(
  { file, at }: { readonly file: File; readonly at: number },
  marks: readonly Mark[],
  columns: number,
) {
  const { kind, old, new: own, text } = file.lines[at]!;
  const { sign, look } = LOOKS[kind];
  const number = (line: number | undefined) => String(line ?? '').padStart(5);
  return {
    before: [
      as('muted', `${number(old)} ${number(own)} `),
      'text' in look ? as(look.text, sign) : { text: sign },
    ],
    taken: TAKEN,
    text: row(...cellSpans({ line: own ?? old ?? 0, text, marks }, look)),
    columns,
  };
}

/** The words of a removed line that differ from the added one in its place, and the other way round; found for a run of lines once. */
function markedWords(): (file: File, at: number) => readonly Mark[] {
  const known = new Map<Line, readonly Mark[]>();
  return (file, at) => {
    const { lines } = file;
    const line = lines[at]!;
    if (line.kind !== 'removed' && line.kind !== 'added') return [];
    if (!known.has(line)) markRun(lines, at, known);
    return known.get(line) ?? [];
  };
}

function markRun(lines: readonly Line[], at: number, known: Map<Line, readonly Mark[]>): void {
  const isChanged = (line: Line | undefined) => line?.kind === 'removed' || line?.kind === 'added';
  let [from, to] = [at, at];
  while (isChanged(lines[from - 1])) from -= 1;
  while (isChanged(lines[to])) to += 1;
  const run = lines.slice(from, to);
  for (const line of run) known.set(line, []);
  const [old, own] = [
    run.filter(({ kind }) => kind === 'removed'),
    run.filter(({ kind }) => kind === 'added'),
  ];
  if (old.length === 0 || own.length === 0) return;
  const pairs = align(
    old.map(({ text }) => text),
    own.map(({ text }) => text),
  );
  for (const [left, right] of pairs) {
    if (left === undefined || right === undefined) continue;
    const marks = emphasis(old[left]!.text, own[right]!.text);
    if (!marks) continue;
    known.set(old[left]!, marks.left);
    known.set(own[right]!, marks.right);
  }
}
