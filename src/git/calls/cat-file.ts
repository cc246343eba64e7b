import { call, lines, type Printed } from '../call.ts';
import { lineEnded } from './input.ts';

/** @param names object ids or `commit:path`, without line ends. What is not there is absent from the answer. */
export const contents = (names: readonly string[]) =>
  call('contents of objects', ['cat-file', '--batch'], printed => readContents(printed, names), {
    input: lineEnded(names),
  });

export function readContents(
  { stdout }: Pick<Printed, 'stdout'>,
  names: readonly string[],
): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const name of names) {
    const end = stdout.indexOf(10, at);
    if (end < 0) break;
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(stdout.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** The object that each name stands for, and its type. @param names as for `contents` */
export const objectsNamed = (names: readonly string[]) =>
  call(
    'which objects are there',
    ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    printed => {
      const rows = lines(printed);
      return new Map(
        names.flatMap((name, index) => {
          const [, id, type] = /^([0-9a-f]{40,64}) (blob|tree|commit|tag)$/.exec(rows[index] ?? '') ?? [];
          return id === undefined ? [] : [[name, { id, type: type! }] as const];
        }),
      );
    },
    { input: lineEnded(names) },
  );
