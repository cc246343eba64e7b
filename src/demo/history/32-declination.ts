import { after, append, type Commit, edit, replace, text } from '../story.ts';

export const sunDeclination: Commit = {
  by: 'kwame',
  at: '2024-07-29T15:37:00+00:00',
  message: `Add the declination of the sun, and pick constituents by name

Old Harbour has eight centimetres of P1, which is more than its N2.`,
  changes: [
    edit(
      'src/harbor/tasks/tides/constituents.py',
      after(
        '    Constituent("O1", 13.9430356, "declination of the moon"),\n',
        '    Constituent("P1", 14.9589314, "declination of the sun"),\n',
      ),
      append(text`


def pick(names: Iterable[str]) -> List[Constituent]:
    """The constituents of these names, in this order."""
    return [by_name(name) for name in names]
`),
    ),
    edit(
      'src/harbor/tasks/nightly.py',
      after(
        'DAYS = 30\n',
        '# Thirty days cannot tell P1 from K1.\nFITTED = ["M2", "S2", "N2", "K1", "O1"]\n',
      ),
      replace(
        'from harbor.tasks.tides.constituents import CONSTITUENTS\n',
        'from harbor.tasks.tides.constituents import pick\n',
      ),
      replace('fit(drop_spikes(readings), CONSTITUENTS)', 'fit(drop_spikes(readings), pick(FITTED))'),
    ),
  ],
};
