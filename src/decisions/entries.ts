import { isObjectId } from '../gate/object.ts';
import { refused } from '../gate/path.ts';
import type { HunkChoice } from '../merge/types.ts';
import type { OperationKind } from '../plan/types.ts';
import { RecordError } from './errors.ts';
import { type Choice, type Entry, RECORD_VERSION } from './types.ts';

/** Reads the lines of a record. @throws {RecordError} with file and line */
export function parseEntries(text: string, file: string): Entry[] {
  const entries: Entry[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `${file}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new RecordError(
        'record-not-json',
        /^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)/.test(line)
          ? `${at}: git has left a conflict here. Keep the lines of both sides and remove its marks; \`${file.replace(/^.*\//, '')} merge=union\` in .gitattributes lets git do so.`
          : `${at}: this line is not JSON. Restore it, or move the record away to begin anew.`,
      );
    }
    const wrong = check(value, entries.length === 0);
    if (wrong) throw new RecordError('record-wrong', `${at}: ${wrong}`);
    entries.push(value as Entry);
  }
  return entries;
}

const text = (value: unknown) => typeof value === 'string';
const texts = (value: unknown) => Array.isArray(value) && value.every(text);
const number = (value: unknown) => Number.isInteger(value);
const ids = (value: unknown) => Array.isArray(value) && value.every(isObjectId);
/** A path that something may be written to. */
const place = (value: unknown) => typeof value === 'string' && refused(value) === undefined;
const optional = (valid: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || valid(value);

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;
const SETTLED: Fields = {
  operations: optional(texts),
  moves: optional(value => Array.isArray(value) && value.every(isMove)),
  left: optional(value => Array.isArray(value) && value.every(isUnfinished)),
};
const FIELDS: Readonly<Record<Entry['type'], Fields>> = {
  record: { version: value => value === 1, plan: isPlan, base: isObjectId, tool: text },
  decision: {
    operation: text,
    means: optional(isSaid),
    choice: isChoice,
    inputs: isInputs,
    who: text,
    when: text,
    joined: isJoined,
    over: optional(texts),
  },
  clear: { operation: text, when: text, joined: isJoined, over: optional(texts) },
  correction: {
    at: isPlanLine,
    of: optional(text),
    says: value => Array.isArray(value) && value.every(isSaid),
    phase: optional(number),
    who: text,
    when: text,
    why: optional(text),
    joined: isJoined,
    over: optional(texts),
  },
  uncorrected: { at: isPlanLine, of: optional(text), when: text, joined: isJoined, over: optional(texts) },
  apply: {
    phase: number,
    parent: isObjectId,
    commits: ids,
    branch: optional(text),
    workTree: optional(text),
    when: text,
    ...SETTLED,
  },
  committed: {
    phase: number,
    parent: isObjectId,
    commits: ids,
    trees: ids,
    when: text,
    style: optional(value => value === 'weave' || value === 'linear'),
    removeAfter: optional(text),
    facades: optional(value => value === 'forwarding' || value === 'plain'),
    branch: optional(text),
    ...SETTLED,
  },
  plan: {
    plan: isPlan,
    base: isObjectId,
    renamed: value => isObject(value) && Object.values(value).every(text),
    gone: texts,
    when: text,
  },
  checked: {
    phase: number,
    command: text,
    commit: isObjectId,
    tree: isObjectId,
    code: number,
    milliseconds: number,
    last: texts,
    when: text,
  },
  undone: { phase: number, when: text },
  dismissed: { about: isUnfinished, why: text, who: text, when: text, joined: isJoined },
  undismissed: { about: isUnfinished, when: text, joined: isJoined },
};

function check(value: unknown, first: boolean): string | undefined {
  if (!isObject(value) || !text(value.type))
    return 'this line is no entry of a record (an object with a "type").';
  const fields = fieldsOf(FIELDS, value.type);
  if (!fields) return `unknown entry type "${value.type}". It may come from a newer version of this program.`;
  if (first && value.type !== 'record') return 'a record begins with an entry of type "record".';
  if (value.type === 'record' && number(value.version) && Number(value.version) > RECORD_VERSION)
    return `this record is of a newer program${text(value.tool) ? ` (${value.tool})` : ''}: its version is ${value.version}, and this one knows ${RECORD_VERSION}. Install a newer reorg-tui to use it.`;
  for (const [name, valid] of Object.entries(fields)) {
    if (!valid(value[name]))
      return `"${name}" of this ${value.type} entry is missing or not what it should be.`;
  }
  return undefined;
}

/** The fields that a table has for a kind; what every object inherits is none. */
function fieldsOf(table: Readonly<Record<string, Fields>>, kind: unknown): Fields | undefined {
  return typeof kind === 'string' && Object.hasOwn(table, kind) ? table[kind] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlan(value: unknown): boolean {
  return isObject(value) && place(value.path) && text(value.title) && text(value.sha256);
}

function isMove(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(place);
}

function isJoined(value: unknown): boolean {
  return value === undefined || value === true;
}

function isPlanLine(value: unknown): boolean {
  return isObject(value) && text(value.text) && [value.line, value.ordinal, value.among].every(number);
}

const KINDS: Readonly<Record<OperationKind, true>> = {
  move: true,
  merge: true,
  copy: true,
  delete: true,
  create: true,
  facade: true,
  rewrite: true,
  'remove-directory': true,
  manual: true,
};

function isSaid(value: unknown): boolean {
  return (
    isObject(value) &&
    text(value.kind) &&
    Object.hasOwn(KINDS, value.kind) &&
    [value.from, value.to, value.survivor].every(optional(text))
  );
}

/** Whether this is a list of files with their blobs. */
export function isInputs(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every(input => isObject(input) && text(input.path) && text(input.blob))
  );
}

function isUnfinished(value: unknown): boolean {
  return (
    isObject(value) &&
    [value.kind, value.what, value.why].every(text) &&
    optional(text)(value.file) &&
    [value.line, value.phase].every(optional(number))
  );
}

const CHOICES: Readonly<Record<Choice['kind'], Fields>> = {
  accept: {},
  skip: {},
  retarget: { to: place },
  keep: { path: text },
  edit: { text },
  hunks: {
    hunks: value => Array.isArray(value) && value.every(isHunk),
    patches: optional(value => Array.isArray(value) && value.every(isPatch)),
  },
};

function isChoice(value: unknown): boolean {
  if (!isObject(value)) return false;
  const fields = fieldsOf(CHOICES, value.kind);
  if (value.to !== undefined && !place(value.to)) return false;
  return fields !== undefined && Object.entries(fields).every(([name, valid]) => valid(value[name]));
}

/** Whether this is the record of a choice on a hunk. */
export function isHunk(value: unknown): boolean {
  return (
    isObject(value) &&
    text(value.key) &&
    number(value.ordinal) &&
    number(value.of) &&
    text(value.context) &&
    isHunkChoice(value.choice)
  );
}

const TAKES: Readonly<Record<HunkChoice['take'], Fields>> = {
  left: {},
  right: {},
  'left-right': {},
  'right-left': {},
  base: {},
  neither: {},
  open: {},
  lines: { lines: texts },
  edit: { text },
};

function isHunkChoice(value: unknown): boolean {
  if (!isObject(value)) return false;
  const fields = fieldsOf(TAKES, value.take);
  return fields !== undefined && Object.entries(fields).every(([name, valid]) => valid(value[name]));
}

function isPatch(value: unknown): boolean {
  return (
    isObject(value) &&
    [value.line, value.ordinal, value.of].every(number) &&
    [value.before, value.removed, value.added, value.after].every(texts)
  );
}
