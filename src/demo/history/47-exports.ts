import { type Commit, copy, replace, write } from '../story.ts';

export const exportsAtHome: Commit = {
  by: 'joss',
  at: '2024-12-09T20:14:00+00:00',
  message: 'Copy the CSV export for the dashboard',
  changes: [
    write('src/exports/__init__.py', '"""Readings and predictions for others."""\n'),
    copy(
      'src/harbor/tasks/export_csv.py',
      'src/exports/export_csv.py',
      replace('from harbor.tasks.readings import', 'from readings import'),
    ),
  ],
};
