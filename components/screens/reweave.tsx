import type { ReactNode } from 'react';
import { reweaveDocument, reweaveTitle } from '../audit/review.ts';
import type { Layout } from '../view/layout.ts';
import { optionsOf, textRows } from '../view/text.ts';
import { type Picture, View } from '../view/view.tsx';

const reweaveRows: Picture = (state, { columns, rows }) => [
  reweaveTitle(state, columns),
  ...textRows(reweaveDocument(state, columns), { columns, rows: rows - 1 }, optionsOf(state)),
];

/** What would be committed to give history back; then, how that went. */
export const ReweaveScreen = ({ layout }: { readonly layout: Layout }): ReactNode => (
  <View of={reweaveRows} area={layout.body} />
);
