import type { Operation } from '../plan/types.ts';

/** One word for what an operation does. */
export const kindWord = (kind: Operation['kind'], left: true | undefined): string => (left ? 'left' : kind);

/** `move  a → b` */
export function sentence({
  kind,
  left,
  from: read,
  at: from = read,
  to,
  survivor,
  alternatives,
  conditional,
}: Pick<
  Operation,
  'kind' | 'left' | 'from' | 'at' | 'to' | 'survivor' | 'alternatives' | 'conditional'
>): string {
  const arrow = from !== undefined && to !== undefined ? `${from} → ${to}` : (from ?? to ?? '');
  const more = [
    ...(from === read ? [] : [`${read} today`]),
    ...(survivor === undefined ? [] : [`${survivor} stays`]),
    ...(alternatives && alternatives.length > 0 ? [`or ${alternatives.join(', ')}`] : []),
    ...(conditional ? ['if needed'] : []),
  ];
  return `${kindWord(kind, left)}  ${arrow}${more.length > 0 ? `  (${more.join('; ')})` : ''}`.trimEnd();
}
