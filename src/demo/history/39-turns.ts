import { append, type Commit, edit, replace, text } from '../story.ts';

export const turnsInOrder: Commit = {
  by: 'joss',
  at: '2024-08-30T19:19:00+01:00',
  message: `Let high and low waters take turns

Old Harbour has a stand of the tide in which the water hesitates; the table
had two high waters for it.`,
  changes: [
    edit(
      'src/harbor/tasks/tides/extremes.py',
      append(text`


def in_turns(waters: Sequence, smallest: float = 0.05) -> List:
    """The waters without hesitations: neighbours that differ by less than smallest metres go in pairs."""
    kept: List = []
    for water in waters:
        if kept and abs(kept[-1].level - water.level) < smallest:
            kept.pop()
        else:
            kept.append(water)
    return kept
`),
    ),
    edit(
      'tests/tasks/test_extremes.py',
      replace('import extremes, tidal_range', 'import extremes, in_turns, tidal_range'),
      replace(
        text`
        self.assertAlmostEqual(tidal_range(self.series), 2.0, places=2)
`,
        text`
        self.assertAlmostEqual(tidal_range(self.series), 2.0, places=2)

    def test_a_hesitation_is_left_out(self):
        waters = extremes(self.series)
        hesitating = [waters[0], waters[1], waters[1], *waters[1:]]
        self.assertEqual(in_turns(hesitating), waters)
`,
      ),
    ),
  ],
};
