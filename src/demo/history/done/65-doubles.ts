import { type Commit, remove, text, write } from '../../story.ts';
import { doubles, homeless } from './homes.ts';

/** The modem in the harbour office runs a script of its own that names this file. */
const STAYS = ['alerts/channels/__init__.py', 'alerts/channels/base.py', 'alerts/channels/sms.py'];

const settings = text`
"""Moved to settings.loader."""

from settings.loader import Settings, describe, load_settings

__all__ = ["Settings", "describe", "load_settings"]
`;

const stations = text`
"""Moved to settings.stations."""

from settings.stations import Station, load_stations, north_to_south

__all__ = ["Station", "load_stations", "north_to_south"]
`;

export const doublesRemoved: Commit = {
  by: 'joss',
  at: '2025-06-12T17:55:00+01:00',
  message: 'Remove what is double, phases 1 to 8 of the plan',
  changes: [
    ...[...doubles, ...homeless.map(([from]) => from)]
      .filter(path => !STAYS.includes(path))
      .map(path => remove(`src/harbor/tasks/${path}`)),
    write('src/harbor/settings.py', settings),
    write('src/harbor/stations.py', stations),
  ],
};
