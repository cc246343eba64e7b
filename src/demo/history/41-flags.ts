import { type Commit, text, write } from '../story.ts';

const quality = text`
"""Flags for readings: how far each can be trusted."""

from __future__ import annotations

from enum import IntEnum
from typing import Dict, List, Sequence, Tuple

from .parser import Reading

# Levels that were ever possible at each station, in metres.
PLAUSIBLE = {
    "NPR": (-0.5, 6.8),
    "SKE": (-0.5, 6.1),
    "OLD": (-0.3, 7.2),
}

# A float that does not move for this many readings is stuck.
STUCK_COUNT = 12


class Flag(IntEnum):
    """As the dashboard colours them."""

    GOOD = 1
    SUSPECT = 3
    BAD = 4


def is_plausible(reading: Reading, limits: Dict[str, Tuple[float, float]] = PLAUSIBLE) -> bool:
    """Whether the level was ever possible there. Of unknown stations nothing is believed."""
    if reading.station not in limits:
        return False
    low, high = limits[reading.station]
    return low <= reading.level <= high


def stuck(readings: Sequence[Reading], index: int, count: int = STUCK_COUNT) -> bool:
    """Whether the last count readings up to index are all the same."""
    window = readings[max(0, index - count + 1) : index + 1]
    return len(window) == count and len({reading.level for reading in window}) == 1


def flags(readings: Sequence[Reading]) -> List[Flag]:
    """One flag for each reading."""
    result = []
    for index, reading in enumerate(readings):
        if not is_plausible(reading):
            result.append(Flag.BAD)
        elif stuck(readings, index):
            result.append(Flag.SUSPECT)
        else:
            result.append(Flag.GOOD)
    return result
`;

const testFlags = text`
import unittest

from readings import parse_line
from readings.quality import Flag, flags


class FlagsTest(unittest.TestCase):
    def test_a_float_that_does_not_move_is_suspect(self):
        readings = [parse_line(f"NPR 2024-09-16T10:{minute}Z 2.5m") for minute in range(10, 22)]
        self.assertEqual(set(flags(readings)[:-1]), {Flag.GOOD})
        self.assertEqual(flags(readings)[-1], Flag.SUSPECT)

    def test_an_impossible_level_is_bad(self):
        self.assertEqual(flags([parse_line("NPR 2024-09-16T10:10Z 9.1m")]), [Flag.BAD])
`;

export const flagsOfReadings: Commit = {
  by: 'kwame',
  at: '2024-09-16T13:50:00+00:00',
  message: 'Flag readings for the dashboard',
  changes: [write('src/readings/quality.py', quality), write('tests/test_flags.py', testFlags)],
};
