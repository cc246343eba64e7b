import { type Commit, edit, replace, text } from '../story.ts';

export const fewestReadings: Commit = {
  by: 'joss',
  at: '2025-03-10T21:50:00+00:00',
  message: `Do without a fault log, and fit nothing to a handful of readings

A new station has neither; the nightly run must not fall over it.`,
  changes: [
    edit(
      'src/harbor/tasks/nightly.py',
      replace('DAYS = 30\n', 'DAYS = 30\nFEWEST = 200\nFAULTS = Path("data/faults.txt")\n'),
      replace(
        text`
    readings = trusted(history(archive, station.code, now), load_fault_log(Path("data/faults.txt")))
    if not readings:
        log.warning("%s: no readings in %d days", station.code, DAYS)
        return []
`,
        text`
    faults = load_fault_log(FAULTS) if FAULTS.exists() else []
    readings = trusted(history(archive, station.code, now), faults)
    if len(readings) < FEWEST:
        log.warning("%s: only %d readings in %d days", station.code, len(readings), DAYS)
        return []
`,
      ),
    ),
  ],
};
