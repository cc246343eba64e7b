import { placeWords } from '../src/decisions/place.ts';
import type { Unfinished } from '../src/decisions/types.ts';
import type { Item, Overview, PhaseStatus } from '../src/session/types.ts';
import type { OverviewSlice } from './parts/overview.ts';
import type { Slice } from './slice.ts';

export const overviewSlice: Slice<OverviewSlice> = (update, _get, { session }) => ({
  title: session.reading.plan.title,
  planPath: session.reading.plan.path,
  planLines: session.planLines(),
  unread: session.reading.plan.unread,
  notTaken: session.reading.plan.notTaken,
  apart: session.apart?.() ?? [],
  overview: session.overview(),
  refresh: () =>
    update(() => {
      const { unread, notTaken } = session.reading.plan;
      return {
        overview: session.overview(),
        apart: session.apart?.() ?? [],
        unread,
        notTaken,
        looked: session.lookingBack?.looked(),
      };
    }),
});

/** Items of a phase that wait for a decision. */
export const waiting = (phase: PhaseStatus): readonly Item[] => phase.items.filter(isWaiting);

/** Whether an item waits for a decision. */
export const isWaiting = (item: Item): boolean => item.state === 'open' || item.state === 'person';

/** Whether it is not an item's turn yet: what comes before it has to be done first. */
export const isLater = (item: Item): boolean => isWaiting(item) && item.proposal?.waits === true;

/** Whether a person, and nobody else, has to say something on an item, and can do so now. */
export const needsPerson = (item: Item): boolean => item.state === 'person' && !isLater(item);

/** The first phase that is not committed. */
export const currentPhase = (overview: Overview): PhaseStatus | undefined =>
  overview.phases.find(phase => phase.number === overview.current);

/** The step that the rehearsal says a problem comes from, where it names one. */
export const cameFrom = (items: readonly Item[], problem: Unfinished): Item | undefined =>
  items.find(({ refuted = [] }) =>
    refuted.some(sentence => sentence.startsWith(`${placeWords(problem)}: ${problem.what}`)),
  );

const indexes = new WeakMap<Overview, ReadonlyMap<string, Item>>();

/** An item by its operation's id. */
export function itemOf(overview: Overview, operation: string): Item | undefined {
  let index = indexes.get(overview);
  if (!index) {
    index = new Map(overview.phases.flatMap(phase => phase.items.map(item => [item.operation.id, item])));
    indexes.set(overview, index);
  }
  return index.get(operation);
}
