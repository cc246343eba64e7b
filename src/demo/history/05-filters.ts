import { type Commit, text, write } from '../story.ts';

const filters = text`
"""Cleaning of raw levels: spikes out, waves smoothed."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import List, Sequence

from .parser import Reading

# A wave from a passing ferry is a spike; a tide never rises this fast.
SPIKE_METRES = 0.5


def drop_spikes(readings: Sequence[Reading], limit: float = SPIKE_METRES) -> List[Reading]:
    """Readings without those that jump away from both neighbours by more than limit metres."""
    kept = []
    for index, reading in enumerate(readings):
        around = neighbours(readings, index)
        if around and all(abs(reading.level - other.level) > limit for other in around):
            continue
        kept.append(reading)
    return kept


def neighbours(readings: Sequence[Reading], index: int) -> List[Reading]:
    """The readings just before and just after, where there are any."""
    return [readings[i] for i in (index - 1, index + 1) if 0 <= i < len(readings)]


def smooth(readings: Sequence[Reading], width: int = 5) -> List[Reading]:
    """Each level replaced by the median of the width readings around it."""
    half = width // 2
    smoothed = []
    for index, reading in enumerate(readings):
        window = readings[max(0, index - half) : index + half + 1]
        smoothed.append(replace(reading, level=median(other.level for other in window)))
    return smoothed
`;

const testFilters = text`
import unittest
from datetime import datetime, timedelta, timezone

from harbor.tasks.readings.filters import drop_spikes, smooth
from harbor.tasks.readings.parser import Reading

START = datetime(2024, 2, 1, tzinfo=timezone.utc)


def series(*levels):
    return [
        Reading("NPR", START + timedelta(minutes=10 * index), level)
        for index, level in enumerate(levels)
    ]


class FiltersTest(unittest.TestCase):
    def test_a_ferry_is_dropped(self):
        levels = [reading.level for reading in drop_spikes(series(2.0, 2.1, 3.4, 2.2, 2.3))]
        self.assertEqual(levels, [2.0, 2.1, 2.2, 2.3])

    def test_a_quick_tide_is_not(self):
        self.assertEqual(len(drop_spikes(series(2.0, 2.4, 2.8, 3.2))), 4)

    def test_waves_are_smoothed(self):
        middle = smooth(series(2.0, 2.2, 2.0, 2.2, 2.0))[2]
        self.assertEqual(middle.level, 2.0)
`;

export const filtersOfLevels: Commit = {
  by: 'lucia',
  at: '2024-02-05T11:20:00+00:00',
  message: `Drop ferries and smooth waves

The gauge at the north pier sees every ferry. Its log for last Saturday alone
had forty-one jumps of more than half a metre.`,
  changes: [
    write('src/harbor/tasks/readings/filters.py', filters),
    write('tests/tasks/test_filters.py', testFilters),
  ],
};
