import type { Change } from '../../src/merge/types.ts';

const IMPORT = /^\s*(from\s+\S+\s+import\b|import\b|export\s.*\sfrom\s|const\s.*=\s*require\()/;
const CONTINUED = /^\s*[\w\s,.*{}()'"]*$/;

/** Whether a change is of imports only, or of white space only: then it says nothing about what the code does. */
export function isMechanical(left: readonly string[], right: readonly string[], change: Change): boolean {
  const { fromStart, fromCount, toStart, toCount } = change;
  const first = left.slice(fromStart, fromStart + fromCount);
  const second = right.slice(toStart, toStart + toCount);
  return bare(first) === bare(second) || (isImports(first) && isImports(second));
}

const bare = (lines: readonly string[]): string => lines.join('').replace(/\s+/g, '');

/** Import statements and nothing else; a parenthesised list may go over several lines. */
function isImports(lines: readonly string[]): boolean {
  let open = false;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (open ? !CONTINUED.test(line) : !IMPORT.test(line)) return false;
    if (/[({][^)}]*$/.test(line)) open = true;
    else if (/[)}]/.test(line)) open = false;
  }
  return true;
}
