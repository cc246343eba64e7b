import { type Commit, edit, replace, text, write } from '../story.ts';

const parser = text`
"""Lines as the gauges send them, one reading a line.

    NPR 2024-01-15T09:10Z 3.42m
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Iterable, Iterator

from .units import to_metres

STAMP = "%Y-%m-%dT%H:%MZ"


@dataclass(frozen=True)
class Reading:
    """One measured water level, in metres above the zero of the gauge."""

    station: str
    time: datetime
    level: float


def parse_line(line: str) -> Reading:
    """The reading in one line. Raises ValueError for anything else."""
    station, stamp, level = line.split()
    time = datetime.strptime(stamp, STAMP).replace(tzinfo=timezone.utc)
    return Reading(station, time, parse_level(level))


def parse_level(words: str) -> float:
    """3.42m, 342cm or 11.2ft in metres."""
    digits = words.rstrip("abcdefghijklmnopqrstuvwxyz")
    return to_metres(float(digits), words[len(digits) :])


def parse_lines(lines: Iterable[str]) -> Iterator[Reading]:
    """The readings of all lines, in the order in which they were sent."""
    for line in lines:
        yield parse_line(line)
`;

const testParser = text`
import unittest
from datetime import datetime, timezone

from harbor.tasks.readings.parser import parse_level, parse_line, parse_lines


class ParserTest(unittest.TestCase):
    def test_a_line_is_a_reading(self):
        reading = parse_line("NPR 2024-01-15T09:10Z 3.42m")
        self.assertEqual(reading.station, "NPR")
        self.assertEqual(reading.time, datetime(2024, 1, 15, 9, 10, tzinfo=timezone.utc))
        self.assertAlmostEqual(reading.level, 3.42)

    def test_levels_come_in_several_units(self):
        self.assertAlmostEqual(parse_level("342cm"), parse_level("3.42m"))

    def test_order_is_kept(self):
        lines = ["NPR 2024-01-15T09:20Z 3.40m", "NPR 2024-01-15T09:10Z 3.42m"]
        self.assertEqual([reading.time.minute for reading in parse_lines(lines)], [20, 10])
`;

export const parserOfLines: Commit = {
  by: 'maren',
  at: '2024-01-17T14:40:00+01:00',
  message: 'Parse the lines the gauges send',
  changes: [
    write('src/harbor/tasks/readings/parser.py', parser),
    write('tests/tasks/test_parser.py', testParser),
    edit(
      'src/harbor/tasks/readings/__init__.py',
      replace(
        '"""Readings of the gauges."""\n',
        text`
"""Readings of the gauges."""

from .parser import Reading, parse_line, parse_lines
from .units import round_level, to_metres

__all__ = [
    "Reading",
    "parse_line",
    "parse_lines",
    "round_level",
    "to_metres",
]
`,
      ),
    ),
  ],
};
