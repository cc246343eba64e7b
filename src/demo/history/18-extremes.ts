import { type Commit, text, write } from '../story.ts';

const extremes = text`
"""High and low waters of a series."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Sequence


def extremes(series: Sequence) -> List:
    """The highest and lowest points of a series of times and levels, refined between the steps.

    A point counts where the level turns; the ends of the series never do.
    """
    found = []
    for before, here, after in zip(series, series[1:], series[2:]):
        rising = here.level - before.level
        falling = after.level - here.level
        if rising * falling < 0 or (rising != 0 and falling == 0):
            found.append(refine(before, here, after))
    return found


def refine(before, here, after):
    """The top of the parabola through three points at equal distances."""
    curvature = before.level - 2 * here.level + after.level
    if curvature == 0:
        return here
    shift = (before.level - after.level) / (2 * curvature)
    time = here.time + (after.time - here.time) * shift
    level = here.level - (before.level - after.level) * shift / 4
    return replace(here, time=time, level=level)


def tidal_range(series: Sequence) -> float:
    """The distance between the highest and the lowest point, in metres."""
    levels = [point.level for point in series]
    return max(levels) - min(levels) if levels else 0.0
`;

const datum = text`
"""Which zero a level is counted from."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterable, Iterator

from harbor.stations import Station
from harbor.tasks.readings.parser import Reading

# Land maps count from the mean sea level, sea charts from the lowest tide.
CHART_BELOW_MAP_METRES = 1.37


def to_chart(reading: Reading, station: Station) -> Reading:
    """A reading above the zero of its gauge as one above the chart datum."""
    if reading.station != station.code:
        raise ValueError(f"{reading.station} is not {station.code}")
    return replace(reading, level=reading.level - station.zero_metres)


def to_map(metres_above_chart: float) -> float:
    """A level above the chart datum as one above the mean sea level of the land map."""
    return metres_above_chart - CHART_BELOW_MAP_METRES


def all_to_chart(readings: Iterable[Reading], station: Station) -> Iterator[Reading]:
    for reading in readings:
        yield to_chart(reading, station)
`;

const testExtremes = text`
import unittest
from datetime import timedelta

from harbor.stations import Station
from harbor.tasks.readings.parser import parse_line
from harbor.tasks.tides.constituents import EPOCH, by_name
from harbor.tasks.tides.datum import to_chart, to_map
from harbor.tasks.tides.extremes import extremes, tidal_range
from harbor.tasks.tides.harmonics import Harmonic
from harbor.tasks.tides.predictor import Predictor


class ExtremesTest(unittest.TestCase):
    def setUp(self):
        sun = Predictor(2.0, [Harmonic(by_name("S2"), 1.0, 0.0)])
        start = EPOCH + timedelta(hours=1)
        self.series = list(sun.series(start, start + timedelta(days=1), timedelta(minutes=25)))

    def test_the_sun_makes_four_waters_a_day(self):
        waters = extremes(self.series)
        self.assertEqual([round(water.level, 2) for water in waters], [1.0, 3.0, 1.0, 3.0])

    def test_tops_are_found_between_the_steps(self):
        noon = extremes(self.series)[1].time
        self.assertLess(abs(noon - (EPOCH + timedelta(hours=12))), timedelta(minutes=1))

    def test_the_range_is_from_low_to_high(self):
        self.assertAlmostEqual(tidal_range(self.series), 2.0, places=2)


class DatumTest(unittest.TestCase):
    def test_the_chart_is_above_the_gauge(self):
        pier = Station("NPR", "North Pier", 57.61, 7.02, 1.94)
        reading = to_chart(parse_line("NPR 2024-01-15T09:10Z 3.94m"), pier)
        self.assertAlmostEqual(reading.level, 2.0)
        self.assertAlmostEqual(to_map(reading.level), 0.63)
`;

export const extremesAndDatum: Commit = {
  by: 'tobias',
  at: '2024-04-29T14:18:00+02:00',
  message: 'Find high and low waters, and count from the chart',
  changes: [
    write('src/harbor/tasks/tides/datum.py', datum),
    write('src/harbor/tasks/tides/extremes.py', extremes),
    write('tests/tasks/test_extremes.py', testExtremes),
  ],
};
