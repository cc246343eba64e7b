import { type Change, type Commit, copy, rename } from '../../story.ts';
import { homeless, homes } from './homes.ts';

/** Templates, and modules that import nothing of ours, are copied as they stand. */
const PLAIN = /templates\/|channels\/(base|mail|sms)\.py$|errors\.py$/;

const toHome = ([from, to]: readonly [string, string]): Change =>
  PLAIN.test(from)
    ? copy(`src/harbor/tasks/${from}`, `src/${to}`)
    : copy(`src/harbor/tasks/${from}`, `src/${to}`, rename(homes));

export const restToHomes: Commit = {
  by: 'joss',
  at: '2025-06-10T16:40:00+01:00',
  message: 'Copy everything else to its package, as the plan says',
  changes: homeless.map(toHome),
};
