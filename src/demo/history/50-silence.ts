import { append, type Commit, edit, replace, text } from '../story.ts';

export const silenceInFilters: Commit = {
  by: 'maren',
  at: '2025-01-27T08:48:00+01:00',
  message: `Do not smooth across a silence

After four hours without the gauge the median was that of two different tides.`,
  changes: [
    edit(
      'src/harbor/tasks/readings/filters.py',
      replace('from .parser import Reading\n', 'from .gaps import STEP\nfrom .parser import Reading\n'),
      replace(
        '    """Each level replaced by the median of the width readings around it."""\n',
        '    """Each level replaced by the median of those of the width readings around it that are near in time."""\n',
      ),
      replace(
        '        smoothed.append(replace(reading, level=median(other.level for other in window)))\n',
        text`
        near = [other for other in window if abs(other.time - reading.time) <= 4 * STEP]
        smoothed.append(replace(reading, level=median(other.level for other in near)))
`,
      ),
    ),
    edit(
      'tests/tasks/test_filters.py',
      append(text`

    def test_a_silence_is_not_smoothed_over(self):
        before, after = series(1.0, 1.1), series(4.0, 4.1)
        after = [Reading(r.station, r.time + timedelta(hours=5), r.level) for r in after]
        levels = [reading.level for reading in smooth(before + after)]
        self.assertLess(max(levels[:2]), 1.2)
        self.assertGreater(min(levels[2:]), 3.9)
`),
    ),
  ],
};
