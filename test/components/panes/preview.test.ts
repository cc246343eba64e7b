import { expect, test } from 'vitest';
import { previewDocument } from '../../../components/panes/preview.ts';
import { rowText } from '../../../components/text/row.ts';

const headOf = (open?: number): string => {
  const found = { path: 'new/a.py', text: 'A = 1\n', ...(open !== undefined && { open }) };
  const head = previewDocument(found).head?.(60);
  return head ? rowText(head).trim() : '';
};

test('a result is headed by its path', () => expect(headOf()).toBe('new/a.py'));

test('what is no result yet says so', () =>
  expect(headOf(2)).toBe('not merged yet, 2 conflicts open: new/a.py'));
