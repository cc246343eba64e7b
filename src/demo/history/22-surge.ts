import { type Commit, text, write } from '../story.ts';

const model = text`
"""Storm surge: what wind and air pressure add to the tide."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..datum import to_map

# One hectopascal less lets the sea rise by a centimetre.
METRES_PER_HECTOPASCAL = 0.01
NORMAL_HECTOPASCAL = 1013.25

# From measurements of twelve storms; the bay opens to the north-west.
WIND_FACTOR = 0.0021
OPEN_TOWARDS_DEGREES = 315.0


@dataclass(frozen=True)
class Weather:
    """Wind in metres a second, the direction it comes from in degrees, pressure in hectopascal."""

    wind: float
    direction: float
    pressure: float


def pressure_surge(weather: Weather) -> float:
    return (NORMAL_HECTOPASCAL - weather.pressure) * METRES_PER_HECTOPASCAL


def wind_surge(weather: Weather) -> float:
    """What the wind piles up in the bay; a wind from the land lowers the water."""
    towards = math.cos(math.radians(weather.direction - OPEN_TOWARDS_DEGREES))
    return WIND_FACTOR * weather.wind**2 * towards


def estimate_surge(weather: Weather) -> float:
    """Metres on top of the predicted tide. Never less than half a metre below it."""
    return max(pressure_surge(weather) + wind_surge(weather), -0.5)


def flood_on_map(level: float, weather: Weather) -> float:
    """The level with its surge, above the mean sea level of the land map."""
    return to_map(level + estimate_surge(weather))
`;

const tables = text`
"""Tide tables, as they are printed for the year."""

from __future__ import annotations

from datetime import timedelta
from typing import Iterator, List

from harbor.tasks.tides.extremes import extremes
from harbor.tasks.tides.predictor import Predictor

COLUMNS = "day        high          low           high          low"


def year_table(predictor: Predictor, first, days: int = 365) -> Iterator[str]:
    """One line a day, after a line of headings."""
    yield COLUMNS
    for count in range(days):
        start = first + timedelta(days=count)
        yield day_line(predictor, start)


def day_line(predictor: Predictor, start) -> str:
    """The waters of one day, with those just beyond its ends left out."""
    margin = timedelta(minutes=30)
    end = start + timedelta(days=1)
    series = list(predictor.series(start - margin, end + margin, timedelta(minutes=10)))
    cells: List[str] = [
        f"{water.time:%H:%M} {water.level:5.2f}m"
        for water in extremes(series)
        if start <= water.time < end
    ]
    return f"{start:%Y-%m-%d} " + "  ".join(cells)
`;

const testSurge = text`
import unittest
from datetime import timedelta

from harbor.tasks.tides.constituents import EPOCH, by_name
from harbor.tasks.tides.harmonics import Harmonic
from harbor.tasks.tides.predictor import Predictor
from harbor.tasks.tides.surge.model import Weather, estimate_surge, flood_on_map
from harbor.tasks.tides.table_writer import year_table


class SurgeTest(unittest.TestCase):
    def test_a_storm_from_the_open_sea_raises_the_water(self):
        self.assertGreater(estimate_surge(Weather(25.0, 315.0, 975.0)), 1.5)

    def test_a_calm_high_lowers_it(self):
        self.assertAlmostEqual(estimate_surge(Weather(0.0, 0.0, 1033.25)), -0.2)

    def test_floods_on_the_land_map_count_from_the_sea_level(self):
        calm = Weather(0.0, 0.0, 1013.25)
        self.assertAlmostEqual(flood_on_map(4.37, calm), 3.0)


class TableTest(unittest.TestCase):
    def test_a_week_has_a_heading_and_seven_lines(self):
        sun = Predictor(2.0, [Harmonic(by_name("S2"), 1.0, 0.0)])
        lines = list(year_table(sun, EPOCH + timedelta(hours=1), days=7))
        self.assertEqual(len(lines), 8)
        self.assertEqual(lines[1].count("3.00m"), 2)
`;

export const surgeAndTables: Commit = {
  by: 'tobias',
  at: '2024-05-28T10:50:00+02:00',
  message: `Add the surge of a storm, and print tables

The wind factor comes from the twelve storms in the office's blue folder.`,
  changes: [
    write('src/harbor/tasks/tides/surge/__init__.py', ''),
    write('src/harbor/tasks/tides/surge/model.py', model),
    write('src/harbor/tasks/tides/table_writer.py', tables),
    write('tests/tasks/test_surge.py', testSurge),
  ],
};
