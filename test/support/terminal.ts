import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';

/** Standard output as a terminal of a given size: understands what is written, so that tests see cells, not bytes. */
export class FakeOutput extends Writable {
  readonly isTTY = true;
  columns: number;
  rows: number;
  /** Bytes written so far. */
  bytes = 0;
  readonly #terminal: InstanceType<typeof xterm.Terminal>;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#terminal = new xterm.Terminal({
      cols: columns,
      rows,
      allowProposedApi: true,
      convertEol: true,
      scrollback: 100,
    });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.bytes += chunk.length;
    this.#terminal.write(chunk, done);
  }

  getColorDepth(): number {
    return 8;
  }

  hasColors(): boolean {
    return true;
  }

  /** Changes the size, as a person pulling at the window does. */
  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.#terminal.resize(columns, rows);
    this.emit('resize');
  }

  /** Lines on screen, without spaces at their ends. */
  lines(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  /** Whether the alternate screen is on. */
  get alternate(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  /** Lines that were pushed off the top: none, where no frame was ever too high. */
  get scrolled(): number {
    return this.#terminal.buffer.active.baseY;
  }

  /** Whether any cell of a line has a colour. */
  coloured(row: number): boolean {
    const line = this.#terminal.buffer.active.getLine(row);
    return Array.from({ length: this.columns }, (_, column) => line?.getCell(column)).some(
      cell => cell !== undefined && (!cell.isFgDefault() || !cell.isBgDefault()),
    );
  }
}

/** Standard input as a terminal gives it. */
export class FakeInput extends PassThrough {
  readonly isTTY = true;
  raw = false;

  setRawMode(raw: boolean): this {
    this.raw = raw;
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
