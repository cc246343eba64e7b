import type { ReactNode } from 'react';
import { reviewDocument, reviewTitle } from '../review/document.ts';
import type { Layout } from '../view/layout.ts';
import { optionsOf, textRows } from '../view/text.ts';
import { type Picture, View } from '../view/view.tsx';

const reviewRows: Picture = (state, { columns, rows }) => [
  reviewTitle(state, columns),
  ...textRows(reviewDocument(state, columns), { columns, rows: rows - 1 }, optionsOf(state)),
];

/** What a phase would commit; then, how committing it goes. */
export const ReviewScreen = ({ layout }: { readonly layout: Layout }): ReactNode => (
  <View of={reviewRows} area={layout.body} />
);
