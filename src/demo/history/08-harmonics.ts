import { type Commit, text, write } from '../story.ts';

const harmonics = text`
"""Fitting the tide: which height and phase each constituent has at one place."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import List, Sequence, Tuple

from .constituents import Constituent, angle


@dataclass(frozen=True)
class Harmonic:
    """A constituent as one place feels it: amplitude in metres, phase in radians."""

    constituent: Constituent
    amplitude: float
    phase: float


def fit(readings: Sequence, constituents: Sequence[Constituent]) -> Tuple[float, List[Harmonic]]:
    """Mean level and harmonics with the least squared error over the readings.

    Readings need a time and a level. Raises ValueError where there are fewer
    readings than unknowns.
    """
    unknowns = 1 + 2 * len(constituents)
    if len(readings) < unknowns:
        raise ValueError(f"{len(readings)} readings cannot settle {unknowns} unknowns")
    rows = [design_row(reading.time, constituents) for reading in readings]
    normal = [[0.0] * unknowns for _ in range(unknowns)]
    right = [0.0] * unknowns
    for row, reading in zip(rows, readings):
        for i, left_value in enumerate(row):
            right[i] += left_value * reading.level
            for j, right_value in enumerate(row):
                normal[i][j] += left_value * right_value
    solution = solve(normal, right)
    harmonics = []
    for index, constituent in enumerate(constituents):
        cosine, sine = solution[1 + 2 * index : 3 + 2 * index]
        harmonics.append(Harmonic(constituent, math.hypot(cosine, sine), math.atan2(sine, cosine)))
    return solution[0], harmonics


def design_row(time, constituents: Sequence[Constituent]) -> List[float]:
    """One, then cosine and sine of every constituent at a time."""
    row = [1.0]
    for constituent in constituents:
        turned = angle(constituent, time)
        row += [math.cos(turned), math.sin(turned)]
    return row


def solve(matrix: List[List[float]], right: List[float]) -> List[float]:
    """The solution of a square system by elimination with the largest pivot."""
    size = len(right)
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda index: abs(rows[index][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for index in range(column + 1, size):
            factor = rows[index][column] / rows[column][column]
            for k in range(column, size + 1):
                rows[index][k] -= factor * rows[column][k]
    solution = [0.0] * size
    for index in reversed(range(size)):
        known = sum(rows[index][k] * solution[k] for k in range(index + 1, size))
        solution[index] = (rows[index][size] - known) / rows[index][index]
    return solution
`;

const testHarmonics = text`
import math
import unittest
from datetime import timedelta
from types import SimpleNamespace

from harbor.tasks.tides.constituents import EPOCH, angle, by_name
from harbor.tasks.tides.harmonics import fit, solve


class HarmonicsTest(unittest.TestCase):
    def test_a_pure_tide_is_found_again(self):
        moon = by_name("M2")
        times = [EPOCH + timedelta(minutes=30 * count) for count in range(60)]
        readings = [
            SimpleNamespace(time=time, level=2.5 + 1.5 * math.cos(angle(moon, time) - 0.7))
            for time in times
        ]
        mean, harmonics = fit(readings, [moon])
        self.assertAlmostEqual(mean, 2.5)
        self.assertAlmostEqual(harmonics[0].amplitude, 1.5)
        self.assertAlmostEqual(harmonics[0].phase, 0.7)

    def test_too_few_readings_are_refused(self):
        with self.assertRaises(ValueError):
            fit([], [by_name("M2")])

    def test_elimination_swaps_rows_where_it_must(self):
        self.assertEqual(solve([[0.0, 1.0], [2.0, 0.0]], [3.0, 4.0]), [2.0, 3.0])
`;

export const harmonicsByLeastSquares: Commit = {
  by: 'tobias',
  at: '2024-02-26T15:02:00+01:00',
  message: `Fit the tide by least squares

Eleven unknowns and a year of readings: plain elimination is quick enough, and
nobody has to install a numerics library on the box in the harbour office.`,
  changes: [
    write('src/harbor/tasks/tides/harmonics.py', harmonics),
    write('tests/tasks/test_harmonics.py', testHarmonics),
  ],
};
