import type { State } from '../../store/state.ts';
import { auditList } from '../audit/list.ts';
import { auditPane } from '../audit/pane.ts';
import { reweaveDocument } from '../audit/review.ts';
import { mergeDocumentOf, mergeHeight } from '../merge/current.ts';
import { textOnTop } from '../overlays/texts.ts';
import { paneDocument } from '../panes/current.ts';
import { changeDocumentOf } from '../review/change.ts';
import { reviewDocument } from '../review/document.ts';
import { type Document, nothing } from './document.ts';
import { LIST_HEAD, layoutOf, paneHead } from './layout.ts';
import { textHeight } from './text.ts';

/** The text in focus and how many of its lines are on screen; for the list, its height only. */
export function readerOf(state: State): { readonly document: Document; readonly height: number } {
  const { body, list, pane } = layoutOf(state);
  const over = textOnTop(state, body);
  if (over) return { document: over.document, height: over.area.rows - 2 };
  if (state.screen === 'review') {
    return { document: reviewDocument(state, body.columns), height: body.rows - 1 };
  }
  if (state.screen === 'change') {
    const document = changeDocumentOf(state, body.columns);
    return { document, height: textHeight(document, body.rows - 1) };
  }
  if (state.screen === 'reweave')
    return { document: reweaveDocument(state, body.columns), height: body.rows - 1 };
  if (state.screen === 'audit') {
    if (state.focus === 'pane')
      return { document: auditPane(state, pane.columns - 2), height: pane.rows - 1 };
    const listed = state.looked ? auditList(state.looked) : nothing('');
    return { document: listed, height: list.rows - LIST_HEAD };
  }
  if (state.screen === 'merge') {
    const document = mergeDocumentOf(state);
    return { document, height: mergeHeight(state, document, body) };
  }
  if (state.focus === 'list') return { document: nothing(''), height: list.rows - LIST_HEAD };
  const document = paneDocument(state, pane.columns - 1);
  return { document, height: textHeight(document, pane.rows - paneHead(pane.rows)) };
}
