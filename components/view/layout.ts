/** Cells of a part of the screen. */
export interface Area {
  readonly columns: number;
  readonly rows: number;
}

/** Where things are on a window of some size. A part that is not shown has no rows. */
export interface Layout {
  /** Under 60 by 15 nothing sensible fits. */
  readonly tooSmall: boolean;
  /** Halves side by side; else one above the other. */
  readonly wide: boolean;
  /** Everything between the header and the two lines at the bottom. */
  readonly body: Area;
  readonly list: Area;
  readonly pane: Area;
}

export interface LayoutInput {
  readonly columns: number;
  readonly rows: number;
  readonly zoom: 'both' | 'one';
  readonly focus: 'list' | 'pane';
}

/** Lines above and below the body: the header; the message and the keys. */
const AROUND = 3;

/** Lines of the pane that are not its text: its title, what the step is, the names of the panes. A low one has a line less. */
export const paneHead = (rows: number): number => (rows < 18 ? 4 : 5);

/** Lines of the list that are not entries: its title. */
export const LIST_HEAD = 1;

/** Divides the window. */
export function layoutOf({ columns, rows, zoom, focus }: LayoutInput): Layout {
  const body = { columns, rows: Math.max(1, rows - AROUND) };
  const tooSmall = columns < 60 || rows < 15;
  const wide = columns >= 100;
  const none = { columns: 0, rows: 0 };
  if (zoom === 'one') {
    return {
      tooSmall,
      wide,
      body,
      list: focus === 'list' ? body : none,
      pane: focus === 'pane' ? body : none,
    };
  }
  if (wide) {
    const left = Math.max(38, Math.min(64, Math.floor(columns * 0.36)));
    return {
      tooSmall,
      wide,
      body,
      list: { columns: left, rows: body.rows },
      pane: { columns: columns - left, rows: body.rows },
    };
  }
  const above = Math.max(5, Math.floor(body.rows * 0.4));
  return {
    tooSmall,
    wide,
    body,
    list: { columns, rows: above },
    pane: { columns, rows: body.rows - above },
  };
}
