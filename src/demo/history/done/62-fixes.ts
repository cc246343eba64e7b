import { after, type Commit, edit, replace } from '../../story.ts';

/** By hand, line by line: whoever wrote these lines in the elder is not their author here. */
export const fixesOfOldCopies: Commit = {
  by: 'joss',
  at: '2025-06-10T10:05:00+01:00',
  message: 'Bring over what only the old copies had',
  changes: [
    edit(
      'src/tides/constituents.py',
      after(
        '    Constituent("P1", 14.9589314, "declination of the sun"),\n',
        '    Constituent("M4", 57.9682084, "moon, in shallow water"),\n' +
          '    Constituent("MS4", 58.9841042, "moon and sun, in shallow water"),\n',
      ),
    ),
    edit(
      'src/tides/predictor.py',
      replace(
        '        """Predictions from start up to, but without, end."""\n',
        '        """Predictions from start up to, but without, end.\n\n' +
          '        Raises ValueError for a step that does not lead forward.\n' +
          '        """\n' +
          '        if step <= timedelta(0):\n' +
          '            raise ValueError(f"a step of {step} leads nowhere")\n',
      ),
    ),
    edit(
      'src/readings/filters.py',
      replace('from .parser import Reading\n', 'from .gaps import STEP\nfrom .parser import Reading\n'),
      replace(
        'the median of the width readings around it."""',
        'the median of those of the width readings around it that are near in time."""',
      ),
      replace(
        '        smoothed.append(replace(reading, level=median(other.level for other in window)))\n',
        '        near = [other for other in window if abs(other.time - reading.time) <= 4 * STEP]\n' +
          '        smoothed.append(replace(reading, level=median(other.level for other in near)))\n',
      ),
    ),
  ],
};
