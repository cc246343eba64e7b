// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Ruby
import { describe, expect, test } from 'vitest';
import { ruby } from '../../../../src/references/languages/ruby/adapter.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = {
  'lib/shop/till.rb': 'lib/shop/front/till.rb',
  'lib/shop/tasks/load.rake': 'lib/tasks/load.rake',
  'data/a.yml': 'config/data/a.yml',
};
const others = [...Object.keys(moves), 'lib/shop.rb', 'lib/shop/price.rb', 'spec/helper.rb'];

async function change(path: string, text: string, more: Record<string, string> = {}) {
  return (await run(ruby, { [path]: text }, { ...moves, ...more }, others)).get(path)!.text;
}

describe('paths', () => {
  test.each([
    ['lib/shop.rb', 'require "shop/till"', 'require "shop/front/till"'],
    ['lib/shop.rb', "require_relative 'shop/till'", "require_relative 'shop/front/till'"],
    ['lib/shop.rb', 'autoload :Till, "shop/till"', 'autoload :Till, "shop/front/till"'],
    [
      'spec/till_spec.rb',
      'require File.expand_path("../../lib/shop/till", __FILE__)',
      'require File.expand_path("../../lib/shop/front/till", __FILE__)',
    ],
    [
      'spec/till_spec.rb',
      "File.expand_path('../lib/shop/till.rb', __dir__)",
      "File.expand_path('../lib/shop/front/till.rb', __dir__)",
    ],
    [
      'spec/till_spec.rb',
      'File.join(__dir__, "..", "data", "a.yml")',
      'File.join(__dir__, "..", "config", "data", "a.yml")',
    ],
    ['spec/till_spec.rb', 'x = "#{__dir__}/../data/a.yml"', 'x = "#{__dir__}/../config/data/a.yml"'],
    ['app/x.rb', 'Rails.root.join("data", "a.yml")', 'Rails.root.join("config", "data", "a.yml")'],
    [
      'shop.gemspec',
      's.files = ["lib/shop.rb", "lib/shop/till.rb"]',
      's.files = ["lib/shop.rb", "lib/shop/front/till.rb"]',
    ],
    ['Rakefile', 'load "lib/shop/tasks/load.rake"', 'load "lib/tasks/load.rake"'],
    [
      'lib/shop.rb',
      'require "json" # require "shop/till"\n# require "shop/till"',
      'require "json" # require "shop/front/till"\n# require "shop/till"',
    ],
  ])('%s: %s', async (path, before, after) => {
    expect(await change(path, before)).toBe(after);
  });

  test('of a text that moves', async () => {
    const text = 'require_relative "price"\nrequire_relative "../shop"\n';
    expect(await change('lib/shop/till.rb', text)).toBe(
      'require_relative "../price"\nrequire_relative "../../shop"\n',
    );
  });
});

test('what an autoloader does not find is a doubt, and told afterwards', async () => {
  const text = 'class User\nend\n';
  const files = [
    { path: 'config/application.rb', text: '' },
    { path: 'app/models/user.rb', text },
    { path: 'app/models/shop/html_page.rb', text: 'module Shop\n  class HTMLPage\n  end\nend\n' },
  ];
  const paths = new Set(files.map(({ path }) => path));
  const moved = new Map([['app/models/user.rb', 'app/models/account/user.rb']]);
  expect(
    await ruby.doubts!({ files, moves: moved, options: {}, world: { paths, roots: [''] } }),
  ).toMatchObject([
    { path: 'app/models/user.rb', line: 1, message: expect.stringContaining('Account::User') },
  ]);
  const state = [...files.slice(0, 1), ...files.slice(2), { path: 'app/models/account/user.rb', text }];
  const judged = new Set(state.map(({ path }) => path));
  expect(
    await ruby.unresolved!({ files: state, judged, world: { paths: judged, roots: [''] } }),
  ).toMatchObject([
    { path: 'app/models/account/user.rb', message: 'the autoloader looks for Account::User here' },
  ]);
});

test('a string that may be required somewhere is asked, and only where it leads to a file that moves', async () => {
  const text = 'Builder.parse_file "shop/till"\nx = "shop/price"\ny = "text/plain"\n';
  const moved = await run(ruby, { 'spec/a_spec.rb': text }, moves, others);
  expect(ledger(moved.get('spec/a_spec.rb'))).toEqual(['asked shop/till: may be what is required somewhere']);
});
