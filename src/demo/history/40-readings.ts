import { type Commit, copy, edit, replace, replaceEvery, text, write } from '../story.ts';

const testReadings = text`
import tempfile
import unittest
from datetime import date
from pathlib import Path
from unittest.mock import patch

from readings import Archive, find_gaps, parse_line, parse_lines, smooth

LINES = [f"NPR 2024-09-09T{hour:02}:00Z 2.{hour}m" for hour in range(6)]


class ReadingsTest(unittest.TestCase):
    def test_a_day_goes_in_and_comes_out(self):
        with tempfile.TemporaryDirectory() as folder:
            archive = Archive(Path(folder))
            archive.append(parse_lines(LINES))
            self.assertEqual(len(archive.load("NPR", date(2024, 9, 9))), 6)

    def test_levels_are_rounded_when_they_are_kept(self):
        with tempfile.TemporaryDirectory() as folder:
            with patch("readings.archive.round_level", return_value=1.5):
                Archive(Path(folder)).append([parse_line(LINES[0])])
            kept = Archive(Path(folder)).load("NPR", date(2024, 9, 9))
            self.assertEqual(kept[0].level, 1.5)

    def test_every_hour_is_a_gap(self):
        self.assertEqual(len(list(find_gaps(list(parse_lines(LINES))))), 5)

    def test_smoothing_keeps_the_length(self):
        self.assertEqual(len(smooth(list(parse_lines(LINES)))), 6)
`;

const OLD = 'src/harbor/tasks/readings';
const NEW = 'src/readings';

export const readingsAtHome: Commit = {
  by: 'kwame',
  at: '2024-09-09T10:20:00+00:00',
  message: `Give readings a home of their own

The dashboard needs readings and nothing else of harbor. The old place stays
until everything that uses it has moved; that should be done by Christmas.`,
  changes: [
    copy(`${OLD}/__init__.py`, `${NEW}/__init__.py`),
    copy(`${OLD}/units.py`, `${NEW}/units.py`),
    copy(`${OLD}/parser.py`, `${NEW}/parser.py`),
    copy(`${OLD}/filters.py`, `${NEW}/filters.py`),
    copy(`${OLD}/gaps.py`, `${NEW}/gaps.py`),
    copy(`${OLD}/archive.py`, `${NEW}/archive.py`, replaceEvery('harbor.tasks.readings', 'readings')),
    write('tests/test_readings.py', testReadings),
    edit(
      'docs/architecture.md',
      replace('| `harbor.tasks.readings` |', '| `readings`, also `harbor.tasks.readings` |'),
    ),
  ],
};
