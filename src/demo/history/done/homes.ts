import type { Names } from '../../story.ts';

/** Where each module went, longer names before those they begin with. */
export const homes: Names = [
  ['harbor.tasks.alerts.dispatcher', 'alerts.dispatch'],
  ['harbor.tasks.alerts', 'alerts'],
  ['from harbor.tasks import bulletin_cli', 'from bulletins import cli as bulletin_cli'],
  ['harbor.tasks.bulletin_cli', 'bulletins.cli'],
  ['harbor.tasks.bulletin', 'bulletins'],
  ['harbor.tasks.errors', 'settings.errors'],
  ['harbor.tasks.export_', 'exports.export_'],
  ['harbor.tasks.quality', 'readings.faults'],
  ['harbor.tasks.readings', 'readings'],
  ['harbor.tasks.tides.surge.model', 'tides.surge'],
  ['harbor.tasks.tides.table_writer', 'tides.tables'],
  ['harbor.tasks.tides', 'tides'],
  ['harbor.clock', 'settings.clock'],
  ['harbor.settings', 'settings.loader'],
  ['harbor.stations', 'settings.stations'],
];

/** Tasks that had no home yet: old path → new path below `src/`. */
export const homeless: readonly (readonly [from: string, to: string])[] = [
  ['alerts/channels/__init__.py', 'alerts/channels/__init__.py'],
  ['alerts/channels/base.py', 'alerts/channels/base.py'],
  ['alerts/channels/mail.py', 'alerts/channels/mail.py'],
  ['alerts/channels/sms.py', 'alerts/channels/sms.py'],
  ['alerts/throttle.py', 'alerts/throttle.py'],
  ['alerts/templates/alarm.txt', 'alerts/templates/alarm.txt'],
  ['alerts/templates/warning.txt', 'alerts/templates/warning.txt'],
  ['alerts/templates/watch.txt', 'alerts/templates/watch.txt'],
  ['bulletin/section_tides.py', 'bulletins/section_tides.py'],
  ['bulletin/section_warnings.py', 'bulletins/section_warnings.py'],
  ['bulletin_cli.py', 'bulletins/cli.py'],
  ['errors.py', 'settings/errors.py'],
  ['export_json.py', 'exports/export_json.py'],
  ['quality.py', 'readings/faults.py'],
  ['tides/datum.py', 'tides/datum.py'],
  ['tides/table_writer.py', 'tides/tables.py'],
];

/** Tasks that were in their new homes already: what still lies at the old paths is double. */
export const doubles: readonly string[] = [
  'alerts/__init__.py',
  'alerts/dispatcher.py',
  'alerts/rules.py',
  'bulletin.py',
  'bulletin/__init__.py',
  'bulletin/backfill.py',
  'bulletin/layout.py',
  'export_csv.py',
  'readings/__init__.py',
  'readings/archive.py',
  'readings/filters.py',
  'readings/gaps.py',
  'readings/parser.py',
  'readings/units.py',
  'tides/__init__.py',
  'tides/constituents.py',
  'tides/extremes.py',
  'tides/harmonics.py',
  'tides/predictor.py',
  'tides/surge/__init__.py',
  'tides/surge/model.py',
];
