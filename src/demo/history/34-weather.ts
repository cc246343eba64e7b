import { append, type Commit, edit, replace, text } from '../story.ts';

export const weatherInArchive: Commit = {
  by: 'maren',
  at: '2024-08-05T08:55:00+02:00',
  message: `Keep wind and pressure in the archive too

Since June they were read, shown, and thrown away at midnight.`,
  changes: [
    edit(
      'src/harbor/tasks/readings/archive.py',
      replace(
        text`
    """The line that parses to this reading."""
    return f"{reading.station} {reading.time.strftime(STAMP)} {round_level(reading.level)}m"
`,
        text`
    """The line that parses to this reading."""
    words = [reading.station, reading.time.strftime(STAMP), f"{round_level(reading.level)}m"]
    if reading.wind is not None:
        words.append(f"{round(reading.wind, 2)}mps")
    if reading.pressure is not None:
        words.append(f"{reading.pressure}hPa")
    return " ".join(words)
`,
      ),
    ),
    edit(
      'tests/tasks/test_archive.py',
      append(text`

    def test_the_weather_is_kept(self):
        reading = parse_line("SKE 2024-06-04T11:20Z 2.87m 4.2mps 998.0hPa")
        self.assertEqual(parse_line(format_reading(reading)), reading)
`),
    ),
  ],
};
