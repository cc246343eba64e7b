import { as, type Row, row, ruled } from '../text/row.ts';

/** The head of a page that shows commits before and after they are made, as wide as the terminal. */
export function commitTitle(
  title: string,
  state: 'running' | 'done' | 'failed' | undefined,
  said: { readonly done: string; readonly failed: string },
  columns: number,
): Row {
  const head = as('focus', `▶ ${title} `);
  switch (state) {
    case 'running':
      return ruled(row(head, as('accent', 'is being committed')), columns);
    case 'done':
      return ruled(row(head, as('ok', `● ${said.done}`)), columns);
    case 'failed':
      return ruled(row(head, as('error', `✗ ${said.failed}`)), columns);
    default:
      return ruled(row(head, as('muted', 'as it would be committed; nothing is touched yet')), columns);
  }
}
