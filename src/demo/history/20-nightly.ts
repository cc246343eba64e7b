import { append, type Commit, edit, replace, text, write } from '../story.ts';

const nightly = text`
"""What runs every night: fit the tide, predict the next day, warn."""

from __future__ import annotations

import logging
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import List

from harbor.clock import midnight, utc_now
from harbor.settings import Settings, load_settings
from harbor.stations import Station, load_stations
from harbor.tasks.alerts.rules import HighWater, check
from harbor.tasks.quality import load_fault_log, trusted
from harbor.tasks.readings.archive import Archive
from harbor.tasks.readings.filters import drop_spikes
from harbor.tasks.readings.parser import Reading
from harbor.tasks.tides.constituents import CONSTITUENTS
from harbor.tasks.tides.harmonics import fit
from harbor.tasks.tides.predictor import Predictor

log = logging.getLogger(__name__)

DAYS = 30


def history(archive: Archive, station: str, until: datetime, days: int = DAYS) -> List[Reading]:
    """The readings of the days before, oldest first."""
    readings: List[Reading] = []
    for count in range(days, 0, -1):
        readings += archive.load(station, (until - timedelta(days=count)).date())
    return readings


def predictor_for(readings: List[Reading]) -> Predictor:
    """The tide that fits the readings best."""
    mean, harmonics = fit(drop_spikes(readings), CONSTITUENTS)
    return Predictor(mean, harmonics)


def warnings_for(station: Station, archive: Archive, now: datetime) -> List[HighWater]:
    """Warnings for the day that begins at the next midnight."""
    readings = trusted(history(archive, station.code, now), load_fault_log(Path("data/faults.txt")))
    if not readings:
        log.warning("%s: no readings in %d days", station.code, DAYS)
        return []
    tomorrow = midnight(now) + timedelta(days=1)
    return list(check(station.code, predictor_for(readings).day(tomorrow)))


def run(settings: Settings) -> int:
    """Every station in turn. Returns how many warnings were found."""
    archive = Archive(Path(settings.archive))
    count = 0
    for station in load_stations(Path("data/stations.json")).values():
        for warning in warnings_for(station, archive, utc_now()):
            log.info("%s: %s at %s", station.name, warning.degree, warning.time)
            count += 1
    return count


def main() -> int:
    logging.basicConfig(level=logging.INFO)
    run(load_settings(Path("tidewatch.ini")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
`;

const makefile = text`
.PHONY: test nightly

test:
	python3 -m unittest

nightly:
	PYTHONPATH=src python3 -m harbor.tasks.nightly
`;

const testNightly = text`
import tempfile
import unittest
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from harbor.settings import Settings
from harbor.tasks import nightly
from harbor.tasks.readings.archive import Archive
from harbor.tasks.readings.parser import Reading
from harbor.tasks.tides.constituents import EPOCH, by_name
from harbor.tasks.tides.harmonics import Harmonic
from harbor.tasks.tides.predictor import Predictor


class NightlyTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.settings = Settings(archive=folder.name)

    def fill(self, height):
        sun = Predictor(height - 1.0, [Harmonic(by_name("S2"), 1.0, 0.0)])
        points = sun.series(EPOCH - timedelta(days=20), EPOCH, timedelta(minutes=30))
        readings = [Reading("NPR", point.time, point.level) for point in points]
        Archive(Path(self.settings.archive)).append(readings)

    def test_a_flood_is_seen_the_night_before(self):
        self.fill(4.8)
        with patch("harbor.tasks.nightly.utc_now", return_value=EPOCH):
            self.assertGreater(nightly.run(self.settings), 0)

    def test_a_quiet_sea_is_left_alone(self):
        self.fill(3.0)
        with patch("harbor.tasks.nightly.utc_now", return_value=EPOCH):
            self.assertEqual(nightly.run(self.settings), 0)

    def test_known_faults_are_read(self):
        self.fill(4.8)
        with patch("harbor.tasks.nightly.utc_now", return_value=EPOCH):
            with patch("harbor.tasks.nightly.load_fault_log", return_value=[]) as faults:
                nightly.run(self.settings)
        faults.assert_called()
`;

export const nightlyRun: Commit = {
  by: 'joss',
  at: '2024-05-13T21:10:00+01:00',
  message: 'Run every night',
  changes: [
    write('Makefile', makefile),
    write('src/harbor/tasks/nightly.py', nightly),
    write('tests/tasks/test_nightly.py', testNightly),
    // So that the tests are quiet about stations without readings.
    edit(
      'tests/__init__.py',
      replace('import sys\n', 'import logging\nimport sys\n'),
      append('\nlogging.getLogger().addHandler(logging.NullHandler())\n'),
    ),
    edit(
      'README.md',
      append('\n`make nightly` fits the tide anew and looks for high water on the next day.\n'),
    ),
  ],
};
