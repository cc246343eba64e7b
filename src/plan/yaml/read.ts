import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Draft, Statement } from '../draft.ts';
import { PlanError } from '../errors.ts';
import { exactStatement } from '../exact.ts';
import type { Phase, Step } from '../types.ts';
import { DETAILS, KINDS, NEED_TARGET, ROOT_KEY, VERSION } from './format.ts';

/**
 * Reads a plan in our own format. Strict: an unknown key, a missing one, a value of another kind is an error with its line.
 * @throws {PlanError}
 */
export function readYaml(text: string, path: string): Draft {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false });
  const reader = new Reader(path, lines);
  const [error] = document.errors;
  if (error)
    throw new PlanError(
      'wrong-yaml',
      `${path}: line ${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}.`,
    );
  return reader.plan(document.contents);
}

const isText = (node: unknown): node is Scalar<string> => isScalar(node) && typeof node.value === 'string';

class Reader {
  readonly #path: string;
  readonly #lines: LineCounter;
  readonly #statements: Statement[] = [];

  constructor(path: string, lines: LineCounter) {
    this.#path = path;
    this.#lines = lines;
  }

  plan(node: unknown): Draft {
    const map = this.#map(node, [ROOT_KEY, 'title', 'phases'], 'The plan');
    const version = this.#scalar(map, ROOT_KEY);
    if (version !== VERSION) throw this.#error(map, `${ROOT_KEY} has to be ${VERSION}`);
    const phases: Phase[] = [];
    for (const item of this.#list(map, 'phases')) {
      const phase = this.#phase(item);
      if (phases.some(other => other.number === phase.number))
        throw this.#error(item, `phase ${phase.number} comes twice`);
      phases.push(phase);
    }
    return {
      title: this.#text(map, 'title'),
      path: this.#path,
      phases,
      statements: this.#statements,
      context: [],
      unread: [],
      mistakes: [],
    };
  }

  #phase(node: unknown): Phase {
    const map = this.#map(node, ['number', 'title', 'steps'], 'A phase');
    const number = this.#scalar(map, 'number');
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1)
      throw this.#error(map, 'number has to be 1 or more');
    const steps: Step[] = [];
    for (const item of this.#list(map, 'steps')) {
      const step = this.#step(item, number);
      if (steps.some(other => other.id === step.id)) throw this.#error(item, `step ${step.id} comes twice`);
      steps.push(step);
    }
    return { number, title: this.#text(map, 'title'), line: this.#line(map), steps };
  }

  #step(node: unknown, phase: number): Step {
    const map = this.#map(node, ['id', 'text', 'operations'], 'A step');
    const step = { id: this.#text(map, 'id'), phase, line: this.#line(map), text: this.#text(map, 'text') };
    for (const item of this.#list(map, 'operations')) this.#statements.push(this.#operation(item, step));
    return step;
  }

  #operation(node: unknown, step: Step): Statement {
    if (!isMap(node)) throw this.#error(node, 'an operation is a mapping such as `move: a` and `to: b`');
    const keys = node.items.map(item => String(isScalar(item.key) ? item.key.value : item.key));
    const kind = KINDS.find(each => keys.includes(each));
    if (!kind) throw this.#error(node, `an operation needs one of ${KINDS.join(', ')}`);
    for (const key of keys)
      if (key !== kind && !DETAILS[key]?.includes(kind))
        throw this.#error(node, `\`${key}\` does not belong to \`${kind}\``);
    const subject = this.#scalar(node, kind);
    if (subject === null ? kind !== 'rewrite' : typeof subject !== 'string' || subject === '')
      throw this.#error(node, `\`${kind}\` needs a path`);
    if (NEED_TARGET.includes(kind) && !keys.includes('to'))
      throw this.#error(node, `\`${kind}\` needs \`to\``);
    const others = keys.includes('alternatives') ? this.#list(node, 'alternatives') : [];
    const to = [
      ...(keys.includes('to') ? [this.#text(node, 'to')] : []),
      ...others.map(each => this.#value(each)),
    ];
    const conditional = keys.includes('conditional') ? this.#scalar(node, 'conditional') : false;
    if (typeof conditional !== 'boolean') throw this.#error(node, '`conditional` is true or false');
    const paths =
      typeof subject !== 'string' ? { to } : kind === 'create' ? { to: [subject] } : { from: subject, to };
    const line = this.#line(node);
    const { text, phase, id } = step;
    const survivor = keys.includes('survivor') && { survivor: this.#text(node, 'survivor') };
    const place = { line, lines: [line], text, phase, step: id, group: 'own' };
    return {
      ...exactStatement({ kind, ...paths, ...survivor, ...place }),
      ...(kind === 'merge' && { merging: true }),
      ...(conditional && { conditional }),
    };
  }

  #map(node: unknown, keys: readonly string[], what: string): YAMLMap {
    if (!isMap(node)) throw this.#error(node, `${what} is a mapping with ${keys.join(', ')}`);
    for (const item of node.items) {
      const key = isScalar(item.key) ? item.key.value : undefined;
      if (typeof key !== 'string' || !keys.includes(key))
        throw this.#error(
          item.key,
          `\`${String(item.key)}\` is not known here; known are ${keys.join(', ')}`,
        );
    }
    for (const key of keys) if (!node.has(key)) throw this.#error(node, `${what} needs \`${key}\``);
    return node;
  }

  #get<T>(map: YAMLMap, key: string, fits: (node: unknown) => node is T, what: string): T {
    const node = map.get(key, true);
    if (!fits(node)) throw this.#error(node ?? map, `\`${key}\` is ${what}`);
    return node;
  }

  #list(map: YAMLMap, key: string): readonly unknown[] {
    return this.#get(map, key, isSeq, 'a list').items;
  }

  #scalar(map: YAMLMap, key: string): unknown {
    return this.#get(map, key, isScalar, 'a single value').value;
  }

  #text(map: YAMLMap, key: string): string {
    this.#scalar(map, key);
    return this.#get(map, key, isText, 'a text; put it in quotes').value;
  }

  #value(node: unknown): string {
    if (!isText(node)) throw this.#error(node, 'a path is a text');
    return node.value;
  }

  #line(node: unknown): number {
    const at = (node as Node | null | undefined)?.range?.[0];
    return at === undefined ? 1 : this.#lines.linePos(at).line;
  }

  #error(node: unknown, message: string): PlanError {
    return new PlanError('wrong-yaml', `${this.#path}: line ${this.#line(node)}: ${message}.`);
  }
}
