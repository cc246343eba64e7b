import { append, type Commit, edit, replace, text } from '../story.ts';

export const brokenLine: Commit = {
  by: 'joss',
  at: '2024-08-19T22:40:00+01:00',
  message: `Go on with the other channels when one is dead

The modem was unplugged for the cleaning, and the pilots had no mail either.`,
  changes: [
    edit(
      'src/harbor/tasks/alerts/dispatcher.py',
      replace(
        text`
            words = render(warning)
            for name, addresses in self.subscribers.items():
                sent += open_channel(name, self.settings).send_all(addresses, words)
        return sent
`,
        text`
            sent += self.send(render(warning))
        return sent

    def send(self, words: str) -> int:
        """One text through every channel; a channel that is dead does not stop the others."""
        sent = 0
        for name, addresses in self.subscribers.items():
            try:
                sent += open_channel(name, self.settings).send_all(addresses, words)
            except OSError as error:
                log.error("%s is dead: %s", name, error)
        return sent
`,
      ),
    ),
    edit(
      'tests/tasks/test_dispatcher.py',
      append(text`

    def test_a_dead_channel_does_not_stop_the_others(self):
        dispatcher = Dispatcher(Settings(), {"sms": ["+000"], "mail": ["a@example.org"]})
        with patch("harbor.tasks.alerts.dispatcher.open_channel") as channel:
            channel.return_value.send_all.side_effect = [OSError("unplugged"), 1]
            with self.assertLogs(level="ERROR"):
                self.assertEqual(dispatcher.dispatch([FLOOD]), 1)
`),
    ),
  ],
};
