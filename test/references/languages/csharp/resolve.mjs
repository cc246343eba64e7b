// Resolves every name, path and namespace of the C# programs of the tests, by nothing but words. Says what finds nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
const texts = new Map(files.map(path => [path, readFileSync(path, 'utf8')]));
const wrong = [];
const bare = text => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, ' ');

const projects = files.filter(path => path.endsWith('.csproj'));
const projectOf = path =>
  projects
    .filter(one => path.startsWith(dirname(one) === '.' ? '' : `${dirname(one)}/`))
    .sort((a, b) => b.length - a.length)[0];
for (const path of files.filter(one => /\.(csproj|slnx|sln|props)$/.test(one)))
  for (const [, words] of texts
    .get(path)
    .matchAll(/(?:Include|Path|Project)="([^"]*(?:[\\/]|\.csproj)[^"]*)"/g)) {
    const at = join(dirname(path), words.replaceAll('\\', '/').replace(/\/?\*.*$/, ''));
    if (!existsSync(at)) wrong.push(`${path}: nothing is at ${words}`);
  }

// What each text declares, and in which namespace.
const code = files.filter(path => path.endsWith('.cs'));
const spaces = new Map(code.map(path => [path, /^\s*namespace ([\w.]+)/m.exec(texts.get(path))?.[1] ?? '']));
const declared = new Map();
const extensions = new Map();
for (const path of code) {
  const text = bare(texts.get(path));
  for (const [, name] of text.matchAll(
    /^[ ]{0,4}(?:public |internal |static |sealed |abstract |partial |readonly )*(?:record struct|class|struct|interface|enum|record) (\w+)/gm,
  ))
    declared.set(`${spaces.get(path)}.${name}`, path);
  for (const [, name] of text.matchAll(/\b(\w+)\(this /g)) extensions.set(name, spaces.get(path));
}
const known = new Set([...declared.keys()].map(name => name.split('.').at(-1)));
const spaceNames = new Set(spaces.values());
const isSpace = name => [...spaceNames].some(one => one === name || one.startsWith(`${name}.`));
const globals = new Map();
for (const path of [...code, ...projects])
  for (const [, name] of texts
    .get(path)
    .matchAll(/global using ([\w.]+);|<Using Include="([\w.]+)"/g)
    .map(m => [m[0], m[1] ?? m[2]])) {
    const project = path.endsWith('.csproj') ? path : projectOf(path);
    globals.set(project, [...(globals.get(project) ?? []), name]);
  }
for (const [, names] of globals)
  for (const name of names) if (!isSpace(name) && name !== 'System') wrong.push(`nothing is in ${name}`);

for (const path of code) {
  const space = spaces.get(path);
  const project = projectOf(path);
  const root =
    /<RootNamespace>([\w.]+)/.exec(texts.get(project) ?? '')?.[1] ?? basename(project ?? '', '.csproj');
  const rest = dirname(path).slice(dirname(project ?? '').length + 1);
  const expected = [root, ...rest.split('/')].filter(Boolean).join('.');
  if (space !== '' && space !== expected && !texts.get(path).includes('keeps its namespace'))
    wrong.push(`${path}: ${space} is not ${expected}`);
  const text = bare(texts.get(path));
  const usings = [...text.matchAll(/^\s*(?:global )?using ([\w.]+);/gm)].map(match => match[1]);
  for (const name of usings)
    if (!/^System/.test(name) && !isSpace(name)) wrong.push(`${path}: nothing is in ${name}`);
  for (const [, name] of text.matchAll(/using (?:static |\w+ = )([\w.]+);/g))
    if (!/^System/.test(name) && !declared.has(name)) wrong.push(`${path}: nothing is ${name}`);
  const visible = ['', ...usings, ...(globals.get(project) ?? [])];
  for (let at = space; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '')
    visible.push(at);
  const inside = text.replace(/^\s*(global )?using [^;]*;|^\s*namespace [\w.]+/gm, ' ');
  const aliases = new Set([...text.matchAll(/using (\w+) =/g)].map(match => match[1]));
  for (const [words] of inside.matchAll(/(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)*/g)) {
    const parts = words.split('.');
    const at = parts.findIndex(part => known.has(part));
    if (at < 0 || aliases.has(parts[0])) continue;
    const name = parts.slice(0, at + 1).join('.');
    if (!visible.some(one => declared.has(one === '' ? name : `${one}.${name}`)))
      wrong.push(`${path}: ${name} is not seen`);
  }
  for (const [, name] of inside.matchAll(/\.(\w+)\(/g))
    if (extensions.has(name) && !visible.includes(extensions.get(name)))
      wrong.push(`${path}: .${name}() is not seen`);
}

// Pages: their classes, the namespaces that they name, and the controls from there.
for (const path of files.filter(one => one.endsWith('.xaml'))) {
  const text = texts.get(path);
  for (const [, name] of text.matchAll(/x:Class="([\w.]+)"/g))
    if (!declared.has(name)) wrong.push(`${path}: nothing is ${name}`);
  for (const [, prefix, name] of text.matchAll(/xmlns:(\w+)="clr-namespace:([\w.]+)/g))
    for (const [, type] of text.matchAll(new RegExp(`<${prefix}:(\\w+)`, 'g')))
      if (!declared.has(`${name}.${type}`)) wrong.push(`${path}: nothing is ${name}.${type}`);
}
if (wrong.length > 0) {
  console.log(wrong.join('\n'));
  process.exit(1);
}
