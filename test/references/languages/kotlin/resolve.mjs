// Resolves every name of the Kotlin and Java programs of the tests, by nothing but words. Says what finds nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
const text = path => readFileSync(path, 'utf8');
const bare = path =>
  text(path).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/g, ' ');
const wrong = [];
const code = files.filter(path => /\.(kt|java)$/.test(path));
const packages = new Map(code.map(path => [path, /^package ([\w.]+)/m.exec(text(path))?.[1] ?? '']));
const declared = new Map();
const members = new Set();
for (const path of code) {
  for (const [, name] of bare(path).matchAll(
    /^(?:(?:public|private|internal|data|sealed|abstract|open|enum|inline|final|const) )*(?:class|interface|object|typealias|fun(?: <[^>]*>)?|val|var) (?:[\w<>?]+\.)?(\w+)/gm,
  ))
    declared.set(`${packages.get(path)}.${name}`, path);
  for (const [, name] of bare(path).matchAll(/^(?:fun(?: <[^>]*>)?|val) [\w<>?]+\.(\w+)/gm))
    members.add(name);
  const last = packages.get(path).split('.').at(-1);
  if (last !== basename(dirname(path))) wrong.push(`${path}: its package is ${packages.get(path)}`);
  if (path.endsWith('.kt')) {
    const stem = basename(path, '.kt');
    declared.set(`${packages.get(path)}.${stem[0].toUpperCase()}${stem.slice(1)}Kt`, path);
  }
}
const known = new Set([...declared.keys()].map(name => name.split('.').at(-1)));
for (const path of code) {
  const words = bare(path);
  const explicit = new Map();
  const stars = [packages.get(path)];
  for (const [, name, star, alias] of words.matchAll(
    /^import (?:static )?([\w.]+?)(\.\*)?(?: as (\w+))?;?$/gm,
  )) {
    if (star) stars.push(name);
    else explicit.set(alias ?? name.split('.').at(-1), name);
    const isOwn = /^org\.example/.test(name);
    if (isOwn && star && ![...packages.values()].includes(name)) wrong.push(`${path}: there is no ${name}`);
    if (isOwn && !star && !declared.has(name) && !declared.has(name.replace(/\.\w+$/, '')))
      wrong.push(`${path}: there is no ${name}`);
  }
  const inside = words.replace(/^(import|package) .*$/gm, '');
  for (const { 0: word, index } of inside.matchAll(/\b[A-Za-z]\w*/g)) {
    const isMember = /\.\s*$/.test(inside.slice(0, index));
    if (
      !known.has(word) ||
      (isMember && !members.has(word)) ||
      (/\b(class|interface|object|enum|fun|val|var|\w+\.)\s*$/.test(inside.slice(0, index)) && !isMember)
    )
      continue;
    if (isMember && !/^\s*[({]/.test(inside.slice(index + word.length)) && !members.has(word)) continue;
    if (!explicit.has(word) && !stars.some(one => declared.has(`${one}.${word}`)))
      wrong.push(`${path}: ${word} is not seen`);
  }
}
for (const path of files.filter(one => /\.(xml|kts)$/.test(one)))
  for (const [name] of text(path).matchAll(/\borg\.example(?:\.\w+)+/g))
    if (!declared.has(name)) wrong.push(`${path}: there is no ${name}`);
if (wrong.length > 0) {
  console.log(wrong.join('\n'));
  process.exit(1);
}
