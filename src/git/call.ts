import { fromBytes, namesOf } from './bytes.ts';

/** What a git command printed, and how it ended. */
export interface Printed {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** What a call changes. Objects show nowhere until a ref names them. */
export type Place = 'objects' | 'refs' | 'index' | 'work tree' | 'work trees beside it';

/** Only `call` makes one. */
declare const made: unique symbol;

/** A call of git as a value: listed, shown and tested before it runs. `Git.run` carries it out and reads its answer. */
export interface Call<Answer> {
  readonly [made]: true;
  /** What it is for. */
  readonly name: string;
  readonly args: readonly string[];
  /** For standard input. */
  readonly input?: string | Uint8Array;
  /** Environment that belongs to what is asked. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are an answer, not an error. */
  readonly codes: readonly number[];
  /** With more than objects hooks may run, after which output is waited for no longer: then nothing is read of it. */
  readonly writes: readonly Place[];
  readonly read: (printed: Printed) => Answer;
}

type More = Partial<Pick<Call<unknown>, 'input' | 'env' | 'codes' | 'writes'>>;

/** To be used in `calls/` alone: what git is called with stands there and nowhere else. */
export function call<Answer>(
  name: string,
  args: readonly string[],
  read: (printed: Printed) => Answer,
  more: More = {},
): Call<Answer> {
  return { name, args, read, codes: [0], writes: [], ...more } as Call<Answer>;
}

/** Names, ended by NUL (`-z`): as they are, UTF-8 or not. @see fromBytes */
export const names = ({ stdout }: Printed): string[] => namesOf(stdout);

/** Lines, without the last empty one. */
export function lines({ stdout }: Printed): string[] {
  const text = fromBytes(stdout);
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

export const text = ({ stdout }: Printed): string => fromBytes(stdout);

/** One word, such as an id. */
export const word = (printed: Printed): string => text(printed).trim();

/** One word, where there is one. */
export const wordIfAny = (printed: Printed): string | undefined => word(printed) || undefined;

export const yes = ({ code }: Printed): boolean => code === 0;

/** What git answers where something is so. */
export const isTrue = (printed: Printed): boolean => word(printed) === 'true';

export const nothing = (): void => {};
