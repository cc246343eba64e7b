import type { Choice } from '../decisions/types.ts';
import type { Operation } from '../plan/types.ts';
import { type Subject, subjectOf } from './correct.ts';
import type { Engine } from './engine.ts';
import { SessionError } from './errors.ts';
import { chosenFor, leftAt, type Named, named, type Spoken } from './spoken.ts';
import { deletions, wishesFor } from './wishes.ts';

/** Something that a person says of the plan without a screen. */
export interface Saying {
  /** A step, a range of steps, a file, a line, several of these; or the place of what is dismissed. */
  readonly name: string;
  readonly spoken: Spoken;
  readonly why?: string;
}

/**
 * Brings what a person says into the record, by the same checks as at the keyboard.
 * @param textOf the text of a file that was named as what a person merged
 * @returns the names of the operations that it is about; none where something is dismissed, or a line asks for nothing now
 * @throws {SessionError} where a name means nothing, or the choice cannot be made: nothing is written down then
 */
export async function say(
  engine: Engine,
  { name, spoken, why }: Saying,
  textOf: (file: string) => Promise<string>,
): Promise<readonly string[]> {
  const reason = why === undefined ? {} : { why };
  switch (spoken.kind) {
    case 'dismiss':
      return dismiss(engine, name, why);
    case 'means': {
      const places = subjectsOf(named(name, engine.reading));
      for (const place of places) await engine.correct({ ...place, says: spoken.says, ...reason });
      const lines = new Set(places.map(({ line }) => line));
      return engine.reading.operations.filter(({ line }) => lines.has(line)).map(({ id }) => id);
    }
    case 'clear': {
      const ids = idsOf(chosenFor(named(name, engine.reading), engine.reading));
      await engine.clear(ids);
      return ids;
    }
    case 'delete': {
      const meant = chosenFor(named(name, engine.reading), engine.reading);
      const left = meant.filter(one => one.left);
      const own = left.length > 0 ? left : meant;
      await engine.decideAll(deletions(own, why));
      return idsOf(own);
    }
    default: {
      const meant = chosenFor(named(name, engine.reading), engine.reading);
      const choice: Choice =
        spoken.kind === 'choice' ? spoken.choice : { kind: 'edit', text: await textOf(spoken.file) };
      const ids = isForOne(choice) ? await openOf(engine, meant) : idsOf(meant);
      await engine.decideAll(await wishesFor(engine, ids, choice, why));
      return ids;
    }
  }
}

/** Of these, what `--auto` would leave to a person. */
export function stillOpen(engine: Engine, ids: readonly string[]): string[] {
  const items = engine.overview().phases.flatMap(phase => phase.items);
  return ids.filter(id => items.some(item => item.operation.id === id && item.state === 'person'));
}

const idsOf = (operations: readonly Operation[]): string[] => operations.map(({ id }) => id);

/** What a meaning is given to. */
const subjectsOf = ({ lines, operations }: Named): Subject[] => [
  ...lines.map(line => ({ line })),
  ...operations.map(subjectOf),
];

/** Whether a choice says something of one file: where it goes, or what stands in it. */
const isForOne = ({ kind }: Choice): boolean => kind === 'edit' || kind === 'keep' || kind === 'retarget';

/** Of a step with several files those that are open, where some are: a place or a text is meant for these. */
async function openOf(engine: Engine, operations: readonly Operation[]): Promise<readonly string[]> {
  const ids = idsOf(operations);
  if (ids.length < 2) return ids;
  for (const phase of new Set(operations.map(one => one.phase))) await engine.study(phase);
  const open = stillOpen(engine, ids);
  return open.length > 0 ? open : ids;
}

/** Takes what is left at a place for no matter. */
async function dismiss(engine: Engine, place: string, why: string | undefined): Promise<readonly string[]> {
  if (why === undefined)
    throw new SessionError(
      'no-reason',
      'Say why it is no matter: --why TEXT. The reason is kept in the record.',
    );
  // What stops a phase is known once it is rehearsed.
  const { phases, current } = engine.overview();
  const ready = phases.find(({ number, state }) => number === current && state === 'ready');
  if (ready) await engine.rehearsal(ready.number);
  const lines = engine.unfinished().filter(({ kind }) => kind === 'line');
  const whole = place.replace(/(?<=^|,\s*):(?=\d)/g, `${engine.reading.plan.path}:`);
  await engine.dismiss(leftAt(whole, [...engine.apart(), ...lines]), why);
  return [];
}
