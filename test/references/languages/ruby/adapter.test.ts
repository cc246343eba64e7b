// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Ruby
import { describe, expect, test } from 'vitest';
import { ruby } from '../../../../src/references/languages/ruby/adapter.ts';
import { moving } from '../../moving.ts';
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

  test('from a folder of the load path, and from that of all views, whose files go below it', async () => {
    const { after } = await moving({
      files: {
        'lib/till.rb': '',
        'bin/start.rb': 'require "till"\n',
        'app/views/shared/_nav.html.erb': '',
        'app/controllers/posts_controller.rb': "render 'shared/nav'\n",
      },
      moves: {
        'lib/till.rb': 'lib/shop/till.rb',
        'app/views/shared/_nav.html.erb': 'app/views/site/shared/_nav.html.erb',
      },
    });
    expect(after['bin/start.rb']).toBe('require "shop/till"\n');
    expect(after['app/controllers/posts_controller.rb']).toBe("render 'site/shared/nav'\n");
  });

  test('of a text that moves', async () => {
    const text = 'require_relative "price"\nrequire_relative "../shop"\n';
    expect(await change('lib/shop/till.rb', text)).toBe(
      'require_relative "../price"\nrequire_relative "../../shop"\n',
    );
  });
});

test('a string that nothing requires or loads is asked, in a language that is rewritten', async () => {
  const text = 'require "shop/till"\nputs "data/a.yml"\n';
  expect(ledger((await run(ruby, { 'lib/shop.rb': text }, moves, others)).get('lib/shop.rb'))).toEqual([
    'shop/till → shop/front/till',
    'asked data/a.yml: data/a.yml moves; such words are not rewritten in this language',
  ]);
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
  expect(await ruby.doubts!({ files, moves: moved, options: {}, world: { paths, roots: [''] } })).toEqual([]);
  const reopened = files.map(file => ({ ...file, text: file.text.replace('class User', 'class << self') }));
  expect(
    await ruby.doubts!({ files: reopened, moves: moved, options: {}, world: { paths, roots: [''] } }),
  ).toMatchObject([{ path: 'app/models/user.rb', message: expect.stringContaining('Account::User') }]);
  const state = [...files.slice(0, 1), ...files.slice(2), { path: 'app/models/account/user.rb', text }];
  const judged = new Set(state.map(({ path }) => path));
  expect(
    await ruby.unresolved!({ files: state, judged, world: { paths: judged, roots: [''] } }),
  ).toMatchObject([
    { path: 'app/models/account/user.rb', message: 'the autoloader looks for Account::User here' },
  ]);
});

test('the folders that an application adds are looked in by its names, but for those that it passes over', async () => {
  const config = {
    path: 'config/application.rb',
    text: 'config.autoload_lib(ignore: %w[tasks])\nconfig.autoload_paths.push(\n  "#{root}/extras",\n)\n',
  };
  const files = [
    config,
    { path: 'lib/series.rb', text: 'class Series\n  class << self\n  end\nend\n' },
    { path: 'extras/bot.rb', text: 'x = 1\n' },
    { path: 'lib/tasks/job.rb', text: 'x = 1\n' },
  ];
  const paths = new Set(files.map(({ path }) => path));
  const state = (all: typeof files) => {
    const judged = new Set(all.map(({ path }) => path));
    return ruby.unresolved!({ files: all, judged, world: { paths: judged, roots: [''] } });
  };
  expect(await state(files)).toMatchObject([{ path: 'extras/bot.rb' }]);
  expect(
    await state(files.map(file => ({ ...file, path: file.path.replace('lib/series', 'lib/a/series') }))),
  ).toMatchObject([
    { path: 'lib/a/series.rb', message: 'the autoloader looks for A::Series here' },
    { path: 'extras/bot.rb' },
  ]);
  const moved = await run(ruby, { [config.path]: config.text }, { 'extras/bot.rb': 'app/extras/bot.rb' }, [
    ...paths,
  ]);
  expect(moved.get(config.path)!.text).toBe(config.text.replace('/extras', '/app/extras'));
});

test('a string that may be required somewhere is asked, and only where it leads to a file that moves', async () => {
  const text = 'Builder.parse_file "shop/till"\nx = "shop/price"\ny = "text/plain"\n';
  const moved = await run(ruby, { 'spec/a_spec.rb': text }, moves, others);
  expect(ledger(moved.get('spec/a_spec.rb'))).toEqual(['asked shop/till: may be what is required somewhere']);
});

