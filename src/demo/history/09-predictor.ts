import { type Commit, text, write } from '../story.ts';

const predictor = text`
"""What the water will do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Iterator, List, Sequence

from harbor.tasks.tides.constituents import angle
from harbor.tasks.tides.harmonics import Harmonic


@dataclass(frozen=True)
class Prediction:
    """A level that is expected at a time, in metres above the zero of the gauge."""

    time: datetime
    level: float


class Predictor:
    """The tide at one place."""

    def __init__(self, mean: float, harmonics: Sequence[Harmonic]) -> None:
        self.mean = mean
        self.harmonics = list(harmonics)

    def level(self, time: datetime) -> float:
        return self.mean + sum(
            harmonic.amplitude * math.cos(angle(harmonic.constituent, time) - harmonic.phase)
            for harmonic in self.harmonics
        )

    def series(self, start: datetime, end: datetime, step: timedelta) -> Iterator[Prediction]:
        """Predictions from start up to, but without, end."""
        time = start
        while time < end:
            yield Prediction(time, self.level(time))
            time += step

    def day(self, start: datetime) -> List[Prediction]:
        """The next twenty-four hours, every ten minutes."""
        return list(self.series(start, start + timedelta(days=1), timedelta(minutes=10)))
`;

const testPredictor = text`
import unittest
from datetime import timedelta

from harbor.tasks.tides.constituents import EPOCH, by_name
from harbor.tasks.tides.harmonics import Harmonic
from harbor.tasks.tides.predictor import Predictor

SUN = Predictor(2.0, [Harmonic(by_name("S2"), 1.0, 0.0)])


class PredictorTest(unittest.TestCase):
    def test_high_water_of_the_sun_is_at_noon(self):
        self.assertAlmostEqual(SUN.level(EPOCH + timedelta(hours=12)), 3.0)
        self.assertAlmostEqual(SUN.level(EPOCH + timedelta(hours=6)), 1.0)

    def test_a_day_has_144_predictions(self):
        self.assertEqual(len(SUN.day(EPOCH)), 144)
`;

export const predictorOfLevels: Commit = {
  by: 'tobias',
  at: '2024-03-04T11:37:00+01:00',
  message: 'Predict levels from the fitted tide',
  changes: [
    write('src/harbor/tasks/tides/predictor.py', predictor),
    write('tests/tasks/test_predictor.py', testPredictor),
  ],
};
