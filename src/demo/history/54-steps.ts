import { append, type Commit, edit, replace, text } from '../story.ts';

export const stepsOfSeries: Commit = {
  by: 'joss',
  at: '2025-02-24T19:30:00+00:00',
  message: `Refuse a series that would never end

A step of zero in tidewatch.ini kept the office computer busy for a weekend.`,
  changes: [
    edit(
      'src/harbor/tasks/tides/predictor.py',
      replace(
        '        """Predictions from start up to, but without, end."""\n',
        text`
        """Predictions from start up to, but without, end.

        Raises ValueError for a step that does not lead forward.
        """
        if step <= timedelta(0):
            raise ValueError(f"a step of {step} leads nowhere")
`,
      ),
    ),
    edit(
      'tests/tasks/test_predictor.py',
      append(text`

    def test_a_step_leads_forward(self):
        with self.assertRaises(ValueError):
            list(SUN.series(EPOCH, EPOCH + timedelta(days=1), timedelta(0)))
`),
    ),
  ],
};
