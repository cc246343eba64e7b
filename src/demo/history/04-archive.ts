import { type Commit, edit, replace, text, write } from '../story.ts';

const archive = text`
"""Readings on disk: one file for a station and a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Iterable, List

from harbor.tasks.readings.parser import STAMP, Reading, parse_lines
from harbor.tasks.readings.units import round_level


class Archive:
    """The archive below one folder. Files are text, sorted by time."""

    def __init__(self, root: Path) -> None:
        self.root = Path(root)

    def path_for(self, station: str, day: date) -> Path:
        return self.root / station / f"{day:%Y}" / f"{day:%Y-%m-%d}.txt"

    def append(self, readings: Iterable[Reading]) -> int:
        """Adds readings to the files of their days. Returns how many."""
        count = 0
        for reading in readings:
            path = self.path_for(reading.station, reading.time.date())
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="ascii") as file:
                file.write(format_reading(reading) + "\n")
            count += 1
        return count

    def load(self, station: str, day: date) -> List[Reading]:
        """The readings of one day, or none where nothing was kept."""
        path = self.path_for(station, day)
        if not path.exists():
            return []
        with path.open(encoding="ascii") as file:
            return sorted(parse_lines(file), key=lambda reading: reading.time)


def format_reading(reading: Reading) -> str:
    """The line that parses to this reading."""
    return f"{reading.station} {reading.time.strftime(STAMP)} {round_level(reading.level)}m"
`;

const testArchive = text`
import tempfile
import unittest
from datetime import date
from pathlib import Path

from harbor.tasks.readings.archive import Archive, format_reading
from harbor.tasks.readings.parser import parse_line

LINE = "NPR 2024-01-15T09:10Z 3.42m"


class ArchiveTest(unittest.TestCase):
    def test_what_is_kept_comes_back(self):
        with tempfile.TemporaryDirectory() as folder:
            archive = Archive(Path(folder))
            self.assertEqual(archive.append([parse_line(LINE)]), 1)
            self.assertEqual(archive.load("NPR", date(2024, 1, 15)), [parse_line(LINE)])

    def test_a_day_without_readings_is_empty(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(Archive(Path(folder)).load("NPR", date(2024, 1, 1)), [])

    def test_a_reading_is_written_as_it_was_read(self):
        self.assertEqual(format_reading(parse_line(LINE)), LINE)
`;

export const archiveByDay: Commit = {
  by: 'maren',
  at: '2024-01-29T16:31:00+01:00',
  message: 'Keep readings in one file a day',
  changes: [
    write('src/harbor/tasks/readings/archive.py', archive),
    write('tests/tasks/test_archive.py', testArchive),
    edit(
      'src/harbor/tasks/readings/__init__.py',
      replace('from .parser', 'from .archive import Archive\nfrom .parser'),
      replace('__all__ = [\n', '__all__ = [\n    "Archive",\n'),
    ),
  ],
};
