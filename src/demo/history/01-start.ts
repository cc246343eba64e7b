import { type Commit, text, write } from '../story.ts';

const readme = text`
# Tidewatch

Tidewatch listens to the tide gauges of a small coast, keeps what they say, predicts
the tide, and warns the harbours when the water comes higher than it should.

    python3 -m unittest

runs the tests. Nothing but Python 3.8 or later is needed.
`;

const project = text`
[project]
name = "tidewatch"
version = "0.1.0"
description = "Tide gauges, predictions and warnings for a small coast"
requires-python = ">=3.8"

[tool.setuptools.packages.find]
where = ["src"]
`;

const units = text`
"""Units the gauges report in, and the units we keep."""

from __future__ import annotations

METRES_PER_FOOT = 0.3048

LEVEL_UNITS = {
    "m": 1.0,
    "cm": 0.01,
    "ft": METRES_PER_FOOT,
}


def to_metres(value: float, unit: str) -> float:
    """A water level in metres. Raises KeyError for a unit nobody uses."""
    return value * LEVEL_UNITS[unit]


def round_level(metres: float) -> float:
    """Levels are kept to the millimetre: no gauge is better than that."""
    return round(metres, 3)
`;

const tests = text`
"""Tests run from the root of the repository: python3 -m unittest."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
`;

const testUnits = text`
import unittest

from harbor.tasks.readings.units import round_level, to_metres


class UnitsTest(unittest.TestCase):
    def test_feet_become_metres(self):
        self.assertAlmostEqual(to_metres(10, "ft"), 3.048)

    def test_levels_are_kept_to_the_millimetre(self):
        self.assertEqual(round_level(1.23456), 1.235)

    def test_a_unit_nobody_uses_is_an_error(self):
        with self.assertRaises(KeyError):
            to_metres(1, "fathom")
`;

export const start: Commit = {
  by: 'maren',
  at: '2024-01-15T09:12:00+01:00',
  message: 'Start Tidewatch with the units of the gauges',
  changes: [
    write('.gitignore', '__pycache__/\n*.pyc\n/var/\n'),
    write('README.md', readme),
    write('pyproject.toml', project),
    write('src/harbor/__init__.py', '"""Tidewatch."""\n'),
    write('src/harbor/tasks/__init__.py', '"""What Tidewatch does, task by task."""\n'),
    write('src/harbor/tasks/readings/__init__.py', '"""Readings of the gauges."""\n'),
    write('src/harbor/tasks/readings/units.py', units),
    write('tests/__init__.py', tests),
    write('tests/tasks/__init__.py', ''),
    write('tests/tasks/test_units.py', testUnits),
  ],
};
