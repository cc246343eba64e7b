import type { Saying } from './standing.ts';

/** Two or more people decided differently on the same, and none knew of the other: nothing holds until somebody decides again. */
export interface Contradiction {
  /** `Operation.id`; absent where it is about what a line means. */
  readonly operation?: string;
  /** The line that they read differently, and where it stands. */
  readonly text?: string;
  readonly line?: number;
  readonly sides: readonly Saying[];
}

/** What holds of lines that stand for the same subject: the first, where all say the same. */
export function agreed(sides: readonly Saying[]): Saying | undefined {
  const [first] = sides;
  return first && sides.every(side => says(side) === says(first)) ? first : undefined;
}

/** What a line says, as a text to be compared. */
function says(side: Saying): string {
  switch (side.type) {
    case 'decision':
      return JSON.stringify(side.choice);
    case 'correction':
      return JSON.stringify(side.says);
    case 'clear':
    case 'uncorrected':
      return '';
  }
}

/** The contradiction that lines about one subject are. @param operation its name now, where it is about one */
export function contradiction(sides: readonly Saying[], operation: string | undefined): Contradiction {
  const [first] = sides;
  return {
    ...(operation !== undefined && { operation }),
    ...(first && 'at' in first && { text: first.at.text, line: first.at.line }),
    sides,
  };
}
