import { append, type Commit, edit, replace, text } from '../story.ts';

export const residualsOfFit: Commit = {
  by: 'kwame',
  at: '2024-07-22T10:08:00+00:00',
  message: 'Say how well a fit fits',
  changes: [
    edit(
      'src/harbor/tasks/tides/harmonics.py',
      append(text`


def residuals(readings: Sequence, mean: float, harmonics: Sequence[Harmonic]) -> List[float]:
    """What each reading lies above the fitted tide, in metres."""
    return [
        reading.level
        - mean
        - sum(h.amplitude * math.cos(angle(h.constituent, reading.time) - h.phase) for h in harmonics)
        for reading in readings
    ]


def root_mean_square(values: Sequence[float]) -> float:
    """The usual size of the values, 0 for none."""
    return math.sqrt(sum(value * value for value in values) / len(values)) if values else 0.0
`),
    ),
    edit(
      'tests/tasks/test_harmonics.py',
      replace('import fit, solve', 'import fit, residuals, root_mean_square, solve'),
      replace(
        '        self.assertAlmostEqual(harmonics[0].phase, 0.7)\n',
        '        self.assertAlmostEqual(harmonics[0].phase, 0.7)\n        self.assertLess(root_mean_square(residuals(readings, mean, harmonics)), 1e-6)\n',
      ),
    ),
  ],
};
