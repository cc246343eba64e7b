import { type Commit, copy, edit, replace, replaceEvery, text, write } from '../story.ts';

const facade = text`
"""Moved to settings.clock."""

import warnings

from settings.clock import midnight, utc_now, yesterday

__all__ = ["midnight", "utc_now", "yesterday"]

warnings.warn("harbor.clock has moved to settings.clock", DeprecationWarning, stacklevel=2)
`;

export const settingsAtHome: Commit = {
  by: 'joss',
  at: '2024-10-14T17:05:00+01:00',
  message: `Give settings, clock and stations a home of their own

The clock in harbor only forwards now. The other two stay as they are: the
dashboard still ships with an older copy of them.`,
  changes: [
    write('src/settings/__init__.py', '"""What differs from one installation to the next."""\n'),
    copy('src/harbor/clock.py', 'src/settings/clock.py'),
    copy('src/harbor/settings.py', 'src/settings/loader.py'),
    copy('src/harbor/stations.py', 'src/settings/stations.py'),
    write('src/harbor/clock.py', facade),
    edit(
      'src/harbor/__init__.py',
      replace(
        '"""Tidewatch."""\n',
        '"""Tidewatch."""\n\nfrom harbor.settings import Settings, load_settings\n\n__all__ = ["Settings", "load_settings"]\n',
      ),
    ),
    copy(
      'tests/test_stations.py',
      'tests/test_settings.py',
      replaceEvery('harbor.stations', 'settings.stations'),
      replace('class StationsTest', 'class SettledStationsTest'),
    ),
  ],
};
