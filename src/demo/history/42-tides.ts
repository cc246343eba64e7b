import { type Commit, copy, replaceEvery, text, write } from '../story.ts';

const testTides = text`
import unittest
from datetime import timedelta
from unittest.mock import patch

from tides.constituents import EPOCH, by_name, pick
from tides.extremes import extremes
from tides.harmonics import Harmonic, fit
from tides.predictor import Prediction, Predictor

MOON = Predictor(2.0, [Harmonic(by_name("M2"), 1.2, 0.4)])


class TidesTest(unittest.TestCase):
    def test_what_was_predicted_is_fitted_again(self):
        mean, harmonics = fit(MOON.day(EPOCH), pick(["M2"]))
        self.assertAlmostEqual(mean, 2.0)
        self.assertAlmostEqual(harmonics[0].amplitude, 1.2)

    def test_a_flat_sea_has_no_waters(self):
        self.assertEqual(extremes(Predictor(1.0, []).day(EPOCH)), [])

    def test_angles_are_asked_once_for_each_constituent(self):
        with patch("tides.predictor.angle", return_value=0.4) as angle:
            self.assertAlmostEqual(MOON.level(EPOCH), 3.2)
        angle.assert_called_once()

    def test_series_end_before_their_end(self):
        points = list(MOON.series(EPOCH, EPOCH + timedelta(hours=1), timedelta(minutes=30)))
        self.assertEqual(len(points), 2)
        self.assertIsInstance(points[0], Prediction)
`;

const OLD = 'src/harbor/tasks/tides';

export const tidesAtHome: Commit = {
  by: 'tobias',
  at: '2024-09-30T09:40:00+02:00',
  message: `Give tides a home of their own, as readings have

Surge, datum and the tables follow when somebody needs them.`,
  changes: [
    write('src/tides/__init__.py', '"""Tides: where they come from and where they go."""\n'),
    copy(`${OLD}/constituents.py`, 'src/tides/constituents.py'),
    copy(`${OLD}/extremes.py`, 'src/tides/extremes.py'),
    copy(`${OLD}/harmonics.py`, 'src/tides/harmonics.py'),
    copy(`${OLD}/predictor.py`, 'src/tides/predictor.py', replaceEvery('harbor.tasks.tides', 'tides')),
    write('tests/test_tides.py', testTides),
  ],
};
