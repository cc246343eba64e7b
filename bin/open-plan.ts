import type { Engine } from '../src/session/engine.ts';
import { type StartOptions, startSession } from '../src/session/start.ts';
import type { Io } from './command.ts';
import { type PlanOptions, tool } from './plan-options.ts';
import { styleOf } from './style.ts';

/** Opens the session of a plan as the command line asks for it. @param more what only this command wants of it */
export async function openPlan(
  plan: string,
  options: PlanOptions,
  io: Io,
  more: Partial<StartOptions> & Pick<StartOptions, 'change'>,
): Promise<Engine> {
  return startSession({
    ...options,
    style: await styleOf(options, io),
    directory: io.cwd,
    plan,
    environment: io.env,
    tool: tool(),
    ...more,
  });
}
