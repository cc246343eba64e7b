import { append, type Commit, edit, replace, text } from '../story.ts';

export const boatsNearStations: Commit = {
  by: 'kwame',
  at: '2025-03-24T09:17:00+00:00',
  message: 'Find the station nearest to a boat',
  changes: [
    edit(
      'src/settings/stations.py',
      replace('import json\n', 'import json\nimport math\n'),
      append(text`


def nearest(stations: Dict[str, Station], latitude: float, longitude: float) -> Station:
    """The station with the shortest way to a point; the coast is short enough for a flat earth."""
    narrowing = math.cos(math.radians(latitude))
    return min(
        stations.values(),
        key=lambda station: math.hypot(
            station.latitude - latitude, (station.longitude - longitude) * narrowing
        ),
    )
`),
    ),
    edit(
      'tests/test_settings.py',
      replace('import load_stations, north_to_south', 'import load_stations, nearest, north_to_south'),
      append(text`

    def test_a_boat_off_the_light_is_near_the_light(self):
        self.assertEqual(nearest(load_stations(LIST), 57.56, 6.8).code, "SKE")
`),
    ),
  ],
};
