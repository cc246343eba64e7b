import type { ComparedCopies } from '../../src/session/compared.ts';
import type { Answer } from '../answer/give.ts';
import { decimal, oneOf, shape, share, text, texts, whole, wholes } from '../answer/shape.ts';
import { type About, onPlan } from './about.ts';

/** What `copies` answers. */
export const COPIES = shape(
  'Every two copies that a plan makes one, compared',
  {
    committed: wholes('Phases whose copies are one by now.'),
    lineageSeconds: decimal(),
  },
  {
    pairs: {
      operation: text('Its name for `decide`.'),
      step: text(),
      phase: whole(),
      to: text('Where they become one.'),
      elder: text(),
      younger: text(),
      'copyCommit?': text(),
      base: oneOf(['exact', 'similar', 'none', 'by-hand'], 'How the text that both come from was found.'),
      'baseCommit?': text(),
      similarity: share('Of the base to the copy.'),
      elderCommits: whole('Commits that changed it since.'),
      youngerCommits: whole(),
      class: oneOf([
        'identical',
        'imports-only',
        'formatting-only',
        'comments-only',
        'elder-only',
        'younger-only',
        'both-clean',
        'conflicting',
        'unrelated',
      ]),
      differing: whole('Lines; a changed one counts once.'),
      mechanical: whole('Of these, what differs only because one was moved.'),
      conflicts: whole('Still open.'),
    },
    lost: { operation: text(), path: text(), line: whole(), text: text() },
    doubled: { operation: text(), path: text(), names: texts('Defined twice in it.') },
    broken: { operation: text(), path: text(), line: whole(), message: text() },
  },
);

export function copiesAnswer(
  { pairs, committed, lineageSeconds }: ComparedCopies,
  about: About,
): Answer<typeof COPIES> {
  const open = pairs.filter(({ conflicts }) => conflicts > 0);
  const rest = pairs.filter(({ conflicts }) => conflicts === 0);
  return {
    all: {
      committed,
      lineageSeconds,
      pairs: pairs.map(({ base, lost: _, doubled: __, broken: ___, ...pair }) => ({
        ...pair,
        base: base.kind,
        baseCommit: base.commit,
        similarity: base.similarity,
      })),
      lost: pairs.flatMap(({ operation, lost = [] }) => lost.map(one => ({ operation, ...one }))),
      doubled: pairs.flatMap(({ operation, doubled }) => doubled.map(one => ({ operation, ...one }))),
      broken: pairs.flatMap(({ operation, broken }) => broken.map(one => ({ operation, ...one }))),
    },
    facts: [
      `${pairs.length} pairs, ${open.length} with conflicts`,
      ...[...open, ...rest].map(({ step, elder, younger, class: kind, differing, mechanical, conflicts }) => {
        const left = conflicts > 0 ? `, ${conflicts} conflicts open` : '';
        return `${conflicts > 0 ? '?' : '·'} ${step} ${elder} (elder) and ${younger}: ${kind}, ${differing} lines differ, ${mechanical} only by moving${left}`;
      }),
    ],
    next: open.map(({ operation, step }) => ({
      args: onPlan(about, 'copies', '--step', operation, '--merged'),
      why: `prints both of ${step} as one with conflict markers: settle them in a file, then decide ${step} merge FILE`,
    })),
  };
}
