import { type Annotation, RULES } from '../../src/session/annotation.ts';
import type { Answer, Next } from '../answer/give.ts';
import { flag, oneOf, shape, text, whole } from '../answer/shape.ts';

/** What `check` answers. */
export const CHECKED = shape(
  'Whether a branch is what was decided',
  {
    record: text(),
    holds: flag('The branch went through the files that the decisions make.'),
    errors: whole(),
    warnings: whole(),
    notes: whole(),
  },
  {
    annotations: {
      rule: oneOf(Object.keys(RULES) as (keyof typeof RULES)[]),
      level: oneOf(['error', 'warning', 'note']),
      message: text(),
      'path?': text(),
      'line?': whole(),
    },
  },
);

export interface Checked {
  readonly record: string;
  readonly holds: boolean;
  readonly annotations: readonly Annotation[];
}

const SIGNS = { error: '✗', warning: '!', note: '·' } as const;

export function checkAnswer(
  { record, holds, annotations }: Checked,
  next: readonly Next[],
): Answer<typeof CHECKED> {
  const of = (level: Annotation['level']) => annotations.filter(one => one.level === level).length;
  return {
    all: { record, holds, errors: of('error'), warnings: of('warning'), notes: of('note'), annotations },
    facts: [verdict({ record, holds, annotations }), ...linesOf(annotations)],
    next,
  };
}

/** Each that matters in a line; of the others a line for each file. */
function linesOf(all: readonly Annotation[]): string[] {
  const files = Map.groupBy(
    all.filter(({ level, path }) => level === 'note' && path !== undefined),
    ({ rule, path }) => `${rule} ${path}`,
  );
  return [
    ...all.filter(({ level, path }) => level !== 'note' || path === undefined).map(annotationLine),
    ...[...files.values()].map(own =>
      own.length === 1
        ? annotationLine(own[0]!)
        : `${SIGNS.note} ${own[0]!.path} [${own[0]!.rule}] ${own.length} places, at line ${own
            .map(({ line }) => line)
            .slice(0, 5)
            .join(', ')}${own.length > 5 ? ', …' : ''}`,
    ),
  ];
}

/** The three answers in a line. */
export function verdict({ holds, annotations }: Checked): string {
  const of = (...rules: Annotation['rule'][]) =>
    annotations.filter(({ rule }) => rules.includes(rule)).length;
  const decided = of('decided-differently', 'needs-a-person');
  return [
    `The branch ${holds ? 'holds' : 'does not hold'} what was decided`,
    ...(decided > 0 ? [`${decided} left for a person`] : []),
    of('old-path') === 0
      ? 'nothing breaks on an old path'
      : `${of('old-path')} places name an old path that nothing answers`,
    ...(of('old-path-left') > 0
      ? [`${of('old-path-left')} more name one, where no reader is known to follow it`]
      : []),
    of('facade-due') === 0 ? 'no facade is due' : `${of('facade-due')} facades are due`,
  ].join('; ');
}

/** `✗ src/a.py:3 [old-path] import “x” names …`. */
export function annotationLine({ rule, level, message, path, line }: Annotation): string {
  const where = path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}`} `;
  return `${SIGNS[level]} ${where}[${rule}] ${message}`;
}
