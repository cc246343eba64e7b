import { resolve } from 'node:path';
import { type RecordState, stateOf } from '../src/decisions/state.ts';
import type { Entry } from '../src/decisions/types.ts';
import { openRepository } from '../src/git/repository.ts';
import type { Style } from '../src/phase/types.ts';
import type { Engine } from '../src/session/engine.ts';
import { type StartOptions, startSession } from '../src/session/start.ts';
import type { Io } from './command.ts';
import { printable } from './figures.ts';
import { tool } from './plan-options.ts';
import { rewriterOf } from './reader.ts';

/** How a record is to be replayed. */
export interface Replaying extends Partial<Pick<StartOptions, 'check' | 'record'>> {
  readonly plan?: string;
  readonly style?: Style;
  /** In memory, from where the record began; else on the branch as it stands. */
  readonly compare: boolean;
}

/** Opens the plan of a record for its decisions. Says on standard error where it is another plan than the one they were made on. */
export async function startReplay(
  entries: readonly Entry[],
  { compare, plan: named, style, ...more }: Replaying,
  io: Io,
): Promise<{ readonly engine: Engine; readonly record: RecordState; readonly plan: string }> {
  const record = stateOf(entries);
  const { root } = await openRepository(io.cwd, io.env);
  const plan = named ?? resolve(root, record.head.plan.path);
  const engine = await startSession({
    ...more,
    ...(await rewriterOf(io)),
    ...mannerOf(record, style),
    directory: io.cwd,
    plan,
    environment: io.env,
    tool: tool(),
    change: !compare,
    ...(compare && { head: record.head.base, memory: true }),
  });
  if (engine.opened.record.head.plan.sha256 !== record.head.plan.sha256) {
    const words = `${plan} is not the plan that was decided on; decisions hold for what asks for the same.`;
    io.err(`reorg-tui: ${printable(words)}\n`);
  }
  return { engine, record, plan };
}

/** How the record's phases were committed, so that the same commits are made. @param style as asked for, where it was */
function mannerOf({ committed }: RecordState, style: Style | undefined) {
  const facadeStyle = committed.find(one => one.facades !== undefined)?.facades;
  const removeAfter = committed.find(one => one.removeAfter !== undefined)?.removeAfter;
  return {
    style: style ?? committed.find(one => one.style !== undefined)?.style ?? 'weave',
    ...(removeAfter !== undefined && { removeAfter }),
    ...(facadeStyle !== undefined && { facadeStyle }),
  };
}
