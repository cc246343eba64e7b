import { stepName } from '../src/session/subject.ts';
import type { Item } from '../src/session/types.ts';
import { withFolders } from './complete.ts';
import type { RetargetSlice } from './parts/retarget.ts';
import type { Slice } from './slice.ts';
import { itemUnderCursor } from './step.ts';

export const retargetSlice: Slice<RetargetSlice> = (update, get, { session }) => ({
  paths: [],
  async readPaths() {
    if (get().paths.length > 0) return;
    const files = await get().work('reading the names of files', async () => (await session.files?.()) ?? []);
    update(() => ({ paths: withFolders(files ?? []) }));
  },
  async beginRetarget() {
    const item = itemUnderCursor(get());
    if (!item) return;
    await get().readPaths();
    const first = likelyPlaces(item, get().paths);
    const text = first[0] ?? '';
    const title = `Step ${stepName(item.operation)} goes to`;
    get().open({ kind: 'prompt', purpose: 'retarget', title, text, caret: text.length, first });
  },
  async retarget(typed) {
    const from = itemUnderCursor(get())?.operation.from;
    const to = placeFor(typed, from, get().paths);
    return get().choose({ kind: 'retarget', to }, 'decided');
  },
});

/** Where the file of a step may be meant to go: what the plan offers, what findings propose and name, what was decided, what the plan says. */
export function likelyPlaces(
  { operation, findings, proposal, decision }: Item,
  paths: readonly string[],
): string[] {
  const { alternatives = [], from, to, survivor } = operation;
  const known = new Set(paths);
  const corrected = findings.flatMap(({ correction }) =>
    correction?.kind === 'retarget' ? [correction.to] : [],
  );
  const chosen = [decision?.choice, proposal?.choice].flatMap(choice =>
    choice && 'to' in choice && choice.to !== undefined ? [choice.to] : [],
  );
  const named = findings
    .flatMap(({ evidence = [], path }) => [...evidence, ...(path === undefined ? [] : [path])])
    .filter(path => known.has(path));
  const all = [...alternatives, ...corrected, ...chosen, ...named, to, survivor];
  return [...new Set(all.flatMap(path => (path === undefined || path === from ? [] : [path])))];
}

/** The path that is meant: in a folder, the file keeps its name. */
export function placeFor(typed: string, from: string | undefined, paths: readonly string[]): string {
  const text = typed.trim();
  const isFolder = text.endsWith('/') || paths.includes(`${text}/`);
  if (!isFolder || from === undefined) return text;
  const name = from.slice(from.lastIndexOf('/') + 1);
  return text === './' ? name : `${text.replace(/\/+$/, '')}/${name}`;
}
