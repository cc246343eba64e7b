import { append, type Commit, edit, replace, text } from '../story.ts';

export const rehearsalOfAlarms: Commit = {
  by: 'lucia',
  at: '2025-04-07T10:57:00+01:00',
  message: 'Rehearse an alarm without waking anybody',
  changes: [
    edit(
      'src/alerts/dispatch.py',
      replace(
        text`
    def __init__(self, settings: Settings, subscribers: Dict[str, List[str]]) -> None:
        self.settings = settings
        self.subscribers = subscribers
`,
        text`
    def __init__(
        self, settings: Settings, subscribers: Dict[str, List[str]], rehearsal: bool = False
    ) -> None:
        self.settings = settings
        self.subscribers = {} if rehearsal else subscribers
`,
      ),
    ),
    edit(
      'tests/test_alerts.py',
      append(text`

    def test_a_rehearsal_wakes_nobody(self):
        dispatcher = Dispatcher(Settings(), {"mail": ["a@example.org"]}, rehearsal=True)
        with patch("alerts.dispatch.render", return_value="FLOOD"):
            self.assertEqual(dispatcher.dispatch([FLOOD]), 0)
`),
    ),
  ],
};
