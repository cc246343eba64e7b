/** What keys with a name send. */
const SENT: Readonly<Record<string, string>> = {
  enter: '\r',
  /** As terminals with the kitty protocol send it: a bare ESC only counts after a pause. */
  esc: '\x1b[27u',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  space: ' ',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  backspace: '\x7f',
  delete: '\x1b[3~',
};

/** The bytes of a key, named as in the table of keys. */
export const sent = (key: string): string =>
  SENT[key] ?? (key.startsWith('ctrl+') ? String.fromCharCode(key.charCodeAt(5) - 96) : key);
