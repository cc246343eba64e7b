import { type Commit, text, write } from '../story.ts';

const quality = text`
"""Whether a reading can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

from harbor.tasks.readings.parser import STAMP, Reading

# Levels that were ever possible at each station, in metres.
PLAUSIBLE = {
    "NPR": (-0.5, 6.8),
    "SKE": (-0.5, 6.1),
    "OLD": (-0.3, 7.2),
}


@dataclass(frozen=True)
class Fault:
    """A time in which a gauge is known to have lied, and why."""

    station: str
    start: datetime
    end: datetime
    reason: str


def load_fault_log(path: Path) -> List[Fault]:
    """The faults the harbour office has written down, one a line: station, start, end, reason."""
    faults = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        station, start, end, reason = line.split(maxsplit=3)
        faults.append(Fault(station, parse_stamp(start), parse_stamp(end), reason))
    return faults


def parse_stamp(words: str) -> datetime:
    return datetime.strptime(words, STAMP).replace(tzinfo=timezone.utc)


def is_plausible(reading: Reading, limits: Dict[str, Tuple[float, float]] = PLAUSIBLE) -> bool:
    """Whether the level was ever possible there. Of unknown stations everything is believed."""
    low, high = limits.get(reading.station, (float("-inf"), float("inf")))
    return low <= reading.level <= high


def in_fault(reading: Reading, faults: Sequence[Fault]) -> bool:
    return any(
        fault.station == reading.station and fault.start <= reading.time < fault.end for fault in faults
    )


def trusted(readings: Sequence[Reading], faults: Sequence[Fault] = ()) -> List[Reading]:
    """The readings that are plausible and outside every known fault."""
    return [reading for reading in readings if is_plausible(reading) and not in_fault(reading, faults)]
`;

const log = text`
# station  from               until              reason
NPR        2024-03-02T04:00Z  2024-03-02T11:30Z  ice on the float
OLD        2024-04-11T09:00Z  2024-04-12T16:00Z  gauge taken down for paint
`;

const testQuality = text`
import unittest
from pathlib import Path

from harbor.tasks.quality import is_plausible, load_fault_log, trusted
from harbor.tasks.readings.parser import parse_line

LOG = Path(__file__).resolve().parent.parent.parent / "data" / "faults.txt"


class QualityTest(unittest.TestCase):
    def test_no_gauge_ever_saw_nine_metres(self):
        self.assertTrue(is_plausible(parse_line("NPR 2024-04-11T10:00Z 3.1m")))
        self.assertFalse(is_plausible(parse_line("NPR 2024-04-11T10:00Z 9.0m")))

    def test_a_gauge_on_the_bench_is_not_trusted(self):
        faults = load_fault_log(LOG)
        lines = ["OLD 2024-04-11T10:00Z 0.0m", "OLD 2024-04-13T10:00Z 2.2m"]
        kept = trusted([parse_line(line) for line in lines], faults)
        self.assertEqual([reading.level for reading in kept], [2.2])
`;

export const qualityOfReadings: Commit = {
  by: 'maren',
  at: '2024-04-22T09:05:00+02:00',
  message: 'Trust no gauge that hangs on the bench',
  changes: [
    write('data/faults.txt', log),
    write('src/harbor/tasks/quality.py', quality),
    write('tests/tasks/test_quality.py', testQuality),
  ],
};
