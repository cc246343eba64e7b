import { after, append, before, type Commit, edit, replace, text } from '../story.ts';

export const windAndPressure: Commit = {
  by: 'lucia',
  at: '2024-06-04T13:41:00+01:00',
  message: `Read wind and pressure where a gauge sends them

The new gauges send "8.2kn" and "998hPa" behind the level. The old ones keep
sending three fields.`,
  changes: [
    edit(
      'src/harbor/tasks/readings/units.py',
      after('METRES_PER_FOOT = 0.3048\n', 'METRES_PER_SECOND_PER_KNOT = 0.514444\n'),
      append(text`


def to_metres_per_second(value: float, unit: str) -> float:
    """A wind. Raises KeyError for a unit nobody uses."""
    return value * WIND_UNITS[unit]
`),
      after(
        '    "ft": METRES_PER_FOOT,\n}\n',
        '\nWIND_UNITS = {\n    "kn": METRES_PER_SECOND_PER_KNOT,\n    "mps": 1.0,\n}\n',
      ),
    ),
    edit(
      'src/harbor/tasks/readings/parser.py',
      replace(
        '    NPR 2024-01-15T09:10Z 3.42m\n"""',
        '    NPR 2024-01-15T09:10Z 3.42m\n    SKE 2024-06-04T11:20Z 2.87m 8.2kn 998hPa\n"""',
      ),
      replace('from typing import Iterable, Iterator\n', 'from typing import Iterable, Iterator, Optional\n'),
      replace('from .units import to_metres\n', 'from .units import to_metres, to_metres_per_second\n'),
      replace(
        '    """One measured water level, in metres above the zero of the gauge."""\n',
        '    """One measured water level, in metres above the zero of the gauge, and the weather there."""\n',
      ),
      after('    level: float\n', '    wind: Optional[float] = None\n    pressure: Optional[float] = None\n'),
      replace(
        text`
    if len(fields) != 3:
        raise GaugeError(line, f"{len(fields)} fields instead of 3")
    station, stamp, level = fields
`,
        text`
    if not 3 <= len(fields) <= 5:
        raise GaugeError(line, f"{len(fields)} fields instead of 3 to 5")
    station, stamp, level = fields[:3]
`,
      ),
      replace(
        '        return Reading(station, time, parse_level(level))\n',
        '        return Reading(station, time, parse_level(level), *parse_weather(fields[3:]))\n',
      ),
      before(
        'def parse_lines(',
        text`
def parse_weather(fields):
    """Wind in metres a second and pressure in hectopascal, None for what was not sent."""
    wind = pressure = None
    for field in fields:
        if field.endswith("hPa"):
            pressure = float(field[:-3])
        else:
            digits = field.rstrip("knmps")
            wind = to_metres_per_second(float(digits), field[len(digits) :])
    return wind, pressure


`,
      ),
    ),
    edit(
      'tests/tasks/test_parser.py',
      append(text`

    def test_new_gauges_send_the_weather_too(self):
        reading = parse_line("SKE 2024-06-04T11:20Z 2.87m 10kn 998hPa")
        self.assertAlmostEqual(reading.wind, 5.14444)
        self.assertEqual(reading.pressure, 998.0)

    def test_old_gauges_do_not(self):
        self.assertIsNone(parse_line("NPR 2024-06-04T11:20Z 2.87m").wind)
`),
    ),
  ],
};
