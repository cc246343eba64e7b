import { plan, planPath } from '../plan.ts';
import { type Commit, write } from '../story.ts';

export const planOfMoves: Commit = {
  by: 'hanne',
  at: '2025-06-02T09:30:00+02:00',
  message: 'Plan how everything comes to one home',
  changes: [write(planPath, plan)],
};
