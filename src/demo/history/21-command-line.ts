import { append, type Commit, edit, text, write } from '../story.ts';

const cli = text`
"""tidewatch-bulletin: prints the bulletin of a station."""

from __future__ import annotations

import argparse
import sys
from datetime import timedelta
from pathlib import Path
from typing import List, Optional

from harbor.clock import midnight, utc_now
from harbor.settings import load_settings
from harbor.tasks import nightly
from harbor.tasks.alerts.rules import check
from harbor.tasks.bulletin import layout
from harbor.tasks.bulletin.section_tides import tides_section
from harbor.tasks.bulletin.section_warnings import warnings_section
from harbor.tasks.readings.archive import Archive
from harbor.tasks.tides.extremes import extremes


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tidewatch-bulletin", description=__doc__)
    parser.add_argument("station", help="code of the station, such as NPR")
    parser.add_argument("--settings", type=Path, default=Path("tidewatch.ini"))
    return parser


def bulletin(station: str, archive: Archive) -> str:
    """The bulletin of today as one text."""
    now = utc_now()
    readings = nightly.history(archive, station, now)
    if not readings:
        return layout.page([layout.date_line(now)], ["no readings"])
    start = midnight(now)
    predictor = nightly.predictor_for(readings)
    series = list(predictor.series(start, start + timedelta(days=1), timedelta(minutes=10)))
    return layout.page(
        [layout.date_line(now)],
        tides_section(station, extremes(series)),
        warnings_section(check(station, series)),
    )


def main(argv: Optional[List[str]] = None) -> int:
    options = arguments().parse_args(argv)
    settings = load_settings(options.settings)
    sys.stdout.write(bulletin(options.station, Archive(Path(settings.archive))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
`;

const testCli = text`
import tempfile
import unittest
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from harbor.tasks import bulletin_cli
from harbor.tasks.readings.archive import Archive
from harbor.tasks.readings.parser import Reading
from harbor.tasks.tides.constituents import EPOCH, by_name
from harbor.tasks.tides.harmonics import Harmonic
from harbor.tasks.tides.predictor import Predictor

SUN = Predictor(3.4, [Harmonic(by_name("S2"), 1.0, 0.0)])


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.archive = Archive(Path(folder.name))

    def test_without_readings_it_says_so(self):
        with patch("harbor.tasks.bulletin_cli.utc_now", return_value=EPOCH):
            self.assertIn("no readings", bulletin_cli.bulletin("NPR", self.archive))

    def test_tides_and_warnings_are_on_one_page(self):
        points = SUN.series(EPOCH - timedelta(days=20), EPOCH, timedelta(minutes=30))
        self.archive.append([Reading("NPR", point.time, point.level) for point in points])
        with patch("harbor.tasks.bulletin_cli.utc_now", return_value=EPOCH):
            page = bulletin_cli.bulletin("NPR", self.archive)
        self.assertIn("TIDES AT NPR", page)
        self.assertIn("WATCH", page)
`;

export const commandLine: Commit = {
  by: 'priya',
  at: '2024-05-21T11:33:00+01:00',
  message: 'Print the bulletin from the command line',
  changes: [
    write('src/harbor/tasks/bulletin_cli.py', cli),
    write('tests/tasks/test_bulletin_cli.py', testCli),
    edit(
      'pyproject.toml',
      append('\n[project.scripts]\ntidewatch-bulletin = "harbor.tasks.bulletin_cli:main"\n'),
    ),
    edit(
      'README.md',
      append(
        '\n    PYTHONPATH=src python3 -m harbor.tasks.bulletin_cli NPR\n\nprints the bulletin of a station.\n',
      ),
    ),
  ],
};
