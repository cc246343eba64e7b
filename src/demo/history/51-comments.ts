import { append, type Commit, edit, replace, text } from '../story.ts';

export const commentsInLines: Commit = {
  by: 'kwame',
  at: '2025-02-03T14:22:00+00:00',
  message: `Read what the Danish gauge sends since its update

It writes decimal commas, and tells of its battery in lines that begin with #.`,
  changes: [
    edit(
      'src/readings/parser.py',
      replace(
        text`
    """3.42m, 342cm or 11.2ft in metres."""
    digits = words.rstrip("abcdefghijklmnopqrstuvwxyz")
    return to_metres(float(digits), words[len(digits) :])
`,
        text`
    """3.42m, 3,42m, 342cm or 11.2ft in metres."""
    digits = words.rstrip("abcdefghijklmnopqrstuvwxyz")
    return to_metres(float(digits.replace(",", ".")), words[len(digits) :])
`,
      ),
      replace('        if line.strip():\n', '        if line.strip() and not line.startswith("#"):\n'),
    ),
    edit(
      'src/readings/__init__.py',
      replace(
        'import Reading, parse_line, parse_lines',
        'import Reading, parse_level, parse_line, parse_lines',
      ),
      replace('    "parse_line",\n', '    "parse_level",\n    "parse_line",\n'),
    ),
    edit(
      'src/readings/gaps.py',
      replace(
        'STEP = timedelta(minutes=10)\n',
        '# Every gauge, also since the update.\nSTEP = timedelta(minutes=10)\n',
      ),
    ),
    edit(
      'tests/test_readings.py',
      replace(
        'from readings import Archive, find_gaps, parse_line',
        'from readings import Archive, find_gaps, parse_level, parse_line',
      ),
      append(text`

    def test_danish_levels_have_a_comma(self):
        self.assertAlmostEqual(parse_level("3,42m"), 3.42)

    def test_the_battery_is_no_reading(self):
        self.assertEqual(list(parse_lines(["# battery 81 %", ""])), [])
`),
    ),
  ],
};
