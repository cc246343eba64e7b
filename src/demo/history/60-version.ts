import { type Commit, edit, replace, text, write } from '../story.ts';

const changelog = text`
# Changes

## 0.4.0

- Readings, tides, alerts, settings and bulletins have packages of their own.
- The Danish gauge is read again.
- A rehearsal of an alarm wakes nobody.

## 0.3.0

- Wind, pressure and the surge of a storm.
- Bulletins on the command line.
`;

export const versionFour: Commit = {
  by: 'priya',
  at: '2025-05-12T12:00:00+01:00',
  message: 'Release 0.4.0',
  changes: [
    write('CHANGELOG.md', changelog),
    edit('pyproject.toml', replace('version = "0.1.0"', 'version = "0.4.0"')),
  ],
};
