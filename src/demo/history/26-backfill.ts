import { type Commit, text, write } from '../story.ts';

const backfill = text`
"""Types the paper bulletins of former years into the archive.

    python backfill.py SCANS ARCHIVE
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from harbor.tasks.readings.archive import Archive
from harbor.tasks.readings.parser import Reading, parse_line

ROW = re.compile(r"^(?P<name>high|low)\s+(?P<level>[\d.]+) m\s+(?P<time>\d\d:\d\d)$")
NAMES = {"North Pier": "NPR", "Skerry": "SKE", "Old Harbour": "OLD"}


def readings_of(path: Path):
    """The readings of one scanned bulletin: STATION-YYYY-MM-DD.txt."""
    station, _, day = path.stem.partition("-")
    for line in path.read_text(encoding="utf-8").splitlines():
        match = ROW.match(line.strip())
        if match:
            yield parse_line(f"{station} {day}T{match['time']}Z {match['level']}m"


def station_code(name: str) -> str:
    """The code of a station by the name that was on the paper."""
    for words, code in NAMES.items():
        if name.startswith(words):
            return code
    raise SystemExit(f"who is {name}?")


def main(scans: Path, archive: Archive) -> int:
    count = 0
    for path in sorted(scans.glob("*.txt")):
        count += archive.append(readings_of(path))
    print(f"{count} readings typed in")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Archive(Path(sys.argv[2]))))
`;

export const backfillOfPaper: Commit = {
  by: 'joss',
  at: '2024-06-21T18:58:00+01:00',
  message: 'Type in the paper bulletins (untested, the scans are still at the printer)',
  changes: [write('src/harbor/tasks/bulletin/backfill.py', backfill)],
};
