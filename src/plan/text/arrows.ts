/** Arrows as people type them. */
const RIGHT =
  '→|⇒|⟶|⟹|➜|➔|➡\\ufe0f?|⮕|➝|➞|➙|➤|▶\\ufe0f?|►|↦|⇨|⇾|⭢|»(?=\\s)|-{1,3}>|={1,3}>|~>|&rarr;|&#8594;|-&gt;|=&gt;|\\\\(?:long)?(?:right)?arrow|\\$\\\\(?:right)?(?:to|arrow)\\$';
const LEFT = '←|⇐|⟵|➘|⬅\\ufe0f?|↤|⇦|<-{1,3}|<={1,3}(?=\\s)|&larr;|&lt;-';

export const RIGHT_ARROW = new RegExp(`^(?:${RIGHT})$`);
export const LEFT_ARROW = new RegExp(`^(?:${LEFT})$`);

const SPLIT = new RegExp(
  `(?<=^|[\\s\`)\\]*_"'\\p{L}\\p{N}/])(${RIGHT}|${LEFT})(?=$|[\\s\`([*_"'.\\p{L}\\p{N}/\\p{Extended_Pictographic}])`,
  'gu',
);

/** Puts spaces around arrows, so that they are words of their own. */
export function spaceArrows(text: string): string {
  return /[→⇒⟶⟹➜➔➡⮕➝➞➙➤▶►↦⇨⇾⭢»←⇐⟵⬅↤⇦>&<\\]/u.test(text) ? text.replace(SPLIT, ' $1 ') : text;
}
