import { after, append, type Commit, edit, text } from '../story.ts';

export const shallowWater: Commit = {
  by: 'tobias',
  at: '2025-02-10T11:19:00+01:00',
  message: `Add the tides of shallow water

In Old Harbour the tide rises in five hours and falls in seven.`,
  changes: [
    edit(
      'src/harbor/tasks/tides/constituents.py',
      after(
        '    Constituent("P1", 14.9589314, "declination of the sun"),\n',
        text`
    Constituent("M4", 57.9682084, "moon, in shallow water"),
    Constituent("MS4", 58.9841042, "moon and sun, in shallow water"),
`,
      ),
    ),
    edit(
      'tests/tasks/test_constituents.py',
      append(text`

    def test_shallow_water_doubles_the_moon(self):
        self.assertAlmostEqual(by_name("M4").speed, 2 * by_name("M2").speed)
`),
    ),
  ],
};
