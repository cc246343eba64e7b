import { type Commit, edit, replace } from '../story.ts';

export const scansOfPaper: Commit = {
  by: 'priya',
  at: '2025-03-03T16:03:00+00:00',
  message: `Close the bracket in the backfill, and run it

The scans are back from the printer: 1,206 bulletins, all typed in.`,
  changes: [
    edit(
      'src/bulletins/backfill.py',
      replace(`{match['level']}m"\n`, `{match['level']}m")\n`),
      replace('    python backfill.py SCANS ARCHIVE\n', '    python3 -m bulletins.backfill SCANS ARCHIVE\n'),
    ),
  ],
};
