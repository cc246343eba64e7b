import { type Commit, text, write } from '../story.ts';

const stations = text`
"""The stations: where the gauges hang, and how high."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List

from harbor.tasks.errors import TidewatchError


@dataclass(frozen=True)
class Station:
    """A gauge. Its zero lies zero_metres below the chart datum."""

    code: str
    name: str
    latitude: float
    longitude: float
    zero_metres: float


def load_stations(path: Path) -> Dict[str, Station]:
    """The stations of a JSON file, by code."""
    stations: Dict[str, Station] = {}
    for entry in json.loads(path.read_text(encoding="utf-8")):
        station = Station(**entry)
        if station.code in stations:
            raise TidewatchError(f"two stations are called {station.code}")
        stations[station.code] = station
    return stations


def north_to_south(stations: Dict[str, Station]) -> List[Station]:
    """The stations in the order in which the tide reaches them."""
    return sorted(stations.values(), key=lambda station: -station.latitude)
`;

const list = text`
[
  {"code": "NPR", "name": "North Pier", "latitude": 57.61, "longitude": 7.02, "zero_metres": 1.94},
  {"code": "SKE", "name": "Skerry Light", "latitude": 57.55, "longitude": 6.88, "zero_metres": 2.1},
  {"code": "OLD", "name": "Old Harbour", "latitude": 57.48, "longitude": 7.11, "zero_metres": 1.8}
]
`;

const testStations = text`
import tempfile
import unittest
from pathlib import Path

from harbor.stations import load_stations, north_to_south
from harbor.tasks.errors import TidewatchError

LIST = Path(__file__).resolve().parent.parent / "data" / "stations.json"


class StationsTest(unittest.TestCase):
    def test_the_tide_comes_from_the_north(self):
        codes = [station.code for station in north_to_south(load_stations(LIST))]
        self.assertEqual(codes[0], "NPR")

    def test_a_code_belongs_to_one_station(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "twice.json"
            entries = LIST.read_text(encoding="utf-8").strip()[1:-1]
            path.write_text(f"[{entries},{entries}]", encoding="utf-8")
            with self.assertRaises(TidewatchError):
                load_stations(path)
`;

export const stationsByCode: Commit = {
  by: 'joss',
  at: '2024-03-11T08:30:00+00:00',
  message: 'List the stations in one file',
  changes: [
    write('data/stations.json', list),
    write('src/harbor/stations.py', stations),
    write('tests/test_stations.py', testStations),
  ],
};
