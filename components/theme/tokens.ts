/** What a piece of the screen means. A theme says how each looks; no meaning rests on colour alone. */
export type Token =
  | 'title'
  | 'muted'
  | 'accent'
  | 'key'
  | 'path'
  | 'rule'
  | 'focus'
  | 'selected'
  | 'resting'
  | 'range'
  | 'match'
  | 'added'
  | 'removed'
  | 'addedWord'
  | 'removedWord'
  | 'changed'
  | 'moved'
  | 'conflict'
  | 'conflictWord'
  | 'ok'
  | 'note'
  | 'warning'
  | 'error'
  | 'author'
  | 'age0'
  | 'age1'
  | 'age2'
  | 'age3'
  | 'age4'
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'defined';

/** Attributes of one look. Colours are SGR parameters: `31`, `38;5;208`. */
export interface Style {
  readonly color?: string;
  readonly background?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
}

export type Theme = Readonly<Record<Token, Style>>;
