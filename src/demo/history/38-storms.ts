import { append, type Commit, edit, replace, text } from '../story.ts';

export const stormsInRules: Commit = {
  by: 'tobias',
  at: '2024-08-26T14:02:00+02:00',
  message: 'Let the surge count when levels are checked',
  changes: [
    edit(
      'src/harbor/tasks/alerts/rules.py',
      replace(
        text`
def check(
    station: str, predictions: Sequence[Prediction], rules: Sequence[Rule] = RULES
) -> Iterator[HighWater]:
    """One warning for each stretch of predictions with one degree, at its highest level."""
    stretch: List[Prediction] = []
    degree: Optional[str] = None
    for prediction in list(predictions):
        now = degree_of(prediction.level, rules)
`,
        text`
def check(
    station: str,
    predictions: Sequence[Prediction],
    rules: Sequence[Rule] = RULES,
    surge: float = 0.0,
) -> Iterator[HighWater]:
    """One warning for each stretch of predictions with one degree, at its highest level.

    The surge, in metres, is added to every prediction.
    """
    stretch: List[Prediction] = []
    degree: Optional[str] = None
    for prediction in (Prediction(p.time, p.level + surge) for p in predictions):
        now = degree_of(prediction.level, rules)
`,
      ),
    ),
    edit(
      'tests/tasks/test_rules.py',
      append(text`

    def test_the_surge_counts(self):
        self.assertEqual(len(list(check("NPR", flood(3.9)))), 0)
        self.assertEqual([w.level for w in check("NPR", flood(3.9), surge=0.5)], [4.4])
`),
    ),
  ],
};
