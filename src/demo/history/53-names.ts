import { append, before, type Commit, edit, replace, text } from '../story.ts';

export const namesOfConstituents: Commit = {
  by: 'hanne',
  at: '2025-02-17T10:10:00+01:00',
  message: 'Describe constituents for the page of the dashboard',
  changes: [
    edit(
      'src/tides/constituents.py',
      before(
        'def slowest_first(',
        text`
def describe(constituent: Constituent) -> str:
    """One line for people: M2 (moon, twice a day): every 12.42 hours."""
    return f"{constituent.name} ({constituent.cause}): every {constituent.period_hours:.2f} hours"


`,
      ),
    ),
    edit(
      'tests/test_tides.py',
      replace('import EPOCH, by_name, pick', 'import EPOCH, by_name, describe, pick'),
      append(text`

    def test_constituents_can_be_read(self):
        self.assertEqual(describe(by_name("M2")), "M2 (moon, twice a day): every 12.42 hours")
`),
    ),
  ],
};
