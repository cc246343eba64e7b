import { type Commit, edit, replace, text, write } from '../story.ts';

const gaps = text`
"""Holes in a series of readings, and bridges over the short ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Iterator, List, Sequence

from .parser import Reading

STEP = timedelta(minutes=10)


@dataclass(frozen=True)
class Gap:
    """A stretch of time in which a gauge was silent."""

    station: str
    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        return self.end - self.start


def find_gaps(readings: Sequence[Reading], step: timedelta = STEP) -> Iterator[Gap]:
    """Every stretch between two readings that is longer than two steps."""
    for earlier, later in zip(readings, readings[1:]):
        if later.time - earlier.time > 2 * step:
            yield Gap(earlier.station, earlier.time, later.time)


def bridge(readings: Sequence[Reading], longest: timedelta = 3 * STEP) -> List[Reading]:
    """The readings with straight lines over gaps no longer than longest."""
    bridged: List[Reading] = list(readings[:1])
    for earlier, later in zip(readings, readings[1:]):
        length = later.time - earlier.time
        missing = round(length / STEP) - 1
        if 0 < missing and length <= longest:
            rise = (later.level - earlier.level) / (missing + 1)
            for count in range(1, missing + 1):
                bridged.append(
                    Reading(earlier.station, earlier.time + count * STEP, earlier.level + count * rise)
                )
        bridged.append(later)
    return bridged
`;

const testGaps = text`
import unittest
from datetime import datetime, timedelta, timezone

from harbor.tasks.readings.gaps import bridge, find_gaps
from harbor.tasks.readings.parser import Reading

START = datetime(2024, 2, 1, tzinfo=timezone.utc)


def at(minutes, level):
    return Reading("NPR", START + timedelta(minutes=minutes), level)


class GapsTest(unittest.TestCase):
    def test_silence_is_a_gap(self):
        gaps = list(find_gaps([at(0, 2.0), at(10, 2.1), at(60, 2.6)]))
        self.assertEqual([gap.length for gap in gaps], [timedelta(minutes=50)])

    def test_short_gaps_are_bridged(self):
        levels = [reading.level for reading in bridge([at(0, 2.0), at(30, 2.3)])]
        self.assertEqual([round(level, 2) for level in levels], [2.0, 2.1, 2.2, 2.3])

    def test_long_gaps_are_not(self):
        self.assertEqual(len(bridge([at(0, 2.0), at(90, 2.9)])), 2)
`;

export const gapsOfSeries: Commit = {
  by: 'maren',
  at: '2024-02-12T09:48:00+01:00',
  message: 'Find gaps and bridge the short ones',
  changes: [
    write('src/harbor/tasks/readings/gaps.py', gaps),
    write('tests/tasks/test_gaps.py', testGaps),
    edit(
      'src/harbor/tasks/readings/__init__.py',
      replace(
        'from .parser',
        'from .filters import drop_spikes, smooth\nfrom .gaps import Gap, bridge, find_gaps\nfrom .parser',
      ),
      replace(
        '    "Reading",\n',
        '    "Gap",\n    "Reading",\n    "bridge",\n    "drop_spikes",\n    "find_gaps",\n',
      ),
      replace('    "round_level",\n', '    "round_level",\n    "smooth",\n'),
    ),
  ],
};
