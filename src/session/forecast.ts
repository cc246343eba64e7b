import type { Git } from '../git/run.ts';
import { landingForecast } from '../history/landing.ts';
import type { RehearsedPhase } from './phase.ts';
import type { Landing } from './types.ts';

/** What each way of landing would make of a rehearsed phase. */
export function forecast(git: Git, { rehearsal, origins }: RehearsedPhase): Promise<readonly Landing[]> {
  const commits = rehearsal.commits.map(({ id, tree, parents, spec }) => ({
    id,
    tree,
    parents,
    main: spec.role !== 'side',
  }));
  const moved = origins.filter(origin => !origin.inPlace);
  return landingForecast(git, rehearsal.parent, commits, moved);
}
