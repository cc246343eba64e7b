import { type Commit, text, write } from '../story.ts';

const rules = text`
"""Rules: which level is worth a warning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Iterator, List, Optional, Sequence

from harbor.tasks.tides.predictor import Prediction


@dataclass(frozen=True)
class HighWater:
    """Water that is, or will be, too high."""

    station: str
    time: datetime
    level: float
    degree: str


@dataclass(frozen=True)
class Rule:
    """From this level on, in metres, a warning has this degree."""

    level: float
    degree: str


RULES = [Rule(4.2, "watch"), Rule(4.6, "warning"), Rule(5.1, "alarm")]


def degree_of(level: float, rules: Sequence[Rule] = RULES) -> Optional[str]:
    """The degree of the highest rule that the level reaches."""
    reached = [rule for rule in rules if level >= rule.level]
    return max(reached, key=lambda rule: rule.level).degree if reached else None


def check(
    station: str, predictions: Sequence[Prediction], rules: Sequence[Rule] = RULES
) -> Iterator[HighWater]:
    """One warning for each stretch of predictions with one degree, at its highest level."""
    stretch: List[Prediction] = []
    degree: Optional[str] = None
    for prediction in list(predictions):
        now = degree_of(prediction.level, rules)
        if now != degree and stretch:
            yield highest(station, stretch, degree)
            stretch = []
        degree = now
        if now is not None:
            stretch.append(prediction)
    if stretch:
        yield highest(station, stretch, degree)


def highest(station: str, stretch: Sequence[Prediction], degree: Optional[str]) -> HighWater:
    top = max(stretch, key=lambda prediction: prediction.level)
    return HighWater(station, top.time, top.level, degree or "")
`;

const testRules = text`
import unittest
from datetime import timedelta

from harbor.tasks.alerts.rules import check, degree_of
from harbor.tasks.tides.constituents import EPOCH
from harbor.tasks.tides.predictor import Prediction


def flood(*levels):
    return [Prediction(EPOCH + timedelta(hours=hour), level) for hour, level in enumerate(levels)]


class RulesTest(unittest.TestCase):
    def test_the_highest_rule_wins(self):
        self.assertIsNone(degree_of(4.19))
        self.assertEqual(degree_of(4.2), "watch")
        self.assertEqual(degree_of(9.9), "alarm")

    def test_a_stretch_is_one_warning(self):
        warnings = list(check("NPR", flood(4.0, 4.3, 4.4, 4.3, 4.0)))
        self.assertEqual([(w.level, w.degree) for w in warnings], [(4.4, "watch")])

    def test_a_new_degree_is_a_new_warning(self):
        degrees = [w.degree for w in check("NPR", flood(4.3, 4.7, 5.2, 4.3))]
        self.assertEqual(degrees, ["watch", "warning", "alarm", "watch"])
`;

export const rulesOfWarnings: Commit = {
  by: 'lucia',
  at: '2024-03-18T10:44:00+00:00',
  message: 'Say which level is worth a warning',
  changes: [
    write('src/harbor/tasks/alerts/__init__.py', '"""Alerts: who must know, and how they hear of it."""\n'),
    write('src/harbor/tasks/alerts/rules.py', rules),
    write('tests/tasks/test_rules.py', testRules),
  ],
};
