import stringWidth from 'string-width';
import { PLAIN } from './visible.ts';

/**
 * The columns of a text, as Ink asks for them: in the bundle this stands for its `string-width` (`scripts/build.mjs`). For every line that a key changes Ink
 * measures what it keeps and what it writes anew, and lines of this program hold frames and signs, of which `string-width` looks
 * at each by itself. That took a tenth of the time of a key.
 */
export default function inkWidth(text: string, options?: Parameters<typeof stringWidth>[1]): number {
  return PLAIN.test(text) ? text.length : stringWidth(text, options);
}
