import { append, type Commit, edit, replace, text } from '../story.ts';

export const alignmentOfNumbers: Commit = {
  by: 'hanne',
  at: '2024-08-12T11:11:00+02:00',
  message: 'Align numbers to the right, as the office asked',
  changes: [
    edit(
      'src/harbor/tasks/bulletin/layout.py',
      replace(
        text`
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in cells]
`,
        text`
    return ["  ".join(align(cell, width) for cell, width in zip(row, widths)).rstrip() for row in cells]


def align(cell: str, width: int) -> str:
    """Numbers to the right, words to the left."""
    return cell.rjust(width) if cell[:1].isdigit() else cell.ljust(width)
`,
      ),
    ),
    edit(
      'tests/tasks/test_bulletin.py',
      append(text`

    def test_numbers_are_aligned_to_the_right(self):
        self.assertEqual(layout.table([("high", "12.01"), ("low", "3.90")])[1], "low    3.90")
`),
    ),
  ],
};
