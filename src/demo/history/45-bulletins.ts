import { type Commit, copy, text, write } from '../story.ts';

const testLayout = text`
import unittest

from bulletins.layout import WIDTH, heading, page


class LayoutTest(unittest.TestCase):
    def test_a_rule_is_as_wide_as_the_page(self):
        self.assertEqual(len(heading("tides")[1]), WIDTH)

    def test_a_page_ends_with_a_line(self):
        self.assertTrue(page(["one line"]).endswith("line\n"))
`;

export const bulletinsAtHome: Commit = {
  by: 'priya',
  at: '2024-11-11T15:28:00+00:00',
  message: 'Begin a home for bulletins with their layout',
  changes: [
    write('src/bulletins/__init__.py', '"""Bulletins: what is pinned to the wall."""\n'),
    copy('src/harbor/tasks/bulletin/layout.py', 'src/bulletins/layout.py'),
    copy('src/harbor/tasks/bulletin/backfill.py', 'src/bulletins/backfill.py'),
    write('tests/test_layout.py', testLayout),
  ],
};
