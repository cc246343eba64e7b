import { saidBy } from '../src/revise/correct/said.ts';
import { parseSaid, saidWords } from '../src/revise/correct/words.ts';
import { type Subject, subjectOf } from '../src/session/correct.ts';
import type { Overview } from '../src/session/types.ts';
import type { Entry } from './entry.ts';
import type { CorrectSlice } from './parts/correct.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { entriesOf, entryOf, placeOf } from './step.ts';
import { sentence } from './work.ts';

/** The line under the cursor, where it can be corrected. */
function subjectUnderCursor(state: State): Subject | undefined {
  const entry = entryOf(state);
  switch (entry?.kind) {
    case 'item':
      return subjectOf(entry.item.operation);
    case 'unread':
    case 'not-taken':
      return { line: entry.line };
    default:
      return undefined;
  }
}

/** How the operation under the cursor is read now, in the words of a correction. */
function wordsOf(state: State): string {
  const entry = entryOf(state);
  return entry?.kind === 'item' ? saidWords([saidBy(entry.item.operation)]) : '';
}

export const correctSlice: Slice<CorrectSlice> = (_update, get, { session }) => ({
  async beginCorrection() {
    const about = subjectUnderCursor(get());
    if (!about) return;
    await get().readPaths();
    const text = wordsOf(get());
    const alone = isOneOfSeveral(about, get().overview);
    const title = `Line ${about.line} means${alone ? `, for ${about.of} alone` : ''}`;
    get().open({ kind: 'prompt', purpose: 'correct', title, text, caret: text.length, about, offer: 0 });
  },
  async correct(about, words) {
    const place = placeOf(get());
    const done = await get().work('reading the plan again', async () => {
      if (!session.correct) throw new Error('This session takes no corrections.');
      await session.correct({ ...about, says: parseSaid(words) });
      return true;
    });
    if (!done) return false;
    followLine(get(), about.line, place);
    const said = saidWords(parseSaid(words));
    const means = said === 'nothing' ? 'asks for nothing now' : `means now: ${said}`;
    get().tell(`${subjectWords(about, get().overview)} ${means}. ${get().keyOf('undo')} takes it back.`);
    return true;
  },
  async asksForNothing() {
    const about = subjectUnderCursor(get());
    if (about) await get().correct(about, 'nothing');
  },
});

/** Puts the cursor on what came of a line; where nothing did, on the next line that waits for an answer, or where it was. */
function followLine(state: State, line: number, place: number): void {
  const { entries, places } = entriesOf(state);
  const isOf = (entry: Entry) => entry.kind === 'item' && entry.item.operation.line === line;
  const waits = (entry: Entry) => entry.kind === 'unread' || entry.kind === 'not-taken';
  if (places.has(state.selected)) return;
  const next = entries.find(isOf) ?? entries.find(waits) ?? entries[Math.min(place, entries.length - 1)];
  if (next) state.select(next.key);
}

/** What a correction is about: of a line that says something of several files, the one that is meant. */
export const subjectWords = (subject: Subject, overview: Pick<Overview, 'phases'>): string =>
  isOneOfSeveral(subject, overview) ? `Of ${subject.of} alone, line ${subject.line}` : `Line ${subject.line}`;

function isOneOfSeveral({ line, of }: Subject, { phases }: Pick<Overview, 'phases'>): boolean {
  const items = phases.flatMap(phase => phase.items).filter(({ operation }) => operation.line === line);
  return of !== undefined && items.length > 1;
}

/** Why words cannot be taken, or undefined where they can. */
export function misread(words: string): string | undefined {
  try {
    parseSaid(words);
    return undefined;
  } catch (error) {
    return sentence(error);
  }
}
