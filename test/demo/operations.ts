/** What a careful engineer reads in the demonstration's plan: one line for each operation on a file. */

const steps: Readonly<Record<string, string>> = {
  '1.1': `
    delete tasks/readings/__init__.py = readings/__init__.py
    delete tasks/readings/archive.py = readings/archive.py
    delete tasks/readings/filters.py = readings/filters.py
    delete tasks/readings/gaps.py = readings/gaps.py
    delete tasks/readings/parser.py = readings/parser.py
    delete tasks/readings/units.py = readings/units.py`,
  '1.2': 'delete tasks/bulletin/layout.py = bulletins/layout.py',
  '1.3': 'delete tasks/bulletin/backfill.py = bulletins/backfill.py',
  '1.4': 'delete tasks/tides/harmonics.py = tides/harmonics.py',
  '2.1': 'merge tasks/tides/constituents.py > tides/constituents.py',
  '2.2': 'merge tasks/tides/predictor.py > tides/predictor.py',
  '2.3': 'merge tasks/tides/extremes.py > tides/extremes.py',
  '2.4': 'move tasks/tides/datum.py > tides/datum.py',
  '2.5': 'move tasks/tides/table_writer.py > tides/tables.py',
  '3.1': `
    move tasks/alerts/channels/__init__.py > alerts/channels/__init__.py
    move tasks/alerts/channels/base.py > alerts/channels/base.py
    move tasks/alerts/channels/mail.py > alerts/channels/mail.py
    move tasks/alerts/channels/sms.py > alerts/channels/sms.py`,
  '3.2': 'merge tasks/alerts/rules.py > alerts/rules.py',
  '4.1': `
    merge tasks/export_csv.py > exports/export_csv.py
    move tasks/export_json.py > exports/export_json.py`,
  '4.2': `
    move tasks/bulletin/section_tides.py > bulletins/section_tides.py
    move tasks/bulletin/section_warnings.py > bulletins/section_warnings.py`,
  '5.1': 'move tasks/alerts/dispatcher.py > alerts/dispatcher.py',
  '5.2': `
    move tasks/alerts/templates/alarm.txt > alerts/templates/alarm.txt
    move tasks/alerts/templates/warning.txt > alerts/templates/warning.txt
    move tasks/alerts/templates/watch.txt > alerts/templates/watch.txt`,
  '5.3': 'move tasks/tides/surge/model.py > tides/surge/model.py',
  '5.4': 'merge tasks/nightly.py > tides/jobs.py',
  '5.5': 'move tasks/bulletin.py > bulletins/jobs.py',
  '5.6': 'move tasks/bulletin_cli.py > bulletins/cli.py',
  '5.7': 'move tasks/errors.py > settings/errors.py',
  '5.8': 'delete tasks/quality.py = readings/quality.py',
  '6.1': 'rewrite',
  '6.2': 'rewrite',
  '6.3': 'rewrite',
  '7.1': 'facade harbor/settings.py > settings/loader.py',
  '7.2': 'facade harbor/__init__.py',
  '8.1': 'remove-directory tasks/',
};

/** The diagnosis says of these, and no step does, that a facade should remain. The phase of facades takes them. */
const fromDiagnosis = [
  'facade harbor/stations.py > settings/stations.py',
  'facade harbor/clock.py > settings/clock.py',
];

const full = (path: string): string => `src/${path.replace(/^tasks\//, 'harbor/tasks/')}`;

/** `phase kind from > to` or `phase kind from = survivor`, with repository paths. */
export const operations: readonly string[] = [
  ...Object.entries(steps).flatMap(([step, lines]) =>
    lines
      .trim()
      .split('\n')
      .map(line => `${step.slice(0, 1)} ${line.trim()}`),
  ),
  ...fromDiagnosis.map(line => `7 ${line}`),
].map(line =>
  line
    .split(' ')
    .map(word => (/[/.]/.test(word) ? full(word) : word))
    .join(' '),
);

/** `step code` of every finding that a person has to answer. */
export const questions: readonly string[] = [
  '5.1 destination-named-differently',
  '5.3 destination-named-differently',
  '5.3 module-shadowed-by-package',
  '5.7 alternative',
  '5.8 not-a-duplicate',
  '8.1 unnamed-files',
];
