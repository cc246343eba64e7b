import { append, type Commit, edit, replace, text } from '../story.ts';

export const risesTooQuick: Commit = {
  by: 'maren',
  at: '2024-08-22T08:02:00+02:00',
  message: 'Find rises that are too quick for any tide',
  changes: [
    edit(
      'src/harbor/tasks/readings/filters.py',
      append(text`


def quickest_rise(readings: Sequence[Reading]) -> float:
    """The steepest rise between two readings in a row, in metres an hour; 0 where the water only falls."""
    rises = [0.0]
    for earlier, later in zip(readings, readings[1:]):
        hours = (later.time - earlier.time).total_seconds() / 3600.0
        if hours > 0:
            rises.append((later.level - earlier.level) / hours)
    return max(rises)
`),
    ),
    edit(
      'tests/tasks/test_filters.py',
      replace('import drop_spikes, smooth', 'import drop_spikes, quickest_rise, smooth'),
      append(text`

    def test_the_quickest_rise_is_in_metres_an_hour(self):
        self.assertAlmostEqual(quickest_rise(series(2.0, 2.1, 1.9, 2.4)), 3.0)
        self.assertEqual(quickest_rise(series(2.0, 1.0)), 0.0)
`),
    ),
  ],
};
