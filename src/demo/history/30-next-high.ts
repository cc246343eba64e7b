import { append, type Commit, edit, replace, text } from '../story.ts';

export const nextHighWater: Commit = {
  by: 'maren',
  at: '2024-07-15T12:05:00+02:00',
  message: 'Say when the next high water is',
  changes: [
    edit(
      'src/harbor/tasks/tides/predictor.py',
      replace(
        'from typing import Iterator, List, Sequence\n',
        'from typing import Iterator, List, Optional, Sequence\n',
      ),
      append(text`

    def next_high(self, now: datetime) -> Optional[Prediction]:
        """The first high water after now, to the minute; None where no constituent turns twice a day."""
        before = self.level(now)
        rising = False
        for here in self.series(now, now + timedelta(hours=26), timedelta(minutes=1)):
            if rising and here.level < before:
                return Prediction(here.time - timedelta(minutes=1), before)
            rising = here.level > before
            before = here.level
        return None
`),
    ),
    edit(
      'tests/tasks/test_predictor.py',
      append(text`

    def test_the_next_high_water_is_at_noon(self):
        high = SUN.next_high(EPOCH + timedelta(hours=7))
        self.assertEqual(high.time, EPOCH + timedelta(hours=12))

    def test_a_pond_has_none(self):
        self.assertIsNone(Predictor(1.0, []).next_high(EPOCH))
`),
    ),
  ],
};
