/** One import statement of Python, TypeScript or JavaScript, read from its lines alone. */
export interface ImportStatement {
  /** Where it imports from and in which form. Statements with equal keys merge name by name. */
  readonly key: string;
  /** The module, for sorting. */
  readonly module: string;
  /** The names as written: `a`, `a as b`, `type A`. Absent where the statement merges only as a whole. */
  readonly names?: readonly string[];
  /** What it binds in the file. Empty for an import that is made for its effect. */
  readonly binds: readonly string[];
  /** Without line endings. */
  readonly lines: readonly string[];
}

type Reading = Omit<ImportStatement, 'lines'>;

/**
 * Reads lines that are known to belong to import statements.
 * @returns undefined where a line is none that is known here, or a statement begins or ends outside these lines.
 */
export function readStatements(lines: readonly string[]): ImportStatement[] | undefined {
  const statements: ImportStatement[] = [];
  for (let start = 0; start < lines.length; ) {
    const end = statementEnd(lines, start);
    if (end === undefined) return undefined;
    const own = lines.slice(start, end);
    const statement = readStatement(own);
    if (!statement) return undefined;
    statements.push(statement);
    start = end;
  }
  return statements;
}

/** The line after the one on which every bracket opened since `start` is closed again. */
function statementEnd(lines: readonly string[], start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < lines.length; at += 1) {
    for (const [bracket] of code(lines[at]!).matchAll(/[(){}]/g)) depth += '({'.includes(bracket) ? 1 : -1;
    if (depth <= 0) return depth === 0 ? at + 1 : undefined;
  }
  return undefined;
}

const PYTHON_COMMENT = /\s*#[^'"]*$/;
const SCRIPT_COMMENT = /\s*\/\/[^'"]*$/;

function code(line: string): string {
  return line.replace(SCRIPT_COMMENT, '').replace(PYTHON_COMMENT, '');
}

function readStatement(lines: readonly string[]): ImportStatement | undefined {
  const stripped = lines.map(code);
  const indent = /^\s*/.exec(lines[0]!)![0];
  const text = stripped.join(' ').trim().replace(/\s+/g, ' ');
  const reading = readFrom(text) ?? readImport(text) ?? readNamed(text) ?? readScript(text);
  if (!reading) return undefined;
  const { names, ...whole } = reading;
  const commented = stripped.some((line, at) => line !== lines[at]!.trimEnd());
  return { ...whole, key: indent + whole.key, lines, ...(names && !commented && { names }) };
}

const NAME = String.raw`[\p{L}\p{N}_$]+`;
const NAMES = new RegExp(`^(?:type )?(${NAME}|\\*)(?: as (${NAME}))?$`, 'u');
const MODULES = new RegExp(`^([\\p{L}\\p{N}_.]+)(?: as (${NAME}))?$`, 'u');

/** `from module import a, b as c`. */
function readFrom(text: string): Reading | undefined {
  const match = /^from (\S+) import ?(?:\((.*)\)|([^()]+))$/.exec(text);
  if (!match) return undefined;
  const [, module = '', inside, plain] = match;
  const names = list(inside ?? plain!, NAMES);
  return (
    names && {
      key: `from ${module}`,
      module,
      names: names.written,
      binds: names.bound.map(name => (name === '*' ? `* ${module}` : name)),
    }
  );
}

/** `import module`, `import a, b as c`. */
function readImport(text: string): Reading | undefined {
  const match = /^import ([^'"{}()]+)$/.exec(text);
  const modules = match && list(match[1]!, MODULES);
  if (!modules) return undefined;
  const module = modules.written.map(name => name.replace(/ as .*/, '')).join(', ');
  return { key: `import ${module}`, module, binds: modules.bound };
}

/** `import { a, b as c } from 'module'`, with a default before it, as type, or an export. */
function readNamed(text: string): Reading | undefined {
  const match = /^((?:import|export)(?: type)?(?: [^{}'"]+,)?) ?\{(.*)\} ?from ?(['"])(.+?)\3 ?;?$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, form = '', inside = '', , module = ''] = match;
  const names = list(inside, NAMES);
  const own = /^import (?:type )?([^,{}]+),$/.exec(form)?.[1];
  return (
    names && {
      key: `${form} {} from ${module}`,
      module,
      names: names.written,
      binds: own ? [own, ...names.bound] : names.bound,
    }
  );
}

/** `import a from 'module'`, `import * as a from 'module'`, `import 'module'`, `export * from 'module'`. */
function readScript(text: string): Reading | undefined {
  const match = new RegExp(
    `^(?:import (?:(?:type )?(?:\\* as )?(${NAME}) from ?)?|export \\*(?: as (${NAME}))? from ?)(['"])(.+?)\\3 ?;?$`,
    'u',
  ).exec(text);
  if (!match) return undefined;
  const [, imported, exported, , module = ''] = match;
  const bound = imported ?? exported ?? (text.startsWith('export') ? `* ${module}` : undefined);
  return { key: text.replace(/ ?;$/, ''), module, binds: bound === undefined ? [] : [bound] };
}

/** A list with commas between: its members as written, and what they bind. */
function list(text: string, form: RegExp): { written: string[]; bound: string[] } | undefined {
  const written = text.split(',').map(name => name.trim());
  if (written.at(-1) === '') written.pop();
  const matches = written.map(name => form.exec(name));
  if (written.length === 0 || matches.includes(null)) return undefined;
  return { written, bound: matches.map(match => match![2] ?? match![1]!) };
}

/**
 * The statement with other names, laid out as it is: on one line, or one name to a line.
 * @returns undefined for any other layout, and for one that has no names.
 */
export function withNames(statement: ImportStatement, names: readonly string[]): string[] | undefined {
  const { lines } = statement;
  const written = statement.names;
  if (!written) return undefined;
  if (lines.length === 1) {
    const parts = /^(.*?\bimport\s*\(\s*|.*?\{\s*|\s*from\s.*?\simport\s+)(.*?)(,?\s*[)}].*|\s*)$/.exec(
      lines[0]!,
    );
    return parts ? [parts[1]! + names.join(', ') + parts[3]!] : undefined;
  }
  const inner = lines.slice(1, -1);
  if (
    inner.length !== written.length ||
    inner.some((line, at) => line.trim().replace(/,$/, '') !== written[at])
  )
    return undefined;
  const indent = /^\s*/.exec(inner[0]!)![0];
  const last = inner.at(-1)!.endsWith(',') ? ',' : '';
  const made = names.map((name, at) => `${indent}${name}${at < names.length - 1 ? ',' : last}`);
  return [lines[0]!, ...made, lines.at(-1)!];
}
