// Resolves every module and file that the Terraform programs of the tests name, by nothing but words.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
const wrong = [];
const holds = (folder, ending) =>
  existsSync(folder) && readdirSync(folder).some(name => name.endsWith(ending));
const variables = new Map();
for (const path of files.filter(one => one.endsWith('.tf')))
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/^variable "(\w+)"/gm))
    variables.set(dirname(path), (variables.get(dirname(path)) ?? new Set()).add(name));
for (const path of files.filter(one => /\.(tf|hcl)$/.test(one))) {
  const text = readFileSync(path, 'utf8').replace(/^\s*#.*$/gm, '');
  const own = path.endsWith('.tftest.hcl') ? dirname(path).replace(/\/?tests$/, '') : dirname(path);
  for (const [, words] of text.matchAll(/\bsource\s*=\s*"(\.[^"]*)"/g))
    if (!holds(join(own, words.replace('//', '/')), '.tf')) wrong.push(`${path}: no module is at ${words}`);
  for (const [, words] of text.matchAll(/config_path\s*=\s*"([^"]*)"/g))
    if (!holds(join(own, words), '.hcl')) wrong.push(`${path}: nothing is at ${words}`);
  for (const [, words] of text.matchAll(/\$\{path\.module\}\/([^"$]*)/g))
    if (!existsSync(join(own, words))) wrong.push(`${path}: nothing is at ${words}`);
  for (const [, words] of text.matchAll(/\bfile\("([^"$]+)"\)/g))
    if (!existsSync(join(own, words)) && !existsSync(words)) wrong.push(`${path}: nothing is at ${words}`);
  for (const [, name] of text.matchAll(/\bvar\.(\w+)/g))
    if (!variables.get(own)?.has(name)) wrong.push(`${path}: no variable ${name} is beside it`);
}
if (wrong.length > 0) {
  console.log(wrong.join('\n'));
  process.exit(1);
}
