// @ts-check
// Compares what a reader says with what is right. Pure.
import { posix } from 'node:path';
import { plain } from './gold.mjs';

/** @typedef {import('./gold.mjs').Gold} Gold */

/**
 * @typedef {object} Operation as `read --json` prints it
 * @property {string} kind
 * @property {string | readonly string[]} [from]
 * @property {string | readonly string[]} [to]
 * @property {string} [certainty]
 */

/**
 * @typedef {object} Score
 * @property {number} said facts that the reader states
 * @property {number} wanted facts that are right
 * @property {number} right of those said
 * @property {number} sure of those said, the ones called sure
 * @property {number} sureRight of those called sure
 * @property {number} precision
 * @property {number} recall
 * @property {number} f1
 * @property {readonly string[]} missed
 * @property {readonly string[]} wrong
 */

const RELOCATES = new Set(['move', 'merge', 'copy', 'consolidate']);

/**
 * @param {Gold} gold
 * @param {readonly Operation[]} operations
 * @returns {Score}
 */
export function score(gold, operations) {
  const said = factsOf(operations).filter(({ file }) => !gold.open.has(file));
  const right = said.filter(fact => isRight(gold, fact));
  const sure = said.filter(fact => fact.sure);
  const wanted = gold.places.size + gold.gone.size;
  const precision = said.length > 0 ? right.length / said.length : Number(wanted === 0);
  const recall = wanted > 0 ? right.length / wanted : 1;
  const found = new Set(right.map(({ file }) => file));
  return {
    said: said.length,
    wanted,
    right: right.length,
    sure: sure.length,
    sureRight: sure.filter(fact => isRight(gold, fact)).length,
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    missed: [
      ...[...gold.places].map(([file, places]) => [file, `${file} -> ${[...places].join(' or ')}`]),
      ...[...gold.gone].map(file => [file, `delete ${file}`]),
    ].flatMap(([file = '', words = '']) => (found.has(file) ? [] : [words])),
    wrong: said
      .filter(fact => !right.includes(fact))
      .map(({ file, place }) => (place ? `${file} -> ${place}` : `delete ${file}`)),
  };
}

/** @typedef {{ file: string, place: string | undefined, sure: boolean }} Fact */

/** One fact a file: what is said last of it holds, and a place is said beside a removal. @param {readonly Operation[]} operations @returns {Fact[]} */
function factsOf(operations) {
  // A reader that does not tell how sure it is stands for all that it says.
  const tells = operations.some(({ certainty }) => certainty !== undefined);
  /** @type {Set<string>} */
  const unsure = new Set();
  /** @type {Map<string, Fact>} */
  const facts = new Map();
  for (const { kind, from = [], to = [], certainty } of operations) {
    const sources = [from].flat().map(plain);
    const targets = [to].flat().map(plain);
    if (tells && certainty !== 'sure') for (const file of sources) unsure.add(file);
    for (const [index, file] of sources.entries()) {
      if (kind === 'delete') facts.set(`gone ${file}`, { file, place: undefined, sure: true });
      else if (RELOCATES.has(kind))
        facts.set(`place ${file}`, { file, place: targets[index] ?? targets[0], sure: true });
    }
  }
  return [...facts.values()].map(fact => ({ ...fact, sure: !unsure.has(fact.file) }));
}

/** @param {Gold} gold @param {Fact} fact */
function isRight({ places, gone }, { file, place }) {
  if (place === undefined) return gone.has(file);
  const right = places.get(file);
  return right !== undefined && (right.has(place) || right.has(`${posix.dirname(place)}/*`));
}

/** A plan of thousands of files would drown the others: each counts as at most a hundred facts. @param {readonly Score[]} scores */
export function calibration(scores) {
  /** @type {(of: (each: Score) => number) => number} */
  const weighed = of =>
    scores.reduce((sum, each) => sum + of(each) * Math.min(1, 100 / Math.max(1, each.said)), 0);
  return {
    right:
      weighed(each => each.sureRight) /
      Math.max(
        1e-9,
        weighed(each => each.sure),
      ),
    share:
      weighed(each => each.sure) /
      Math.max(
        1e-9,
        weighed(each => each.said),
      ),
  };
}
