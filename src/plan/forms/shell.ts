import type { CodeLine } from './code.ts';

export function isShell(_language: string, _lines: readonly string[]): boolean {
  return false;
}
export function readShell(_lines: readonly string[], _first: number): CodeLine[] {
  return [];
}
