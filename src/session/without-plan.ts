import type { LookingBack } from '../after/looked.ts';
import { SessionError } from './errors.ts';
import type { Session } from './types.ts';

/** A session that has no plan, since what is looked at is done: nothing in it can be decided but by looking back. */
export function withoutPlan(lookingBack: LookingBack & Pick<Session, 'commitShown'>): Session {
  const no = async (): Promise<never> => {
    throw new SessionError('without-plan', 'There is no plan here: the reorganization is done.');
  };
  return {
    lookingBack,
    reading: {
      plan: { title: 'audit', path: '', phases: [], context: [], unread: [], notTaken: [] },
      operations: [],
      findings: [],
    },
    overview: () => ({
      repository: lookingBack.looked().repository,
      record: '',
      phases: [],
      current: undefined,
      findings: [],
    }),
    subscribe: listener => lookingBack.subscribe(listener),
    onRun: listener => lookingBack.onRun(listener),
    ...(lookingBack.commitShown && { commitShown: id => lookingBack.commitShown!(id) }),
    planLines: () => [],
    divergence: no,
    blame: no,
    history: no,
    references: no,
    preview: no,
    decideAll: no,
    clear: no,
    undo: no,
    redo: no,
    review: no,
    landing: no,
    commit: no,
    takeBack: no,
  };
}
