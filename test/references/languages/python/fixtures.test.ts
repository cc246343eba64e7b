import { describe, expect, test } from 'vitest';
import { ledger, moving, type Scene } from '../../moving.ts';

const files = {
  'shop/fixtures/author.json': '',
  'shop/fixtures/more/book.json': '',
  'mail/fixtures/book.xml.gz': '',
  'shop/tests/test_a.py':
    'class A(TestCase):\n    fixtures = ["author", \'more/book.json\']\n    author = "author"\n' +
    '    def test(self):\n        call_command("loaddata", "author", database="author")\n',
};

const places = async (moves: Scene['moves'], more = {}) =>
  ledger((await moving({ files: { ...files, ...more }, moves, roots: [''] })).references);

describe('the names of fixtures of Django', () => {
  test('follow their files below the folders fixtures', async () => {
    expect(
      await places({
        'shop/fixtures/author.json': 'shop/fixtures/people/writer.json',
        'shop/fixtures/more/book.json': 'lib/fixtures/book.json',
      }),
    ).toEqual([
      'shop/tests/test_a.py:2 rewritten: author → people/writer',
      'shop/tests/test_a.py:2 rewritten: more/book.json → book.json',
      'shop/tests/test_a.py:5 rewritten: author → people/writer',
    ]);
  });

  test('stay where another app has the file', async () => {
    expect(await places({ 'shop/fixtures/author.json': 'mail/fixtures/author.json' })).toEqual([]);
  });

  test('are asked where none finds it, or not all go', async () => {
    const asked = ['shop/tests/test_a.py:2 asked: author', 'shop/tests/test_a.py:5 asked: author'];
    expect(await places({ 'shop/fixtures/author.json': 'data/author.json' })).toEqual(asked);
    const twice = { 'mail/fixtures/author.yaml': '' };
    expect(await places({ 'shop/fixtures/author.json': 'shop/fixtures/a.json' }, twice)).toEqual(asked);
  });
});
