import { after, append, before, type Commit, edit, replace, text } from '../story.ts';

export const summaryOfNight: Commit = {
  by: 'hanne',
  at: '2024-07-08T14:14:00+02:00',
  message: `Leave a summary of the night

The office reads the log only when something has gone wrong, which is too late.`,
  changes: [
    edit(
      'src/harbor/tasks/nightly.py',
      replace(
        text`
    """Every station in turn. Returns how many warnings were found."""
    archive = Archive(Path(settings.archive))
    count = 0
    for station in load_stations(Path("data/stations.json")).values():
        for warning in warnings_for(station, archive, utc_now()):
            log.info("%s: %s at %s", station.name, warning.degree, warning.time)
            count += 1
    return count
`,
        text`
    """Every station in turn. Returns how many warnings were found."""
    archive = Archive(Path(settings.archive))
    found: Dict[str, List[HighWater]] = {}
    for station in load_stations(Path("data/stations.json")).values():
        found[station.name] = warnings_for(station, archive, utc_now())
    for line in summary(found):
        log.info(line)
    return sum(len(warnings) for warnings in found.values())
`,
      ),
      before(
        'def main() -> int:\n',
        text`
def summary(found: Dict[str, List[HighWater]]) -> List[str]:
    """One line for each station: its highest water of the next day, or that all is calm."""
    lines = []
    for name, warnings in sorted(found.items()):
        if not warnings:
            lines.append(f"{name}: calm")
            continue
        highest = max(warnings, key=lambda warning: warning.level)
        lines.append(f"{name}: {highest.degree}, {highest.level:.2f} m at {highest.time:%H:%M}")
    return lines


`,
      ),
      replace('from typing import List\n', 'from typing import Dict, List\n'),
    ),
    edit(
      'tests/tasks/test_nightly.py',
      after('from harbor.tasks import nightly\n', 'from harbor.tasks.alerts.rules import HighWater\n'),
      append(text`

    def test_the_summary_names_the_highest_water(self):
        flood = [HighWater("NPR", EPOCH, level, "watch") for level in (4.3, 4.5)]
        lines = nightly.summary({"Skerry Light": [], "North Pier": flood})
        self.assertEqual(lines, ["North Pier: watch, 4.50 m at 00:00", "Skerry Light: calm"])
`),
    ),
  ],
};
