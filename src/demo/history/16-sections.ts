import { type Commit, text, write } from '../story.ts';

const layout = text`
"""How a bulletin looks on paper."""

from __future__ import annotations

import textwrap
from typing import Iterable, List

from harbor.clock import midnight

WIDTH = 60


def heading(title: str) -> List[str]:
    """A title with a rule below it."""
    return [title.upper().center(WIDTH).rstrip(), "-" * WIDTH]


def paragraph(words: str) -> List[str]:
    return textwrap.wrap(words, WIDTH)


def table(rows: Iterable[Iterable[str]]) -> List[str]:
    """Rows with their cells under each other."""
    cells = [[str(cell) for cell in row] for row in rows]
    if not cells:
        return []
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in cells]


def date_line(time) -> str:
    return f"{midnight(time):%A, %d %B %Y}"


def page(*sections: List[str]) -> str:
    """The sections with an empty line between them; empty sections are left out."""
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"
`;

const tides = text`
"""The section of the bulletin with the high and low waters."""

from __future__ import annotations

from typing import List, Sequence

from harbor.tasks.bulletin.layout import heading, table
from harbor.tasks.tides.predictor import Prediction


def tides_section(station: str, waters: Sequence[Prediction]) -> List[str]:
    """One row for each high or low water, or nothing at all."""
    if not waters:
        return []
    mean = sum(water.level for water in waters) / len(waters)
    rows = [
        ("high" if water.level > mean else "low", f"{water.time:%H:%M}", f"{water.level:.2f} m")
        for water in waters
    ]
    return heading(f"Tides at {station}") + table(rows)
`;

const warnings = text`
"""The section of the bulletin with the warnings in force."""

from __future__ import annotations

from typing import Iterable, List

from harbor.tasks.alerts.rules import HighWater
from harbor.tasks.bulletin.layout import heading, paragraph


def warnings_section(warnings: Iterable[HighWater]) -> List[str]:
    """One paragraph for each warning, the highest water first."""
    lines: List[str] = []
    for warning in sorted(warnings, key=lambda one: -one.level):
        lines += paragraph(
            f"{warning.degree.upper()}: {warning.level:.2f} m expected at {warning.station} "
            f"at {warning.time:%H:%M} UTC."
        )
    return heading("Warnings") + lines if lines else []
`;

const testBulletin = text`
import unittest

from harbor.tasks.alerts.rules import HighWater
from harbor.tasks.bulletin import layout
from harbor.tasks.bulletin.section_tides import tides_section
from harbor.tasks.bulletin.section_warnings import warnings_section
from harbor.tasks.tides.constituents import EPOCH
from harbor.tasks.tides.predictor import Prediction


class BulletinTest(unittest.TestCase):
    def test_cells_stand_under_each_other(self):
        self.assertEqual(layout.table([("a", "bb"), ("ccc", "d")]), ["a    bb", "ccc  d"])

    def test_empty_sections_are_left_out(self):
        self.assertEqual(layout.page(["a"], [], ["b"]), "a\n\nb\n")

    def test_high_and_low_are_told_apart(self):
        lines = tides_section("NPR", [Prediction(EPOCH, 3.9), Prediction(EPOCH, 0.4)])
        self.assertTrue(lines[2].startswith("high"))
        self.assertTrue(lines[3].startswith("low"))

    def test_the_highest_water_comes_first(self):
        flood = [HighWater("NPR", EPOCH, 4.3, "watch"), HighWater("OLD", EPOCH, 5.2, "alarm")]
        self.assertIn("ALARM", warnings_section(flood)[2])
`;

export const sectionsOfBulletin: Commit = {
  by: 'priya',
  at: '2024-04-16T10:12:00+01:00',
  message: `Make the bulletin of sections

Each section can be tested without writing a file. The old single module can
go once the office has the new page on its wall.`,
  changes: [
    write('src/harbor/tasks/bulletin/__init__.py', '"""The bulletin, section by section."""\n'),
    write('src/harbor/tasks/bulletin/layout.py', layout),
    write('src/harbor/tasks/bulletin/section_tides.py', tides),
    write('src/harbor/tasks/bulletin/section_warnings.py', warnings),
    write('tests/tasks/test_bulletin.py', testBulletin),
  ],
};
