import { append, type Commit, edit, text, write } from '../story.ts';

// Markdown is full of backticks: plain strings, one a line.
const architecture = [
  '# How Tidewatch is built',
  '',
  'A reading takes this way:',
  '',
  '1. `src/harbor/tasks/readings/parser.py` makes a `Reading` of a line.',
  '2. `src/harbor/tasks/readings/archive.py` keeps it, one file a day.',
  '3. `harbor.tasks.nightly` fits the tide to the last thirty days, with the',
  '   constituents of `harbor.tasks.tides.constituents`.',
  '4. `harbor.tasks.alerts.rules` compares the prediction with the levels that hurt.',
  '5. `harbor.tasks.alerts.dispatcher` tells those who must know.',
  '',
  '| task | package |',
  '|---|---|',
  '| readings | `harbor.tasks.readings` |',
  '| tides | `harbor.tasks.tides` |',
  '| alerts | `harbor.tasks.alerts` |',
  '| bulletin | `harbor.tasks.bulletin` |',
  '',
].join('\n');

const stations = text`
# Stations

The list is data/stations.json. "zero_metres" is the height of the chart datum above
the zero of the gauge; it is measured every spring with the levelling staff.

Times when a gauge is known to have lied are in data/faults.txt, one a line.
`;

export const architectureInWords: Commit = {
  by: 'hanne',
  at: '2024-06-11T09:00:00+02:00',
  message: 'Write down how a reading travels',
  changes: [
    write('docs/architecture.md', architecture),
    write('docs/stations.md', stations),
    edit('README.md', append('\nHow it is built: [docs/architecture.md](docs/architecture.md).\n')),
  ],
};
