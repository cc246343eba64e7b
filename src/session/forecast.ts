import type { Git } from '../git/run.ts';
import { landingForecast } from '../history/landing.ts';
import { mainLine } from '../phase/rehearse.ts';
import type { RehearsedPhase } from './phase.ts';
import type { Landing } from './types.ts';

/** What each way of landing would make of a rehearsed phase. */
export function forecast(git: Git, { rehearsal, origins }: RehearsedPhase): Promise<readonly Landing[]> {
  const main = mainLine(rehearsal).map(commit => commit.id);
  const all = rehearsal.commits.map(commit => commit.id);
  const moved = origins.filter(origin => !origin.inPlace);
  return landingForecast(git, rehearsal.parent, main, all, moved);
}
