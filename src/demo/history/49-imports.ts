import { type Commit, edit, replace } from '../story.ts';

export const importsOfAlerts: Commit = {
  by: 'lucia',
  at: '2025-01-20T09:36:00+00:00',
  message: 'Let the new alerts and bulletins import the new packages',
  changes: [
    edit('src/alerts/rules.py', replace('from harbor.tasks.tides.predictor', 'from tides.predictor')),
    edit('src/bulletins/layout.py', replace('from harbor.clock', 'from settings.clock')),
  ],
};
