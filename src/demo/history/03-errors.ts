import { after, type Commit, edit, replace, text, write } from '../story.ts';

const errors = text`
"""What can go wrong, by name."""

from __future__ import annotations


class TidewatchError(Exception):
    """Everything Tidewatch raises on purpose."""


class GaugeError(TidewatchError):
    """A gauge sent something that is not a reading."""

    def __init__(self, line: str, reason: str) -> None:
        super().__init__(f"{reason}: {line!r}")
        self.line = line
        self.reason = reason


class ArchiveError(TidewatchError):
    """The archive holds something it should not hold."""
`;

export const errorsByName: Commit = {
  by: 'tobias',
  at: '2024-01-22T10:05:00+01:00',
  message: `Name what can go wrong

A ValueError from deep inside strptime told nobody which gauge had sent what.`,
  changes: [
    write('src/harbor/tasks/errors.py', errors),
    edit(
      'src/harbor/tasks/readings/parser.py',
      after('from typing import Iterable, Iterator\n', '\nfrom harbor.tasks.errors import GaugeError\n'),
      replace(
        text`
    """The reading in one line. Raises ValueError for anything else."""
    station, stamp, level = line.split()
    time = datetime.strptime(stamp, STAMP).replace(tzinfo=timezone.utc)
    return Reading(station, time, parse_level(level))
`,
        text`
    """The reading in one line. Raises GaugeError for anything else."""
    fields = line.split()
    if len(fields) != 3:
        raise GaugeError(line, f"{len(fields)} fields instead of 3")
    station, stamp, level = fields
    try:
        time = datetime.strptime(stamp, STAMP).replace(tzinfo=timezone.utc)
        return Reading(station, time, parse_level(level))
    except (KeyError, ValueError) as error:
        raise GaugeError(line, str(error)) from error
`,
      ),
    ),
    edit(
      'tests/tasks/test_parser.py',
      after('from datetime import datetime, timezone\n\n', 'from harbor.tasks.errors import GaugeError\n'),
      after(
        text`
        self.assertAlmostEqual(parse_level("342cm"), parse_level("3.42m"))

`,
        text`
    def test_noise_is_named(self):
        for line in ["", "NPR 3.42m", "NPR yesterday 3.42m", "NPR 2024-01-15T09:10Z 3x"]:
            with self.assertRaises(GaugeError):
                parse_line(line)

`,
      ),
    ),
  ],
};
