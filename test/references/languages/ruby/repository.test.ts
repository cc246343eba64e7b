// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Ruby
import { expect, test } from 'vitest';
import { carryOut, isInstalled } from '../../../support/toolchain.ts';

/** A garden in three parts with tests. */
const garden: Readonly<Record<string, string>> = {
  'garden.gemspec':
    'Gem::Specification.new do |s|\n  s.name = "garden"\n  s.version = "1"\n  s.files = ["lib/garden.rb", "lib/garden/tools/rake.rb"] + Dir["lib/garden/**/*.rb"]\n  s.require_paths = ["lib"]\nend\n',
  Rakefile: 'require_relative "lib/garden"\nload "tasks/water.rake"\n',
  'tasks/water.rake': 'require_relative "../lib/garden/tools/can"\n',
  'lib/garden.rb':
    'require "garden/version"\nrequire "garden/plants"\nrequire_relative "garden/tools/rake"\nmodule Garden\n  autoload :Shed, "garden/shed"\n  def self.names = Plants.all.map(&:name)\nend\n',
  'lib/garden/version.rb': 'module Garden\n  VERSION = "1"\nend\n',
  'lib/garden/plants.rb':
    'require "garden/plants/rose"\nrequire "garden/plants/oak"\nmodule Garden\n  module Plants\n    def self.all = [Rose.new, Oak.new]\n  end\nend\n',
  'lib/garden/plants/plant.rb':
    'module Garden\n  module Plants\n    class Plant\n      def name = self.class.name.split("::").last.downcase\n    end\n  end\nend\n',
  'lib/garden/plants/rose.rb':
    'require_relative "plant"\nmodule Garden\n  module Plants\n    class Rose < Plant; end\n  end\nend\n',
  'lib/garden/plants/oak.rb':
    'require_relative "./plant"\nmodule Garden\n  module Plants\n    class Oak < Plant; end\n  end\nend\n',
  'lib/garden/tools/rake.rb':
    'require_relative "../version"\nmodule Garden\n  module Tools\n    TEETH = File.read(File.join(__dir__, "..", "..", "..", "data", "teeth.txt")).to_i\n  end\nend\n',
  'lib/garden/tools/can.rb':
    'require File.expand_path("../rake", __FILE__)\nmodule Garden\n  module Tools\n    CAN = TEETH * 2\n  end\nend\n',
  'lib/garden/shed.rb':
    'require "garden/tools/can"\nmodule Garden\n  module Shed\n    SIZE = Tools::CAN\n  end\nend\n',
  'data/teeth.txt': '12\n',
  'test/helper.rb':
    '$LOAD_PATH.unshift File.expand_path("../lib", __dir__)\nrequire "garden"\ndef same(a, b) = a == b || abort("#{a.inspect} is not #{b.inspect}")\n',
  'test/plants_test.rb': 'require_relative "helper"\nsame Garden.names, %w[rose oak]\n',
  'test/tools_test.rb':
    'require_relative "helper"\nrequire "garden/tools/can"\nsame Garden::Tools::CAN, 24\nsame Garden::Shed::SIZE, 24\nsame File.read("#{__dir__}/../data/teeth.txt"), "12\\n"\n',
  'test/all.rb': 'Dir[File.join(__dir__, "*_test.rb")].sort.each { |file| load file }\n',
};

const PLAN = `# Plan

## Phase 1: Files

1. Move \`lib/garden/plants/plant.rb\` → \`lib/garden/core/plant.rb\`
2. Move \`lib/garden/version.rb\` → \`lib/garden/core/version.rb\`
3. Move \`lib/garden/tools/can.rb\` → \`lib/garden/water/can.rb\`
4. Move \`lib/garden/shed.rb\` → \`lib/garden/sheds/wooden.rb\`
5. Update requires

## Phase 2: Folders

1. Move \`data/\` → \`share/data/\`
2. Move \`test/\` → \`checks/unit/\`
3. Move \`tasks/\` → \`lib/tasks/\`
4. Move \`lib/garden/tools/\` → \`lib/garden/gear/tools/\`
5. Update requires
`;

test.skipIf(!isInstalled('ruby'))(
  'a program in Ruby passes its tests at every commit of the main line',
  () => {
    const { exit, output, failures, commits, paths } = carryOut(
      garden,
      PLAN,
      'for f in $(git ls-files "*.rb"); do ruby -c $f > /dev/null || exit 1; done; ruby $(git ls-files "*all.rb") && ruby -Ilib -e "load %q(Rakefile); s = eval(File.read(%q(garden.gemspec))); abort s.files.inspect unless s.files.size > 3 && s.files.all? { |f| File.file?(f) }"',
    );
    expect(failures).toEqual([]);
    expect([exit, commits], output).toEqual([0, 2]);
    expect(paths).toContain('lib/garden/gear/tools/rake.rb');
  },
  300_000,
);
