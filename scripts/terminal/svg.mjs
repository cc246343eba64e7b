// @ts-check
// A terminal's screen as a picture: its cells, each run of equal style as one piece of text.

const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;
const FONT =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";
const PAPER = '#16191d';
const INK = '#d7dce1';

/** The sixteen named colours, dark then bright. */
const NAMED = [
  ['#2b3036', '#e5686b', '#7fc08a', '#d9b162', '#6ea8e8', '#c58be0', '#62bfc2', '#c9ced3'],
  ['#7d8791', '#ff8d8f', '#9fdcaa', '#f0cd86', '#92c3ff', '#dda9f5', '#86dadd', '#ffffff'],
].flat();

/** Levels of the 6×6×6 colour cube of xterm. */
const LEVELS = [0, 95, 135, 175, 215, 255];

/**
 * @typedef {object} Style
 * @property {string} ink
 * @property {string | undefined} paper
 * @property {boolean} bold
 * @property {boolean} dim
 * @property {boolean} italic
 * @property {boolean} underline
 */

/**
 * The screen as an SVG image. The same cells give the same text.
 * @param {import('@xterm/headless').Terminal} terminal
 * @param {string} title for readers who do not see the picture
 */
export function screenSvg(terminal, title) {
  const { cols, rows } = terminal;
  const width = Math.round(cols * CELL.width + 2 * MARGIN);
  const height = rows * CELL.height + 2 * MARGIN;
  const body = Array.from({ length: rows }, (_, row) => rowSvg(terminal, row)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>
<g font-family="${FONT}" font-size="14" fill="${INK}">
${body}</g>
</svg>
`;
}

/** @param {import('@xterm/headless').Terminal} terminal @param {number} row */
function rowSvg(terminal, row) {
  const top = MARGIN + row * CELL.height;
  let [papers, texts] = ['', ''];
  for (const { column, cells, text, style } of runs(terminal, row)) {
    const x = number(MARGIN + column * CELL.width);
    const width = number(cells * CELL.width);
    if (style.paper) {
      papers += `<rect x="${x}" y="${top}" width="${width}" height="${CELL.height}" fill="${style.paper}"/>`;
    }
    if (text.trim() === '') continue;
    const attributes = [
      style.ink !== INK && `fill="${style.ink}"`,
      style.bold && 'font-weight="700"',
      style.dim && 'opacity="0.65"',
      style.italic && 'font-style="italic"',
      style.underline && 'text-decoration="underline"',
    ];
    const style_ = attributes.filter(Boolean).join(' ');
    texts += `<text x="${x}" y="${top + 13}" textLength="${width}"${style_ && ` ${style_}`}>${cellText(text)}</text>`;
  }
  return papers + texts === '' ? '' : `${papers}${texts}\n`;
}

/** @param {import('@xterm/headless').Terminal} terminal @param {number} row */
function runs(terminal, row) {
  const { active } = terminal.buffer;
  const line = active.getLine(active.baseY + row);
  /** @type {{ column: number, cells: number, text: string, style: Style }[]} */
  const found = [];
  for (let column = 0; line && column < terminal.cols; column++) {
    const cell = line.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const text = cell.getChars() || ' ';
    const last = found.at(-1);
    // Wide characters stand alone, so that each keeps to its two cells in any font.
    if (last && cell.getWidth() === 1 && last.cells === last.text.length && same(last.style, style)) {
      last.text += text;
      last.cells += 1;
    } else found.push({ column, cells: cell.getWidth(), text, style });
  }
  return found.map(trimmed);
}

/**
 * Blanks at the end of a run that only reserve room are left out: pictures stay small.
 * @param {{ column: number, cells: number, text: string, style: Style }} run
 */
function trimmed(run) {
  if (run.style.paper || run.style.underline) return run;
  const text = run.text.trimEnd();
  return { ...run, text, cells: run.cells - (run.text.length - text.length) };
}

/** @param {import('@xterm/headless').IBufferCell} cell @returns {Style} */
function styleOf(cell) {
  let ink = colour(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor());
  let paper = colour(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor());
  if (cell.isInverse()) [ink, paper] = [paper ?? PAPER, ink ?? INK];
  return {
    ink: ink ?? INK,
    paper,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

/** @param {boolean} isDefault @param {boolean} isRgb @param {number} value */
function colour(isDefault, isRgb, value) {
  if (isDefault) return undefined;
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  if (value < 16) return NAMED[value];
  if (value >= 232) return rgb(Array(3).fill(8 + 10 * (value - 232)));
  const index = value - 16;
  return rgb([Math.floor(index / 36), Math.floor(index / 6) % 6, index % 6].map(level => LEVELS[level] ?? 0));
}

/** @param {readonly number[]} channels */
function rgb(channels) {
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** @param {Style} a @param {Style} b */
function same(a, b) {
  return (
    a.ink === b.ink &&
    a.paper === b.paper &&
    a.bold === b.bold &&
    a.dim === b.dim &&
    a.italic === b.italic &&
    a.underline === b.underline
  );
}

/** @param {number} value */
function number(value) {
  return String(Math.round(value * 10) / 10);
}

/** Blanks become no-break spaces, which no viewer runs together. @param {string} text */
function cellText(text) {
  return escaped(text).replaceAll(' ', '\u00a0');
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
