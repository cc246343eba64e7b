import { after, append, type Commit, edit, replace, text } from '../story.ts';

export const positionsOnCharts: Commit = {
  by: 'priya',
  at: '2024-08-01T09:21:00+01:00',
  message: 'Write positions as they stand on charts, and settings as they are in force',
  changes: [
    edit(
      'src/harbor/stations.py',
      after(
        '    zero_metres: float\n',
        text`

    @property
    def position(self) -> str:
        """As on a chart: 57°36.6'N 007°01.2'E."""
        north = degrees_and_minutes(self.latitude, 2, "NS")
        return f"{north} {degrees_and_minutes(self.longitude, 3, 'EW')}"


def degrees_and_minutes(angle: float, width: int, letters: str) -> str:
    whole, part = divmod(round(abs(angle) * 600), 600)
    return f"{whole:0{width}}°{part / 10:04.1f}'{letters[0] if angle >= 0 else letters[1]}"
`,
      ),
    ),
    edit(
      'src/harbor/settings.py',
      append(text`


def describe(settings: Settings) -> str:
    """One line for each setting that is not the default, for the log."""
    default = Settings()
    changed = [
        f"{field.name} = {getattr(settings, field.name)}"
        for field in fields(settings)
        if getattr(settings, field.name) != getattr(default, field.name)
    ]
    return "\n".join(changed) or "all settings are the defaults"
`),
    ),
    edit(
      'tests/test_stations.py',
      append(text`

    def test_positions_are_written_as_on_charts(self):
        self.assertEqual(load_stations(LIST)["NPR"].position, "57°36.6'N 007°01.2'E")
`),
    ),
    edit(
      'tests/test_harbor.py',
      replace(
        'from harbor.settings import load_settings',
        'from harbor.settings import Settings, describe, load_settings',
      ),
      append(text`

    def test_what_differs_from_the_defaults_is_logged(self):
        self.assertEqual(describe(Settings(mail_host="post")), "mail_host = post")
        self.assertIn("defaults", describe(Settings()))
`),
    ),
  ],
};
