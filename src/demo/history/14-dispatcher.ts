import { type Commit, text, write } from '../story.ts';

const dispatcher = text`
"""From a warning to the people who must know."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Dict, Iterable, List

from harbor.settings import Settings
from harbor.tasks.alerts.channels import open_channel
from harbor.tasks.alerts.rules import HighWater
from harbor.tasks.alerts.throttle import Throttle

log = logging.getLogger(__name__)

TEMPLATES = Path(__file__).resolve().parent / "templates"


class Dispatcher:
    """Sends warnings to subscribers: channel name -> addresses."""

    def __init__(self, settings: Settings, subscribers: Dict[str, List[str]]) -> None:
        self.settings = settings
        self.subscribers = subscribers
        self.throttle = Throttle()

    def dispatch(self, warnings: Iterable[HighWater]) -> int:
        """Sends what is not held back. Returns how many messages left the house."""
        sent = 0
        for warning in warnings:
            if not self.throttle.allows(warning):
                log.info("held back: %s %s", warning.station, warning.degree)
                continue
            words = render(warning)
            for name, addresses in self.subscribers.items():
                sent += open_channel(name, self.settings).send_all(addresses, words)
        return sent


def render(warning: HighWater) -> str:
    """The text of a warning, from the template of its degree."""
    template = (TEMPLATES / f"{warning.degree}.txt").read_text(encoding="utf-8")
    return template.format(
        station=warning.station,
        time=f"{warning.time:%H:%M} UTC",
        level=f"{warning.level:.2f}",
    )
`;

const throttle = text`
"""Holding back what has just been said."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Dict, Tuple

from harbor.tasks.alerts.rules import HighWater

QUIET = timedelta(hours=3)


class Throttle:
    """Lets one warning of a degree through for each station, then none for a while."""

    def __init__(self, quiet: timedelta = QUIET) -> None:
        self.quiet = quiet
        self.last: Dict[Tuple[str, str], datetime] = {}

    def allows(self, warning: HighWater) -> bool:
        key = (warning.station, warning.degree)
        before = self.last.get(key)
        if before is not None and warning.time - before < self.quiet:
            return False
        self.last[key] = warning.time
        return True
`;

const testDispatcher = text`
import unittest
from datetime import timedelta
from unittest.mock import patch

from harbor.settings import Settings
from harbor.tasks.alerts.dispatcher import Dispatcher, render
from harbor.tasks.alerts.rules import HighWater
from harbor.tasks.alerts.throttle import Throttle
from harbor.tasks.tides.constituents import EPOCH

FLOOD = HighWater("NPR", EPOCH, 4.71, "warning")


class DispatcherTest(unittest.TestCase):
    def test_words_come_from_the_template(self):
        self.assertIn("4.71 m", render(FLOOD))

    def test_everybody_hears_of_it_once(self):
        dispatcher = Dispatcher(Settings(), {"mail": ["a@example.org", "b@example.org"]})
        with patch("harbor.tasks.alerts.dispatcher.open_channel") as channel:
            channel.return_value.send_all.return_value = 2
            self.assertEqual(dispatcher.dispatch([FLOOD, FLOOD]), 2)
        channel.assert_called_once()

    def test_after_a_while_it_is_said_again(self):
        throttle = Throttle(quiet=timedelta(hours=1))
        later = HighWater("NPR", EPOCH + timedelta(hours=2), 4.8, "warning")
        self.assertEqual([throttle.allows(w) for w in (FLOOD, FLOOD, later)], [True, False, True])
`;

export const dispatcherOfWarnings: Commit = {
  by: 'lucia',
  at: '2024-04-02T09:26:00+01:00',
  message: `Dispatch warnings, but not the same one every ten minutes

On the night of the equinox the pilots got ninety messages.`,
  changes: [
    write('src/harbor/tasks/alerts/dispatcher.py', dispatcher),
    write('src/harbor/tasks/alerts/throttle.py', throttle),
    write(
      'src/harbor/tasks/alerts/templates/watch.txt',
      '{station}: {level} m expected at {time}. Keep watch.\n',
    ),
    write(
      'src/harbor/tasks/alerts/templates/warning.txt',
      '{station}: HIGH WATER {level} m at {time}.\nClear the lower quay and close the slip gates.\n',
    ),
    write(
      'src/harbor/tasks/alerts/templates/alarm.txt',
      '{station}: FLOOD ALARM, {level} m at {time}.\nLeave the quays. Close the flood gates. Call the lock.\n',
    ),
    write('tests/tasks/test_dispatcher.py', testDispatcher),
  ],
};
