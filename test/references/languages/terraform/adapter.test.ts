// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform writes its expressions so
import { expect, test } from 'vitest';
import { terraform } from '../../../../src/references/languages/terraform/adapter.ts';
import { run } from '../typescript/support.ts';

const moves = {
  'modules/net/main.tf': 'modules/aws/net/main.tf',
  'files/motd.txt': 'assets/motd.txt',
  'files/a.tpl': 'assets/a.tpl',
};
const others = [...Object.keys(moves), 'modules/tag/main.tf', 'live/terragrunt.hcl'];

test.each([
  ['main.tf', 'source = "./modules/net"', 'source = "./modules/aws/net"'],
  ['main.tf', 'source = "terraform-aws-modules/net/aws"', undefined],
  ['main.tf', 'source = "git::https://x.org/modules/net"', undefined],
  ['main.tf', 'x = file("files/motd.txt")', 'x = file("assets/motd.txt")'],
  [
    'main.tf',
    'x = templatefile("${path.module}/files/a.tpl", {})',
    'x = templatefile("${path.module}/assets/a.tpl", {})',
  ],
  ['main.tf', 'x = file("${path.root}/files/${var.n}.txt")', 'x = file("${path.root}/assets/${var.n}.txt")'],
  [
    'modules/net/main.tf',
    'value = "${module.tag.v}-${file("${path.module}/../../files/motd.txt")}"',
    'value = "${module.tag.v}-${file("${path.module}/../../../assets/motd.txt")}"',
  ],
  ['main.tf', 'to = module.net.aws_vpc.files # ./modules/net', undefined],
  [
    'live/terragrunt.hcl',
    'terraform {\n  source = "../modules//net"\n}',
    'terraform {\n  source = "../modules//aws/net"\n}',
  ],
  [
    'live/terragrunt.hcl',
    'terraform {\n  source = "../modules/net"\n}',
    'terraform {\n  source = "../modules/aws/net"\n}',
  ],
  [
    'modules/net/main.tf',
    'source = "../tag"\nx = file("${path.module}/../../files/motd.txt")',
    'source = "../../tag"\nx = file("${path.module}/../../../assets/motd.txt")',
  ],
])('%s: %s', async (path, before, after) => {
  const changed = (await run(terraform, { [path]: before }, moves, others)).get(path)!;
  expect(changed.text).toBe(after ?? before);
});

test('a module goes up before it goes down, with a dot', async () => {
  const text = 'source = "../net"\n';
  const changed = await run(
    terraform,
    { 'modules/tag/main.tf': text },
    { 'modules/net/main.tf': 'modules/tag/net/main.tf' },
    others,
  );
  expect(changed.get('modules/tag/main.tf')!.text).toBe('source = "./net"\n');
});
