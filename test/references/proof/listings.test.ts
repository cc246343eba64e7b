// biome-ignore-all lint/suspicious/noTemplateCurlyInString: words of programs
import { describe, expect, test } from 'vitest';
import { lost } from './lost.ts';

const PLACE = 'import os\nfrom pathlib import Path\nHERE = Path(__file__).resolve().parent\n';
const THERE = {
  'check/case_1.json': '',
  'check/case_2.json': '',
  'check/one.case.yml': '',
  'check/sub/list_a.txt': '',
};
const ALL = {
  'check/case_1.json': 'data/case_1.json',
  'check/case_2.json': 'data/case_2.json',
  'check/one.case.yml': 'data/one.case.yml',
  'check/sub/list_a.txt': 'data/list_a.txt',
};

describe('what a program looks for beside itself, once all has gone', () => {
  test.each([
    ['Path(__file__).parent.glob("case_*.json")', 'case_*.json'],
    ['sorted(HERE.glob("*.json"))', '*.json'],
    ['(HERE / "sub").glob("list_*")', 'list_*'],
    ['HERE.rglob("list_*.txt")', 'list_*.txt'],
    ['glob.glob(os.path.join(HERE, "case_*.json"))', 'case_*.json'],
    ['iglob(os.path.join(os.path.dirname(__file__), "case_?*.json"))', 'case_?*.json'],
    ['glob.glob(f"{HERE}/case_*.json")', 'case_*.json'],
    ['[f for f in os.listdir(HERE) if f.endswith(".json")]', '.json'],
    ['[f for f in HERE.iterdir() if f.suffix == ".yml"]', '.yml'],
  ])('Python: %s', async (line, words) => {
    const files = { ...THERE, 'check/run.py': `${PLACE}x = ${line}\n` };
    expect(await lost(files, ALL)).toEqual([`check/run.py:4 ${words}`]);
    // Some are there still, or the text goes along.
    expect(await lost(files, { 'check/case_1.json': 'data/case_1.json' })).toEqual([]);
    const along = Object.fromEntries(Object.keys(files).map(path => [path, path.replace('check', 'proof')]));
    expect(await lost(files, along)).toEqual([]);
  });

  test.each([
    ["fs.readdirSync(__dirname).filter(f => f.endsWith('.case.yml'))", '.case.yml'],
    ["(await readdir(import.meta.dirname)).filter(f => f.endsWith('.json'))", '.json'],
    ["fs.readdirSync(path.join(__dirname, 'sub')).filter(f => path.extname(f) === '.txt')", '.txt'],
    [
      'fs.readdirSync(dirname(fileURLToPath(import.meta.url))).filter(f => /\\.case\\.yml$/.test(f))',
      '\\.case\\.yml',
    ],
    ["globSync('case_*.json', { cwd: __dirname })", 'case_*.json'],
  ])('a script: %s', async (line, words) => {
    const files = { ...THERE, 'check/run.js': `const x = ${line};\n` };
    expect(await lost(files, ALL)).toEqual([`check/run.js:1 ${words}`]);
    expect(await lost(files, { 'check/case_1.json': 'data/case_1.json' })).toEqual([]);
  });

  test.each([
    ['check/run.py', `${PLACE}HERE.glob("*.none")\n`],
    ['check/run.py', 'out.glob("case_*.json")\n'],
    ['check/run.py', `${PLACE}(HERE / "made").glob("case_*.json")\n`],
    ['check/run.py', `${PLACE}os.listdir(made)\nname.endswith(".json")\n`],
    ['check/run.py', `${PLACE}tmp_path.glob("case_*.json")\n`],
    ['check/run.js', "fs.readdirSync(dir).filter(f => f.endsWith('.json'))"],
    ['check/run.js', "fs.readdirSync(path.join(__dirname, 'made')).filter(f => f.endsWith('.json'))"],
    ['check/run.js', "globSync('case_*.json', { cwd: out })"],
    ['check/run.js', "fs.readdirSync(__dirname).filter(f => f.endsWith('.none'))"],
  ])('nothing is told of what nobody knows, or was not there: %s %j', async (path, text) => {
    expect(await lost({ ...THERE, [path]: text }, ALL)).toEqual([]);
  });

  test('a text is not what it looks for itself', async () => {
    const text = "for (const f of fs.readdirSync(__dirname)) if (f.endsWith('.js')) load(f);\n";
    const files = { 'parts/index.js': text, 'parts/a.js': '', 'parts/b.js': '' };
    const moves = { 'parts/a.js': 'units/a.js', 'parts/b.js': 'units/b.js' };
    expect(await lost(files, moves)).toEqual(['parts/index.js:1 .js']);
  });
});
