import type { Doubt } from '../languages/adapter.ts';
import type { Moving } from '../languages.ts';
import { base } from '../path.ts';
import { lostFixtures } from './conftest.ts';
import { lostFound } from './lost.ts';
import { lostRuns } from './runs.ts';

/** Names of files that other checks than that of the table are about. */
const OTHERS = /^(?:conftest\.py|Dockerfile|(?:GNUm|[Mm])akefile|(?:docker-)?compose\.ya?ml)$/;

/** Files that would leave the place at which a tool finds them without being told. */
export async function lostByConvention({ moves, world, read }: Moving): Promise<Doubt[]> {
  const found = await lostFound({ moves, world }, read);
  if (![...moves.keys()].some(path => OTHERS.test(base(path)))) return found;
  const files = await read();
  return [...found, ...lostFixtures({ moves, files }), ...lostRuns({ moves, files })];
}
