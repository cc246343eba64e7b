/** Words of sentences, and of no command. */
const SENTENCE =
  /^(?:an?|the|is|are|was|were|be|been|to|in|on|of|or|and|not|no|at|by|as|if|it|its|see|with|from|for|has|have|had|this|that|cannot|could|should|must|missing|found|into|instead|than|when)$/i;

/** Signs between commands, and between a command and a file. */
const SIGN = /^(?:&&?|\|\|?|;|[012]?>>?(?:&[12])?|<)$/;

/** Whether a text reads like a line for a shell, as far as one sees that without one: `node scripts/run.js --fast`. */
export function isCommandLine(line: string): boolean {
  const words = line.trim().split(/\s+/);
  const [first = ''] = words;
  if (words.length < 2 || !/^[a-z][\w.+-]*$/.test(first)) return false;
  return words.every(
    word => SIGN.test(word) || (!SENTENCE.test(word) && /^[^\s'"`<>|&()]*[^\s'"`<>|&(),.;:!?]$/.test(word)),
  );
}
