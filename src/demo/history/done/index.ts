import type { Commit } from '../../story.ts';
import { fixesOfOldCopies } from './62-fixes.ts';
import { restToHomes } from './63-rest.ts';
import { importsOfHomes } from './64-imports.ts';
import { doublesRemoved } from './65-doubles.ts';
import { since } from './66-since.ts';

/** The reorganization carried out by hand, as it is done everywhere, and what was built on it: oldest commit first. */
export const doneByHand: readonly Commit[] = [
  fixesOfOldCopies,
  restToHomes,
  importsOfHomes,
  doublesRemoved,
  ...since,
];
