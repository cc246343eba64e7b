import { after, type Commit, copy, edit, remove, rename, replace } from '../../story.ts';

/** What was built on top since: a fix that one of two copies got, files renamed again, features. */
export const since: readonly Commit[] = [
  {
    by: 'tobias',
    at: '2025-07-01T11:15:00+02:00',
    message: 'Read levels off land maps, too',
    changes: [
      edit(
        'src/tides/datum.py',
        after(
          '    return metres_above_chart - CHART_BELOW_MAP_METRES\n',
          '\n\ndef from_map(metres_above_sea: float) -> float:\n' +
            '    """The way back: a level of the land map above the chart datum."""\n' +
            '    return metres_above_sea + CHART_BELOW_MAP_METRES\n',
        ),
      ),
    ],
  },
  {
    by: 'lucia',
    at: '2025-07-08T08:30:00+01:00',
    message: 'Begin a new line before the words: the modem in the office swallowed them',
    changes: [
      edit(
        'src/harbor/tasks/alerts/channels/sms.py',
        replace('{address}"\\r{words}', '{address}"\\r\\n{words}'),
      ),
    ],
  },
  {
    by: 'hanne',
    at: '2025-07-22T14:00:00+02:00',
    message: 'Call sections of the bulletin by what is in them',
    changes: [
      ...['tides', 'warnings'].flatMap(name => [
        copy(`src/bulletins/section_${name}.py`, `src/bulletins/${name}.py`),
        remove(`src/bulletins/section_${name}.py`),
      ]),
      ...['src/bulletins/cli.py', 'tests/tasks/test_bulletin.py'].map(path =>
        edit(
          path,
          rename([
            ['bulletins.section_tides', 'bulletins.tides'],
            ['bulletins.section_warnings', 'bulletins.warnings'],
          ]),
        ),
      ),
    ],
  },
  {
    by: 'kwame',
    at: '2025-08-05T10:45:00+01:00',
    message: 'Print the tables of a month, for the notice board',
    changes: [
      edit(
        'src/tides/tables.py',
        after(
          '        yield day_line(predictor, start)\n',
          '\n\ndef month_table(predictor: Predictor, first) -> Iterator[str]:\n' +
            '    """The month that begins at first."""\n' +
            '    after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)\n' +
            '    return year_table(predictor, first, (after - first).days)\n',
        ),
      ),
    ],
  },
  {
    by: 'priya',
    at: '2025-08-18T12:00:00+01:00',
    message: 'Release 0.5.0',
    changes: [
      edit(
        'CHANGELOG.md',
        after('# Changes\n\n', '## 0.5.0\n\n- Every task has one home.\n- Tables of a month.\n\n'),
      ),
      edit('pyproject.toml', replace('version = "0.4.0"', 'version = "0.5.0"')),
    ],
  },
];
