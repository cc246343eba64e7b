import { main } from '../../bin/main.ts';

/** What one call of the program said. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the program without a terminal, in a directory. Nothing can be asked: whoever tries fails. */
export async function call(
  place: {
    readonly root: string;
    readonly environment: Readonly<Record<string, string>>;
    /** What is piped in. */
    readonly input?: () => Promise<string>;
  },
  ...args: readonly string[]
): Promise<Called> {
  const said = { out: '', err: '' };
  const code = await main(args, {
    out: text => {
      said.out += text;
    },
    err: text => {
      said.err += text;
    },
    env: place.environment,
    cwd: place.root,
    ...(place.input && { input: place.input }),
    interactive: false,
    ask: () => Promise.reject(new Error('asked without a terminal')),
  });
  return { code, ...said };
}
