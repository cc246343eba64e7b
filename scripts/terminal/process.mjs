// @ts-check
// Runs a command in a real pseudo-terminal.
import pty from '@lydell/node-pty';

/**
 * @typedef {object} Options
 * @property {string} cwd
 * @property {Record<string, string | undefined>} [env]
 * @property {number} [columns]
 * @property {number} [rows]
 * @property {string} [term] what the terminal says that it is
 */

/** @param {readonly string[]} args of the Node that runs this @param {Options} options */
export function startNode(args, options) {
  return start(process.execPath, args, options);
}

/** @param {string} program @param {readonly string[]} args @param {Options} options */
export function start(program, args, options) {
  const { cwd, env = process.env, columns = 120, rows = 40, term = 'xterm-256color' } = options;
  return pty.spawn(program, [...args], { cwd, cols: columns, rows, name: term, env: { ...env, TERM: term } });
}

/** Milliseconds from start to end. @param {readonly string[]} args @param {Options} options */
export function timeToEnd(args, options) {
  const started = performance.now();
  const child = startNode(args, options);
  return new Promise(resolve => child.onExit(() => resolve(performance.now() - started)));
}

/**
 * Milliseconds from start until something can be read on the screen. Then ends the program, as a person would: a
 * program that is killed leaves no compile cache for the next start.
 * @param {readonly string[]} args @param {Options} options
 * @returns {Promise<number>}
 */
export async function timeToFirstFrame(args, options) {
  const started = performance.now();
  const child = startNode(args, options);
  const ended = new Promise(resolve => child.onExit(resolve));
  let seen = '';
  /** @type {number} */
  const time = await new Promise((resolve, reject) => {
    child.onData(chunk => {
      seen += chunk;
      if (/[^\s]/.test(seen.replace(CONTROL, ''))) resolve(performance.now() - started);
    });
    ended.then(() => reject(new Error(`ended without a frame: ${JSON.stringify(seen)}`)));
  });
  child.write('\x03');
  const kill = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(kill);
  return time;
}

/** Milliseconds that a program gets to end by itself. */
const PATIENCE = 10_000;

/** Control sequences (ECMA-48) and single control characters. */
const CONTROL = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]|[\x00-\x1f\x7f]/g;