describe('constants that follow their paths', () => {
  const files = {
    'config/application.rb': '',
    'app/models/shop/order.rb':
      'module Shop\n  class Order\n    LIMIT = Shop::Price::MAX\n    def owner = User.new(Line)\n  end\nend\n',
    'app/models/shop/price.rb': 'module Shop\n  class Price\n    MAX = 3\n  end\nend\n',
    'app/models/shop/line.rb': 'class Shop::Line < Shop::Price\nend\n',
    'app/models/user.rb': 'class User\n  def name = "User #{Shop::Order::LIMIT}" # User\nend\n',
    'app/services/bill.rb': 'class Bill\n  def all = [Shop::Order, ::User, Shop::Line]\nend\n',
    'app/views/bills/show.html.erb': '<%= User.first %> <%= Shop::Price::MAX %>\n',
  };

  test('of single files', async () => {
    const { changed, after } = await moving({
      files,
      moves: {
        'app/models/user.rb': 'app/models/account/user.rb',
        'app/models/shop/price.rb': 'app/models/money/price.rb',
      },
    });
    expect(changed).toEqual({
      'app/models/shop/order.rb': files['app/models/shop/order.rb']
        .replace('Shop::Price', 'Money::Price')
        .replace('User', 'Account::User'),
      'app/models/shop/price.rb': files['app/models/shop/price.rb'].replace('module Shop', 'module Money'),
      'app/models/shop/line.rb': 'class Shop::Line < Money::Price\nend\n',
      'app/models/user.rb': files['app/models/user.rb'].replace('class User', 'class Account::User'),
      'app/services/bill.rb': files['app/services/bill.rb'].replace('::User', '::Account::User'),
      'app/views/bills/show.html.erb': '<%= Account::User.first %> <%= Money::Price::MAX %>\n',
    });
    const back = await moving({
      files: after,
      moves: {
        'app/models/account/user.rb': 'app/models/user.rb',
        'app/models/money/price.rb': 'app/models/shop/price.rb',
      },
    });
    expect(back.after).toEqual(files);
  });

  test('of a folder', async () => {
    const moves = Object.fromEntries(
      ['order', 'price', 'line'].map(name => [`app/models/shop/${name}.rb`, `app/models/store/${name}.rb`]),
    );
    const { after } = await moving({ files, moves });
    expect(after['app/models/store/order.rb']).toBe(
      files['app/models/shop/order.rb'].replaceAll('Shop', 'Store'),
    );
    expect(after['app/services/bill.rb']).toContain('[Store::Order, ::User, Store::Line]');
  });
});

test.each<[string, Record<string, string>, readonly string[]]>([
  ['one of its files leaves', { 'lib/shop/till.rb': 'lib/shop/front/till.rb' }, ['lib/shop.rb:2']],
  ['one of its files has another name', { 'lib/shop/till.rb': 'lib/shop/desk.rb' }, ['lib/shop.rb:2']],
  [
    'all of it goes',
    Object.fromEntries(
      ['till', 'price', 'base', 'util'].map(name => [`lib/shop/${name}.rb`, `lib/store/${name}.rb`]),
    ),
    [],
  ],
  ['another file goes', { 'lib/other/x.rb': 'lib/x.rb' }, []],
  ['one leaves that is named in full', { 'lib/shop/util.rb': 'lib/shop/kit/util.rb' }, []],
])('a folder of which a program makes the names of files is a doubt where %s', async (_, goals, told) => {
  const files = {
    'lib/shop.rb': 'def self.of(kind)\n  try_require "shop/#{kind}"\n  puts "shop/#{kind}"\nend\n',
    'lib/shop/till.rb': '',
    'lib/shop/price.rb': '',
    'lib/shop/base.rb': 'require "shop/util"\n',
    'lib/shop/util.rb': '',
    'lib/other/x.rb': '',
    'spec/till_spec.rb': 'require "shop/till"\n',
  };
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(files)), roots: [''] };
  const found = await ruby.doubts!({ files: all, world, options: {}, moves: new Map(Object.entries(goals)) });
  expect(found.map(({ path, line }) => `${path}:${line}`)).toEqual(told);
  const { after } = await moving({ files, moves: goals, roots: [''] });
  const folder = 'lib/shop/base.rb' in goals ? 'store' : 'shop';
  expect(after['lib/shop.rb']).toContain(`try_require "${folder}/#{kind}"`);
});
