import { identity } from '../git/calls/var.ts';
import type { Check } from '../phase/check.ts';
import type { Style } from '../phase/types.ts';
import type { FacadeStyle } from '../references/facade/types.ts';
import { Engine } from './engine.ts';
import { SessionError } from './errors.ts';
import { type OpenOptions, open } from './open.ts';
import type { Rewriter } from './rewriter.ts';

export interface StartOptions extends OpenOptions {
  readonly style: Style;
  readonly removeAfter?: string;
  readonly facadeStyle?: FacadeStyle;
  /** A command of the user's that makes texts follow the moves. */
  readonly rewriter?: Rewriter;
  /** A command of the user's that must pass at every main-line commit. */
  readonly check?: Check;
  readonly now?: () => Date;
}

/** Opens the repository, the plan and the record, and begins or resumes a session. @throws {NotReady} */
export async function startSession(options: StartOptions): Promise<Engine> {
  const opened = await open(options);
  const { removeAfter, facadeStyle, style, now, head, check, rewriter } = options;
  const who = await author(opened.repository.git, options.change);
  return new Engine(opened, {
    style,
    who,
    ...(removeAfter && { removeAfter }),
    ...(facadeStyle && { facadeStyle }),
    ...(now && { now }),
    ...(head && { head }),
    ...(check && { check }),
    ...(rewriter && { rewriter }),
  });
}

/** Name and address that git would sign a commit with. */
async function author(git: Engine['opened']['repository']['git'], needed: boolean): Promise<string> {
  const known = await git.run(identity('AUTHOR')).catch(() => undefined);
  if (known) return known.who;
  if (!needed) return 'somebody';
  throw new SessionError(
    'no-identity',
    'git does not know who you are, so that nothing can be committed. Set `git config user.name` and `git config user.email`.',
  );
}
