import type { Unfinished } from '../../src/decisions/types.ts';
import type { Subject } from '../../src/session/correct.ts';
import type { Made } from '../../src/session/types.ts';
import type { Deed } from '../deed.ts';

/** One line that a menu offers. */
export interface MenuChoice {
  readonly label: string;
  readonly detail: string;
  readonly deed: Deed;
}

/** What a prompt asks for. */
export type Purpose = 'filter' | 'search' | 'retarget' | 'correct' | 'dismiss' | 'why';

/** Something that lies over the screen and takes the keys. */
export type Overlay =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'help'; readonly filter: string; readonly cursor: number }
  | { readonly kind: 'palette'; readonly filter: string; readonly cursor: number }
  | { readonly kind: 'log' }
  /** The last page. */
  | { readonly kind: 'end' }
  /** A commit, by its id. */
  | { readonly kind: 'commit'; readonly id: string }
  | { readonly kind: 'decisions'; readonly made: readonly Made[] }
  | {
      readonly kind: 'menu';
      readonly title: string;
      readonly choices: readonly MenuChoice[];
      readonly cursor: number;
    }
  | {
      readonly kind: 'confirm';
      readonly title: string;
      readonly lines: readonly string[];
      readonly deed: Deed;
    }
  | {
      readonly kind: 'prompt';
      readonly purpose: Purpose;
      readonly title: string;
      readonly text: string;
      /** Place of the cursor in `text`, in characters. */
      readonly caret: number;
      /** Of a correction: what it is about. */
      readonly about?: Subject;
      /** Which of the offers the cursor is on; absent: on none. */
      readonly offer?: number;
      /** Of a destination: what is offered before all others. */
      readonly first?: readonly string[];
      /** Of a dismissal: what is no matter. */
      readonly apart?: Unfinished;
    };

export interface OverlaySlice {
  /** The last is on top. */
  readonly overlays: readonly Overlay[];
  open(overlay: Overlay): void;
  /** Takes away what is on top. */
  close(): void;
  /** Changes what is on top. */
  adjust(change: (overlay: Overlay) => Overlay): void;
}
