const BRANCH = /[├└┣┗╠╚╰]|^[\s|]*[|+`\\]-{1,3}\s/u;

/** Whether lines are a drawn tree: with branches, or folders with indented names below them. */
export function isDrawing(lines: readonly string[]): boolean {
  const filled = lines.filter(line => line.trim() !== '');
  if (filled.filter(line => BRANCH.test(line)).length >= 1 && filled.length > 1) return true;
  const named = filled.filter(line => /^\s*[^\s→←=:;]+\/?(?:\s*$|\s+(?:[#(←]|--|\/\/).*$)/u.test(line));
  const nested = filled.some(
    (line, index) => /^\s*\S+\/(?:\s|$)/.test(line) && indent(filled[index + 1] ?? '') > indent(line),
  );
  return nested && named.length >= filled.length * 0.8;
}

/** Whether most lines have the branches of a drawn tree, whatever language the block is said to be in. */
export function isBranched(lines: readonly string[]): boolean {
  const filled = lines.filter(line => line.trim() !== '');
  return filled.filter(line => /[├└┣┗╠╚╰]/u.test(line)).length > filled.length / 2;
}

function indent(line: string): number {
  return /^\s*/.exec(line)![0].length;
}
