import { type Commit, text, write } from '../story.ts';

const csv = text`
"""Readings as a table for people with spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import Iterable

from harbor.tasks.readings import Reading, round_level

COLUMNS = ["station", "time", "level_m"]


def to_csv(readings: Iterable[Reading]) -> str:
    """The readings with a heading, one a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for reading in readings:
        writer.writerow([reading.station, reading.time.isoformat(), round_level(reading.level)])
    return out.getvalue()
`;

const json = text`
"""Readings and predictions for people with programs."""

from __future__ import annotations

import json
from typing import Iterable, Sequence

from harbor.stations import Station
from harbor.tasks.readings import Reading
from harbor.tasks.tides.predictor import Prediction


def to_json(station: Station, readings: Iterable[Reading], predictions: Sequence[Prediction] = ()) -> str:
    """One object for a station: where it is, what was measured, what is expected."""
    return json.dumps(
        {
            "station": {"code": station.code, "name": station.name},
            "readings": [point(reading) for reading in readings],
            "predictions": [point(prediction) for prediction in predictions],
        },
        indent=2,
    )


def point(measured) -> dict:
    return {"time": measured.time.isoformat(), "level": round(measured.level, 3)}
`;

const testExports = text`
import json
import unittest
from unittest.mock import patch

from harbor.stations import Station
from harbor.tasks.export_csv import to_csv
from harbor.tasks.export_json import to_json
from harbor.tasks.readings import parse_line

READING = parse_line("NPR 2024-01-15T09:10Z 3.42m")
PIER = Station("NPR", "North Pier", 57.61, 7.02, 1.94)


class ExportsTest(unittest.TestCase):
    def test_a_table_has_a_heading(self):
        lines = to_csv([READING]).splitlines()
        self.assertEqual(lines, ["station,time,level_m", "NPR,2024-01-15T09:10:00+00:00,3.42"])

    def test_levels_in_tables_are_rounded(self):
        with patch("harbor.tasks.export_csv.round_level", return_value=9) as rounded:
            self.assertIn(",9", to_csv([READING]))
        rounded.assert_called_once_with(READING.level)

    def test_an_object_says_where_it_is(self):
        self.assertEqual(json.loads(to_json(PIER, [READING]))["station"]["name"], "North Pier")
`;

export const exportsForOthers: Commit = {
  by: 'joss',
  at: '2024-05-06T16:45:00+01:00',
  message: 'Export readings as CSV and JSON',
  changes: [
    write('src/harbor/tasks/export_csv.py', csv),
    write('src/harbor/tasks/export_json.py', json),
    write('tests/tasks/test_exports.py', testExports),
  ],
};
