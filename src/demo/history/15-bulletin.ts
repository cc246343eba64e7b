import { type Commit, text, write } from '../story.ts';

const bulletin = text`
"""The daily bulletin, as the harbour office pins it to the wall."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import List

from harbor.clock import midnight, utc_now
from harbor.tasks.readings.archive import Archive
from harbor.tasks.readings.parser import Reading

TITLE = "TIDES AT {station} ON {day}"


def write_bulletin(archive: Archive, station: str, folder: Path) -> Path:
    """Writes the bulletin of today. Returns where it lies."""
    today = midnight(utc_now())
    lines = bulletin_lines(station, today, archive.load(station, today.date()))
    path = folder / f"{station}-{today:%Y-%m-%d}.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def bulletin_lines(station: str, day: datetime, readings: List[Reading]) -> List[str]:
    lines = [TITLE.format(station=station, day=f"{day:%d %B %Y}"), ""]
    if not readings:
        return lines + ["no readings"]
    lowest = min(readings, key=lambda reading: reading.level)
    highest = max(readings, key=lambda reading: reading.level)
    for name, reading in (("low", lowest), ("high", highest)):
        lines.append(f"{name:<5} {reading.level:6.2f} m  {reading.time:%H:%M}")
    return lines
`;

export const bulletinOfTheDay: Commit = {
  by: 'maren',
  at: '2024-04-08T15:20:00+02:00',
  message: 'Write the bulletin of the day',
  changes: [write('src/harbor/tasks/bulletin.py', bulletin)],
};
