import { type Commit, copy, replace, replaceEvery, text, write } from '../story.ts';

const testJobs = text`
import tempfile
import unittest
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from readings import Archive, Reading
from settings.loader import Settings
from tides import jobs
from tides.constituents import EPOCH, pick
from tides.harmonics import Harmonic
from tides.predictor import Predictor


class JobsTest(unittest.TestCase):
    def test_a_flood_is_seen_the_night_before(self):
        (sun,) = pick(["S2"])
        points = Predictor(3.9, [Harmonic(sun, 1.0, 0.0)]).series(
            EPOCH - timedelta(days=25), EPOCH, timedelta(minutes=30)
        )
        with tempfile.TemporaryDirectory() as folder:
            Archive(Path(folder)).append(Reading("SKE", point.time, point.level) for point in points)
            with patch("tides.jobs.utc_now", return_value=EPOCH):
                self.assertGreater(jobs.run(Settings(archive=folder)), 0)
`;

export const jobsAtHome: Commit = {
  by: 'tobias',
  at: '2025-01-13T12:57:00+01:00',
  message: `Run the nightly fit from the new packages

For a while both run; the numbers must agree before the old one is switched off.`,
  changes: [
    copy(
      'src/harbor/tasks/nightly.py',
      'src/tides/jobs.py',
      replaceEvery('harbor.tasks.tides', 'tides'),
      replaceEvery('harbor.tasks.readings', 'readings'),
      replace('harbor.tasks.alerts', 'alerts'),
      replace('from harbor.clock', 'from settings.clock'),
      replace('from harbor.settings', 'from settings.loader'),
      replace('from harbor.stations', 'from settings.stations'),
    ),
    write('tests/test_jobs.py', testJobs),
  ],
};
