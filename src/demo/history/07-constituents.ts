import { type Commit, text, write } from '../story.ts';

const constituents = text`
"""The harmonic constituents of the tide: what turns how fast."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Iterable, List

# Phases are counted from here, so that they mean the same in every file.
EPOCH = datetime(2000, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Constituent:
    """One cosine of the tide. The speed is in degrees an hour."""

    name: str
    speed: float
    cause: str

    @property
    def period_hours(self) -> float:
        return 360.0 / self.speed


CONSTITUENTS = [
    Constituent("M2", 28.9841042, "moon, twice a day"),
    Constituent("S2", 30.0000000, "sun, twice a day"),
    Constituent("N2", 28.4397295, "distance of the moon"),
    Constituent("K1", 15.0410686, "declination of moon and sun"),
    Constituent("O1", 13.9430356, "declination of the moon"),
]


def by_name(name: str) -> Constituent:
    """The constituent of this name. Raises KeyError where there is none."""
    for constituent in CONSTITUENTS:
        if constituent.name == name:
            return constituent
    raise KeyError(name)


def hours_since_epoch(time: datetime) -> float:
    return (time - EPOCH).total_seconds() / 3600.0


def angle(constituent: Constituent, time: datetime) -> float:
    """How far the constituent has turned at a time, in radians from 0 to 2 pi."""
    degrees = constituent.speed * hours_since_epoch(time)
    return math.radians(degrees % 360.0)


def slowest_first(constituents: Iterable[Constituent]) -> List[Constituent]:
    return sorted(constituents, key=lambda constituent: constituent.speed)
`;

const testConstituents = text`
import math
import unittest
from datetime import timedelta

from harbor.tasks.tides import constituents
from harbor.tasks.tides.constituents import EPOCH, angle, by_name


class ConstituentsTest(unittest.TestCase):
    def test_the_sun_comes_back_after_twelve_hours(self):
        self.assertAlmostEqual(by_name("S2").period_hours, 12.0)
        self.assertAlmostEqual(angle(by_name("S2"), EPOCH + timedelta(hours=12)), 0.0)

    def test_half_a_period_is_half_a_turn(self):
        self.assertAlmostEqual(angle(by_name("S2"), EPOCH + timedelta(hours=6)), math.pi)

    def test_slow_ones_come_first(self):
        names = [c.name for c in constituents.slowest_first([by_name("M2"), by_name("O1")])]
        self.assertEqual(names, ["O1", "M2"])

    def test_an_unknown_name_is_an_error(self):
        with self.assertRaises(KeyError):
            by_name("X9")
`;

export const constituentsOfTides: Commit = {
  by: 'tobias',
  at: '2024-02-19T13:15:00+01:00',
  message: 'Describe the constituents of the tide',
  changes: [
    write('src/harbor/tasks/tides/__init__.py', '"""Tides: where they come from and where they go."""\n'),
    write('src/harbor/tasks/tides/constituents.py', constituents),
    write('tests/tasks/test_constituents.py', testConstituents),
  ],
};
