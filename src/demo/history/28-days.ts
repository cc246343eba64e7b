import { append, before, type Commit, edit, replace, text } from '../story.ts';

export const daysOfArchive: Commit = {
  by: 'priya',
  at: '2024-07-03T10:30:00+01:00',
  message: `List the days the archive holds

The bulletin of the year needs to know where to begin.`,
  changes: [
    edit(
      'src/harbor/tasks/readings/archive.py',
      replace('from typing import Iterable, List\n', 'from typing import Iterable, Iterator, List\n'),
      replace(
        'from harbor.tasks.readings.parser import',
        'from harbor.tasks.errors import ArchiveError\nfrom harbor.tasks.readings.parser import',
      ),
      before(
        'def format_reading(',
        text`
    def days(self, station: str) -> Iterator[date]:
        """The days with readings of a station, oldest first. Raises ArchiveError for strange files."""
        for path in sorted((self.root / station).glob("*/*.txt")):
            try:
                yield date.fromisoformat(path.stem)
            except ValueError as error:
                raise ArchiveError(f"{path} is not named for a day") from error


`,
      ),
      replace('key=lambda reading: reading.time)\n\n\n', 'key=lambda reading: reading.time)\n\n'),
    ),
    edit(
      'tests/tasks/test_archive.py',
      replace(
        'from harbor.tasks.readings.archive',
        'from harbor.tasks.errors import ArchiveError\nfrom harbor.tasks.readings.archive',
      ),
      append(text`

    def test_days_are_listed(self):
        with tempfile.TemporaryDirectory() as folder:
            archive = Archive(Path(folder))
            archive.append([parse_line(LINE), parse_line(LINE.replace("15T", "14T"))])
            self.assertEqual([day.day for day in archive.days("NPR")], [14, 15])

    def test_strange_files_are_named(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "NPR" / "2024" / "notes.txt"
            path.parent.mkdir(parents=True)
            path.write_text("gauge painted today", encoding="ascii")
            with self.assertRaisesRegex(ArchiveError, "notes"):
                list(Archive(Path(folder)).days("NPR"))
`),
    ),
  ],
};
