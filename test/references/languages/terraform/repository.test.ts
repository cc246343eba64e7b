// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform writes its expressions so
import { expect, test } from 'vitest';
import { carryOut } from '../../../support/toolchain.ts';

/** A network in three modules with two places that use them, files, templates and tests. */
const network: Readonly<Record<string, string>> = {
  'live/prod/main.tf':
    'module "net" {\n  source = "../../modules/net"\n  motd   = file("files/motd.txt")\n}\n\nmodule "store" {\n  source = "../../modules/store"\n}\n',
  'live/test/main.tf':
    'module "net" {\n  source = "../../modules/net"\n  motd   = file("${path.module}/../../files/motd.txt")\n}\n',
  'live/terragrunt.hcl':
    'dependency "net" {\n  config_path = "./prod"\n}\n\nterraform {\n  source = "../modules//store"\n}\n',
  'live/prod/terragrunt.hcl': 'include "root" {\n  path = find_in_parent_folders()\n}\n',
  'modules/net/main.tf':
    'locals {\n  rules = yamldecode(file("${path.module}/rules.yaml"))\n  words = templatefile("${path.module}/../../files/hello.tpl", { motd = var.motd })\n}\n\nmodule "tags" {\n  source = "../tags"\n}\n',
  'modules/net/variables.tf': 'variable "motd" {\n  type = string\n}\n',
  'modules/net/rules.yaml': '- open\n',
  'modules/net/outputs.tf': 'output "words" {\n  value = local.words\n}\n',
  'modules/store/main.tf':
    'module "tags" {\n  source = "../tags"\n}\n\nmodule "inner" {\n  source = "./inner"\n}\n\nresource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "${path.module}/scripts/make.sh"\n  }\n}\n',
  'modules/store/inner/main.tf': 'locals {\n  text = file("${path.module}/../../../files/motd.txt")\n}\n',
  'modules/store/scripts/make.sh': '#!/bin/sh\ncat "$(dirname "$0")/../../../files/motd.txt"\n',
  'modules/tags/main.tf':
    'output "all" {\n  value = { for k in fileset("${path.module}/sets", "*.json") : k => k }\n}\n',
  'modules/tags/sets/a.json': '{}\n',
  'files/motd.txt': 'hello\n',
  'files/hello.tpl': '${motd}\n',
  'tests/net.tftest.hcl': 'run "net" {\n  module {\n    source = "./modules/net"\n  }\n}\n',
  'moved.tf': 'moved {\n  from = module.net\n  to   = module.network\n}\n',
};

const PLAN = `# Plan

## Phase 1: Files

1. Move \`files/motd.txt\` → \`assets/text/motd.txt\`
2. Move \`files/hello.tpl\` → \`assets/templates/hello.tpl\`
3. Move \`modules/net/rules.yaml\` → \`modules/net/data/rules.yaml\`
4. Move \`modules/store/scripts/make.sh\` → \`modules/store/tools/make.sh\`
5. Update sources and paths

## Phase 2: Modules

1. Move \`modules/net/\` → \`modules/aws/network/\`
2. Move \`modules/tags/\` → \`modules/common/tags/\`
3. Move \`live/\` → \`environments/live/\`
4. Move \`modules/store/inner/\` → \`modules/inner/\`
5. Update sources and paths
`;

test('modules of Terraform resolve at every commit of the main line', () => {
  const { exit, output, failures, commits, paths } = carryOut(
    network,
    PLAN,
    `"${process.execPath}" "${import.meta.dirname}/resolve.mjs" && sh "$(git ls-files '*make.sh')" > /dev/null`,
  );
  expect(failures).toEqual([]);
  expect([exit, commits], output).toEqual([0, 2]);
  expect(paths).toContain('modules/aws/network/data/rules.yaml');
}, 300_000);
