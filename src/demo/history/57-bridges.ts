import { type Commit, edit, replace, text } from '../story.ts';

export const bridgesInJobs: Commit = {
  by: 'tobias',
  at: '2025-03-17T13:08:00+01:00',
  message: `Bridge short gaps before the tide is fitted

Half-hour holes after each restart of the new gauges pulled K1 by three centimetres.`,
  changes: [
    edit(
      'src/tides/jobs.py',
      replace(
        'from readings.filters import drop_spikes\n',
        'from readings.filters import drop_spikes\nfrom readings.gaps import bridge\n',
      ),
      replace(
        text`
    readings = trusted(history(archive, station.code, now), load_fault_log(Path("data/faults.txt")))
    if not readings:
        log.warning("%s: no readings in %d days", station.code, DAYS)
        return []
`,
        text`
    faults = load_fault_log(Path("data/faults.txt"))
    readings = bridge(trusted(history(archive, station.code, now), faults))
    if not readings:
        log.warning("%s has been silent for %d days", station.name, DAYS)
        return []
`,
      ),
    ),
  ],
};
