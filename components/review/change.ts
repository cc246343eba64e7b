import type { FileChange } from '../../src/session/types.ts';
import { loaded } from '../../store/load.ts';
import type { State } from '../../store/state.ts';
import { changeKey } from '../../store/want.ts';
import { type CompareOptions, comparedDocument } from '../panes/compared.ts';
import { linesOf } from '../panes/lines.ts';
import { cutStart, width } from '../text/cells.ts';
import { as, type Row, row, ruled } from '../text/row.ts';
import { type Document, nothing } from '../view/document.ts';
import { remember } from '../view/remember.ts';

type Colours = ReturnType<State['syntaxes']['get']>;

const document = remember(
  (
    change: FileChange,
    context: number,
    foldMechanical: boolean,
    sideBySide: boolean,
    open: ReadonlySet<string>,
    before: Colours,
    after: Colours,
  ): Document =>
    changeDocument(change, { context, foldMechanical, sideBySide, open }, [before?.colours, after?.colours]),
);

/** Under this many columns the two texts are shown one after the other. */
const ROOM_FOR_TWO = 100;

/** What the phase under review does to the file that was opened. */
export function changeDocumentOf(state: State, columns: number): Document {
  const { reviewed, context, foldMechanical, openFolds, syntaxes } = state;
  if (reviewed?.file === undefined) return nothing('No file is open.');
  const load = loaded(state, 'change', changeKey(reviewed.phase, reviewed.file));
  if (!load) return nothing('');
  if (load.state === 'failed') return nothing(`Cannot be shown: ${load.message}`);
  const { before = '', after = '' } = load.value;
  const sideBySide = state.sideBySide && columns >= ROOM_FOR_TWO && before !== '' && after !== '';
  const told = [syntaxes.get(before), syntaxes.get(after)] as const;
  return document(load.value, context, foldMechanical, sideBySide, openFolds, ...told);
}

/** A file now and after the phase. */
export function changeDocument(
  { path, from = path, before, after, changes }: FileChange,
  options: CompareOptions,
  colours: readonly (NonNullable<Colours>['colours'] | undefined)[] = [],
): Document {
  if (before === undefined && after === undefined)
    return nothing(`${path} is no text: its lines cannot be shown.`);
  if (changes.length === 0)
    return nothing(
      from === path
        ? `Not a line of ${path} changes.`
        : `${from} goes to ${path}, and not a line of it changes.`,
    );
  const name = (of: string, when: string) => (columns: number) =>
    row(' ', as('path', cutStart(of, columns - when.length - 2)), as('muted', ` ${when}`));
  return comparedDocument(
    {
      path: from,
      lines: linesOf(before ?? ''),
      name: name(from, after === undefined ? 'now; it goes with the phase' : 'now'),
      colours: colours[0],
    },
    {
      path,
      lines: linesOf(after ?? ''),
      name: name(path, before === undefined ? 'afterwards; it is new' : 'afterwards'),
      colours: colours[1],
    },
    changes,
    options,
    0,
  );
}

/** Columns of the path in the title at least. */
const PATH = 16;

/** Which file of the phase it is, and what happens to it. */
export function changeTitle({ reviewed }: State, columns: number): Row {
  const files = reviewed?.review?.files ?? [];
  const at = files.findIndex(({ path }) => path === reviewed?.file);
  const file = files[at];
  if (!reviewed || !file) return row('');
  const where = `▶ Phase ${reviewed.phase}, file ${at + 1} of ${files.length} `;
  const what = ` ${file.change}${file.from ? ` from ${file.from}` : ''} `;
  // Where there is little room the path is told by its end.
  const room = columns - width(where) - width(what) - 2;
  const path = cutStart(file.path, Math.max(PATH, room));
  return ruled(row(as('focus', where), as('path', path), as('accent', what)), columns);
}
