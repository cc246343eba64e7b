import { setFlagsFromString } from 'node:v8';

/** V8 12 to 14, of Node 22 to 26, have the flags below. One that does not know a flag writes an error on the terminal. */
const KNOWN_V8 = { first: 12, last: 14 };

/**
 * Nodes of trees are many and live short. V8 lets the space for such objects grow to over 100 MB, and all others to four
 * times what is in use, which saves no time here: from now on the first stays as it is, and the second is two fifths
 * more than what is in use. For the whole process, and where V8 is known to understand it.
 * @param version of V8: `12.4.254.21-node.57`
 */
export function keepHeapSmall(version = process.versions.v8, setFlag = setFlagsFromString): void {
  const major = Number.parseInt(version, 10);
  const isKnown = major >= KNOWN_V8.first && major <= KNOWN_V8.last;
  for (const flag of isKnown ? ['--semi-space-growth-factor=1', '--heap-growing-percent=40'] : [])
    setFlag(flag);
}
