import type { Style } from '../src/phase/types.ts';
import type { Io } from './command.ts';
import type { PlanOptions } from './plan-options.ts';
import { readSettings } from './settings.ts';

/** How phases are committed: as asked for on the command line, else as the settings say, else woven. */
export async function styleOf({ style }: Pick<PlanOptions, 'style'>, io: Io): Promise<Style> {
  return style ?? (await readSettings(io)).settings.style ?? 'weave';
}
