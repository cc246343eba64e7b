// @ts-check
// What bench parts share: samples and their summary.

/**
 * Calls each function `rounds` times, in turn, so that a load that comes and goes falls on all of them.
 * @template {string} K
 * @param {Readonly<Record<K, () => Promise<number>>>} measures each gives milliseconds
 * @param {number} rounds
 * @returns {Promise<Record<K, number[]>>}
 */
export async function inTurn(measures, rounds) {
  const names = /** @type {K[]} */ (Object.keys(measures));
  const samples = /** @type {Record<K, number[]>} */ (
    Object.fromEntries(names.map(name => [name, /** @type {number[]} */ ([])]))
  );
  for (let round = 0; round < rounds; round++) {
    for (const name of names) samples[name].push(await measures[name]());
  }
  return samples;
}

/** @param {readonly number[]} samples @param {number} share 0.5 for the median */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly number[]} samples */
export function median(samples) {
  return quantile(samples, 0.5);
}

/** @param {number} milliseconds */
export function ms(milliseconds) {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}
