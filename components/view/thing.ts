import type { MenuChoice } from '../../store/parts/overlay.ts';

/** A place in a file of the repository. */
export interface Place {
  readonly path: string;
  /** From 1. */
  readonly line?: number;
}

/** What a line stands for: what can be opened there, and what can be copied. */
export interface Thing {
  /** Folded lines. */
  readonly fold?: string;
  /** A commit, by its whole id. */
  readonly commit?: string;
  readonly place?: Place;
  /** A file of the phase under review, by the path it has afterwards: its change can be shown. */
  readonly change?: string;
  /** A step of the plan, as the plan numbers it. */
  readonly step?: string;
  /** A command as a shell takes it. */
  readonly command?: string;
  /** The words of the line. */
  readonly text?: string;
}

/** What of a thing can be copied, the most telling first. */
export function copiesOf({ command, commit, place, text }: Thing): readonly MenuChoice[] {
  const found: [what: string, text: string][] = [];
  if (command !== undefined) found.push(['the command', command]);
  if (commit !== undefined) found.push(['the commit', commit]);
  if (place) found.push(['the path', place.path]);
  if (place?.line !== undefined) found.push(['the place', `${place.path}:${place.line}`]);
  if (text !== undefined && text.trim() !== '' && text !== command) found.push(['the line', text.trim()]);
  return found.map(([what, words]) => ({
    label: words,
    detail: what,
    deed: { type: 'copy', text: words, what },
  }));
}
