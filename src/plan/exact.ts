import type { Name, Statement } from './draft.ts';
import { givenName } from './text/name.ts';
import type { Operation, OperationKind } from './types.ts';

/** An operation that is said, as the own format has it: with paths that mean what they say. */
type Exact = Pick<Statement, 'line' | 'lines' | 'text' | 'phase' | 'step' | 'group'> &
  Pick<Operation, 'from' | 'survivor'> & {
    readonly kind: OperationKind;
    /** The destination, and others that are offered. */
    readonly to: readonly string[];
  };

/** The statement of an operation that nobody has to find in words: of the own format, of a person, of a helper. */
export function exactStatement({ kind, from, to, survivor, ...place }: Exact): Statement {
  return {
    ...place,
    kind: kind === 'manual' ? 'split' : kind,
    sources: from === undefined ? [] : [exact(from)],
    targets: to.map(exact),
    except: [],
    bases: [],
    authority: 'step',
    certain: true,
    exact: true,
    ...(survivor !== undefined && { survivor }),
  };
}

/** A path as it stands: no wildcards in it. */
function exact(path: string): Name {
  return { ...givenName(path), glob: false };
}
