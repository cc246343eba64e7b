import { type Commit, text, write } from '../story.ts';

const clock = text`
"""The one place that asks what time it is, so that tests can answer."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


def midnight(time: datetime) -> datetime:
    """The start of the day of a time."""
    return time.replace(hour=0, minute=0, second=0, microsecond=0)


def yesterday(time: datetime) -> datetime:
    """The start of the day before."""
    return midnight(time) - timedelta(days=1)
`;

const settings = text`
"""Settings: defaults, then tidewatch.ini, then the environment."""

from __future__ import annotations

import os
from configparser import ConfigParser
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Mapping, Optional

PREFIX = "TIDEWATCH_"


@dataclass(frozen=True)
class Settings:
    """What differs from one installation to the next."""

    archive: str = "var/readings"
    mail_host: str = "localhost"
    sender: str = "tidewatch@example.org"
    warning_metres: float = 4.2


def load_settings(path: Optional[Path] = None, environ: Optional[Mapping[str, str]] = None) -> Settings:
    """The settings in force. A file that is absent is no error; a value that is no number is."""
    settings = Settings()
    if path is not None and path.exists():
        parser = ConfigParser()
        parser.read_string(read_text(path))
        settings = override(settings, dict(parser["tidewatch"]))
    return override(settings, from_environment(os.environ if environ is None else environ))


def read_text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def from_environment(environ: Mapping[str, str]) -> Mapping[str, str]:
    """TIDEWATCH_MAIL_HOST=... as mail_host=..."""
    return {
        name[len(PREFIX) :].lower(): value for name, value in environ.items() if name.startswith(PREFIX)
    }


def override(settings: Settings, values: Mapping[str, str]) -> Settings:
    """The settings with the values that have a field, each turned into the type of its field."""
    changes = {}
    for field in fields(settings):
        if field.name in values:
            changes[field.name] = type(getattr(settings, field.name))(values[field.name])
    return replace(settings, **changes)
`;

const testSettings = text`
import unittest
from datetime import datetime, timezone
from pathlib import Path
from unittest.mock import patch

from harbor.clock import midnight, yesterday
from harbor.settings import load_settings


class SettingsTest(unittest.TestCase):
    def test_the_environment_wins(self):
        with patch("harbor.settings.read_text", return_value="[tidewatch]\nwarning_metres = 4.0\n"):
            path = Path(__file__)
            self.assertEqual(load_settings(path, {}).warning_metres, 4.0)
            self.assertEqual(load_settings(path, {"TIDEWATCH_WARNING_METRES": "3.9"}).warning_metres, 3.9)

    def test_a_file_that_is_absent_is_no_error(self):
        self.assertEqual(load_settings(Path("absent.ini"), {}).mail_host, "localhost")

    def test_days_start_at_midnight(self):
        time = datetime(2024, 3, 1, 9, 30, tzinfo=timezone.utc)
        self.assertEqual(midnight(time).hour, 0)
        self.assertEqual(yesterday(time), datetime(2024, 2, 29, tzinfo=timezone.utc))
`;

export const settingsAndClock: Commit = {
  by: 'joss',
  at: '2024-03-07T17:55:00+00:00',
  message: 'Read settings, and ask for the time in one place',
  changes: [
    write('src/harbor/clock.py', clock),
    write('src/harbor/settings.py', settings),
    write('tests/test_harbor.py', testSettings),
  ],
};
