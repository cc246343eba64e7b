import { call, lines } from '../call.ts';
import { unquoted } from '../unquote.ts';

export const sparseFolders = () =>
  call(
    'the folders of a sparse checkout',
    ['sparse-checkout', 'list'],
    printed => lines(printed).map(unquoted),
    { codes: [0, 128] },
  );
