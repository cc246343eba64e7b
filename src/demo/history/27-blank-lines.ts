import { after, append, type Commit, edit, replace, text } from '../story.ts';

export const blankLines: Commit = {
  by: 'joss',
  at: '2024-06-26T07:15:00+01:00',
  message: 'Skip blank lines, and read the millimetres of the old Danish gauge',
  changes: [
    edit(
      'src/harbor/tasks/readings/units.py',
      after('    "cm": 0.01,\n', '    "mm": 0.001,\n    "dm": 0.1,\n'),
    ),
    edit(
      'src/harbor/tasks/readings/parser.py',
      replace(
        text`
    for line in lines:
        yield parse_line(line)
`,
        text`
    for line in lines:
        if line.strip():
            yield parse_line(line)
`,
      ),
    ),
    edit(
      'tests/tasks/test_units.py',
      append(text`

    def test_the_danish_gauge_counts_millimetres(self):
        self.assertAlmostEqual(to_metres(3420, "mm"), 3.42)
`),
    ),
  ],
};
