/** What the demonstration has to show, and where. The tests hold it against the repository, and against what is read in its plan. */

/** How a file and its copy differ today. */
export type Difference =
  | 'identical'
  | 'imports-only'
  | 'comments-only'
  | 'old-side'
  | 'new-side'
  | 'both-clean'
  | 'conflicting'
  | 'unrelated';

export interface Copies {
  readonly old: string;
  readonly new: string;
  readonly difference: Difference;
  /** Whether the copying commit changed nothing, so that both have one exact text in common. */
  readonly exact: boolean;
}

const tasks = 'src/harbor/tasks';

/** Every file that has a copy, the elder first. */
export const copies: readonly Copies[] = [
  { old: `${tasks}/readings/units.py`, new: 'src/readings/units.py', difference: 'identical', exact: true },
  {
    old: `${tasks}/readings/__init__.py`,
    new: 'src/readings/__init__.py',
    difference: 'new-side',
    exact: true,
  },
  { old: `${tasks}/readings/parser.py`, new: 'src/readings/parser.py', difference: 'new-side', exact: true },
  {
    old: `${tasks}/readings/filters.py`,
    new: 'src/readings/filters.py',
    difference: 'old-side',
    exact: true,
  },
  { old: `${tasks}/readings/gaps.py`, new: 'src/readings/gaps.py', difference: 'comments-only', exact: true },
  {
    old: `${tasks}/readings/archive.py`,
    new: 'src/readings/archive.py',
    difference: 'imports-only',
    exact: false,
  },
  {
    old: `${tasks}/bulletin/layout.py`,
    new: 'src/bulletins/layout.py',
    difference: 'imports-only',
    exact: true,
  },
  {
    old: `${tasks}/bulletin/backfill.py`,
    new: 'src/bulletins/backfill.py',
    difference: 'new-side',
    exact: true,
  },
  { old: `${tasks}/tides/harmonics.py`, new: 'src/tides/harmonics.py', difference: 'identical', exact: true },
  { old: `${tasks}/tides/extremes.py`, new: 'src/tides/extremes.py', difference: 'identical', exact: true },
  {
    old: `${tasks}/tides/constituents.py`,
    new: 'src/tides/constituents.py',
    difference: 'both-clean',
    exact: true,
  },
  { old: `${tasks}/tides/predictor.py`, new: 'src/tides/predictor.py', difference: 'old-side', exact: false },
  {
    old: `${tasks}/tides/surge/model.py`,
    new: 'src/tides/surge.py',
    difference: 'imports-only',
    exact: false,
  },
  { old: `${tasks}/alerts/rules.py`, new: 'src/alerts/rules.py', difference: 'imports-only', exact: true },
  {
    old: `${tasks}/alerts/dispatcher.py`,
    new: 'src/alerts/dispatch.py',
    difference: 'new-side',
    exact: false,
  },
  {
    old: `${tasks}/export_csv.py`,
    new: 'src/exports/export_csv.py',
    difference: 'imports-only',
    exact: false,
  },
  { old: `${tasks}/nightly.py`, new: 'src/tides/jobs.py', difference: 'conflicting', exact: false },
  { old: `${tasks}/quality.py`, new: 'src/readings/quality.py', difference: 'unrelated', exact: false },
  { old: 'src/harbor/settings.py', new: 'src/settings/loader.py', difference: 'identical', exact: true },
  { old: 'src/harbor/stations.py', new: 'src/settings/stations.py', difference: 'new-side', exact: true },
];

/** Deleting the old file because the plan calls it a duplicate would lose these names. */
export const falseDuplicate = {
  path: `${tasks}/quality.py`,
  names: ['Fault', 'in_fault', 'load_fault_log', 'parse_stamp', 'trusted'],
};

/** Does not parse; its copy does. */
export const broken = { old: `${tasks}/bulletin/backfill.py`, new: 'src/bulletins/backfill.py' };

/** Python takes the package, so nobody can import the module. */
export const clash = { module: `${tasks}/bulletin.py`, package: `${tasks}/bulletin/__init__.py` };

/** Under the folder that is removed at the end, and named by no step. */
export const forgotten = `${tasks}/alerts/throttle.py`;

/** Forwards already. */
export const facade = 'src/harbor/clock.py';
