import type { Choice } from '../decisions/types.ts';
import type { PhaseStudy } from './study.ts';
import type { Preview } from './types.ts';

/** What will stand at an operation's destination; while conflicts are open, the text of the second copy. */
export async function previewText(
  phase: PhaseStudy,
  operation: string,
  choice: Choice | undefined,
): Promise<Preview> {
  const item = phase.items.get(operation);
  if (!item) return { path: '', text: '' };
  if (item.combined) {
    const { text, texts, to, open, refused } = item.combined;
    return text === undefined
      ? { path: to, text: texts.right, open: open + refused.length }
      : { path: to, text };
  }
  const path = item.outcome.kind === 'bring' ? item.outcome.to : (item.operation.to ?? item.from ?? '');
  const chosen = choice ?? item.proposal?.choice;
  if (chosen?.kind === 'edit') return { path, text: chosen.text };
  const source = item.from ?? item.operation.to ?? '';
  return { path, text: (await phase.tree.read([source])).get(source) ?? '' };
}
