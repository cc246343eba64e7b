import { type Commit, copy, edit, replace, replaceEvery, text, write } from '../story.ts';

const testAlerts = text`
import unittest
from unittest.mock import patch

from alerts.dispatch import Dispatcher
from alerts.rules import HighWater, check, degree_of
from settings.loader import Settings
from tides.constituents import EPOCH
from tides.predictor import Prediction

FLOOD = HighWater("OLD", EPOCH, 5.3, "alarm")


class AlertsTest(unittest.TestCase):
    def test_an_alarm_is_the_highest_degree(self):
        self.assertEqual(degree_of(FLOOD.level), "alarm")

    def test_one_high_point_is_one_warning(self):
        self.assertEqual(list(check("OLD", [Prediction(EPOCH, 5.3)])), [FLOOD])

    def test_every_channel_is_used(self):
        dispatcher = Dispatcher(Settings(), {"mail": ["a@example.org"], "sms": ["+000"]})
        with patch("alerts.dispatch.render", return_value="FLOOD"):
            with patch("alerts.dispatch.open_channel") as channel:
                channel.return_value.send_all.return_value = 1
                self.assertEqual(dispatcher.dispatch([FLOOD]), 2)
        self.assertEqual([call[0][0] for call in channel.call_args_list], ["mail", "sms"])
`;

const OLD = 'src/harbor/tasks/alerts';

export const alertsAtHome: Commit = {
  by: 'lucia',
  at: '2024-10-28T11:45:00+00:00',
  message: 'Give alerts a home of their own',
  changes: [
    write('src/alerts/__init__.py', '"""Alerts: who must know, and how they hear of it."""\n'),
    copy(`${OLD}/rules.py`, 'src/alerts/rules.py'),
    copy(
      `${OLD}/dispatcher.py`,
      'src/alerts/dispatch.py',
      replaceEvery('harbor.tasks.alerts.rules', 'alerts.rules'),
      replace('harbor.settings', 'settings.loader'),
    ),
    write('tests/test_alerts.py', testAlerts),
    edit(
      'docs/architecture.md',
      replace('| `harbor.tasks.tides` |', '| `tides`, also `harbor.tasks.tides` |'),
      replace('| `harbor.tasks.alerts` |', '| `alerts`, also `harbor.tasks.alerts` |'),
    ),
  ],
};
