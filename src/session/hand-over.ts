import { stateOf } from '../decisions/state.ts';
import type { Choice, Decision, Entry } from '../decisions/types.ts';
import { EMPTY } from '../history/base.ts';
import type { Operation } from '../plan/types.ts';
import { does, saidBy } from '../revise/correct/said.ts';
import type { Said } from '../revise/correct/types.ts';
import { correction } from './correct.ts';
import type { Engine } from './engine.ts';

/** A decision whose source has another name here. */
export interface Followed {
  readonly step: string;
  readonly from: string;
  /** The file that holds what was decided on. */
  readonly now: string;
}

/** A record as it holds here: with what it says that lines mean and what is no matter taken over, and renamed sources followed. */
export async function handOver(
  engine: Engine,
  entries: readonly Entry[],
): Promise<{ readonly entries: readonly Entry[]; readonly followed: readonly Followed[] }> {
  const record = stateOf(entries);
  await engine.adoptCorrections(record.corrections);
  await engine.adoptDismissals(record.dismissals);
  const after: Entry[] = [...entries];
  const followed: Followed[] = [];
  // In an edited plan nobody knows what the step of a decision is.
  if (engine.record.head.plan.sha256 !== record.head.plan.sha256) return { entries, followed };
  const heirs = await heirsOf(engine, [...record.decisions.values()], record.head.base);
  for (const [{ means: was, ...decision }, now] of heirs) {
    const [step = ''] = decision.operation.split(':', 1);
    const here = await meantHere(engine, step, was, now, decision);
    if (!here) continue;
    const { plan, base } = record.head;
    const names = { [decision.operation]: here.id };
    after.push({ type: 'plan', plan, base, renamed: names, gone: [], when: decision.when });
    const same = renamed(decision, was.from, now);
    after.push({ type: 'decision', ...same, operation: here.id, means: saidBy(here) });
    followed.push({ step, from: was.from, now });
  }
  return { entries: after, followed };
}

type Moving = Decision & { readonly means: Said & { readonly from: string } };

/**
 * Decisions whose source is not there, with the one file that holds what was decided on and came after it. Another that was
 * there already is no heir, and an empty file is everybody's.
 */
async function heirsOf(
  engine: Engine,
  decisions: readonly Decision[],
  base: string,
): Promise<readonly (readonly [Moving, string])[]> {
  const { trees } = engine.opened;
  const files = (await trees.at(engine.head)).entries;
  const lost = decisions.filter(
    (one): one is Moving => one.means?.from !== undefined && !files.has(one.means.from),
  );
  if (lost.length === 0) return [];
  const before = await trees.at(base).then(
    tree => tree.entries,
    () => undefined,
  );
  if (!before) return [];
  const added = Map.groupBy(
    [...files].filter(([path, { blob }]) => !before.has(path) && !EMPTY.has(blob)),
    ([, { blob }]) => blob,
  );
  return lost.flatMap(decision => {
    const blob = decision.inputs.find(({ path }) => path === decision.means.from)?.blob ?? '';
    const [heir, ...others] = added.get(blob) ?? [];
    return heir && others.length === 0 ? [[decision, heir[0]] as const] : [];
  });
}

/**
 * The operation here that asks of the renamed file what was asked of the old one. Where the plan asks for nothing of the kind,
 * its line means that from now on.
 */
async function meantHere(
  engine: Engine,
  step: string,
  was: Moving['means'],
  now: string,
  { who, when }: Pick<Decision, 'who' | 'when'>,
): Promise<Operation | undefined> {
  const there = engine.reading.operations.filter(({ from }) => from === now);
  if (there.length > 0) return there.find(one => asksForTheSame(one, was, now));
  const line = engine.reading.plan.phases.flatMap(({ steps }) => steps).find(({ id }) => id === step)?.line;
  if (line === undefined) return undefined;
  const why = `${was.from} is ${now} here`;
  const meaning = { line, of: was.from, says: [{ ...was, from: now }], why };
  await engine.adoptCorrections([correction(meaning, engine.planLines(), who, when)]);
  return engine.reading.operations.find(({ from }) => from === now);
}

/** The same place, or the same folder where the file keeps its name in it. */
function asksForTheSame({ kind, to = '', survivor }: Operation, was: Moving['means'], now: string): boolean {
  if (does(kind) !== does(was.kind) || survivor !== was.survivor) return false;
  const goal = was.to ?? '';
  const keepsName = name(goal) === name(was.from) && name(to) === name(now);
  return to === goal || (keepsName && folder(to) === folder(goal));
}

const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A decision with the new name of its source. */
function renamed(decision: Omit<Decision, 'means'>, from: string, now: string): Omit<Decision, 'means'> {
  const path = (one: string) => (one === from ? now : one);
  const { choice } = decision;
  const kept: Choice = choice.kind === 'keep' ? { ...choice, path: path(choice.path) } : choice;
  return {
    ...decision,
    choice: kept,
    inputs: decision.inputs.map(input => ({ ...input, path: path(input.path) })),
  };
}
