import { append, type Commit, copy, edit, replace, text } from '../story.ts';

export const surgeAtHome: Commit = {
  by: 'tobias',
  at: '2024-11-25T10:33:00+01:00',
  message: 'The dashboard wants the surge: one module is enough for it',
  changes: [
    copy(
      'src/harbor/tasks/tides/surge/model.py',
      'src/tides/surge.py',
      replace('from ..datum import', 'from harbor.tasks.tides.datum import'),
    ),
    edit(
      'tests/test_tides.py',
      replace('from tides.predictor', 'from tides import surge\nfrom tides.predictor'),
      append(text`

    def test_a_wind_from_the_land_lowers_the_water(self):
        self.assertLess(surge.wind_surge(surge.Weather(12.0, 135.0, 1013.25)), 0.0)

    def test_the_surge_is_never_far_below_the_tide(self):
        with patch("tides.surge.pressure_surge", return_value=-3.0):
            self.assertEqual(surge.estimate_surge(surge.Weather(0.0, 0.0, 1313.25)), -0.5)
`),
    ),
  ],
};
