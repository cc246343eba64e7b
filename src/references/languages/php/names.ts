import { type SpaceLanguage, short } from '../../spaces/language.ts';
import type { SourceFile } from '../../types.ts';
import type { Renamed } from '../adapter.ts';
import { type Mark, overlap, respelled } from '../text/scan.ts';
import { misplaced, settleNamespaces } from './psr4.ts';
import { readPhp } from './source.ts';

export const isPhp = (path: string): boolean => /\.(php|phtml|php5)$|(?<!\.rst)\.inc$/.test(path);

const spaceOf = ({ text }: SourceFile): string | undefined =>
  text.includes('namespace') ? readPhp(text).space : undefined;

/** The namespaces of PHP, which does not tell the cases of letters in them apart. */
export const namespaces: SpaceLanguage = {
  word: 'namespace',
  sign: '\\',
  accepts: isPhp,
  read: ({ text }) => readPhp(text),
  spaceOf,
  settle: context => {
    const settled = settleNamespaces(context);
    return (path, to, space) => (isPhp(to) ? settled(path, to, space) : undefined);
  },
  namedAsFile: () => true,
  aliases: true,
  nested: true,
  whole: true,
  fold: name => name.toLowerCase(),
  absolute: name => `\\${name}`,
  importOf: (name, kind = 'class', alias) => ({
    name,
    kind,
    group: kind,
    ...(alias !== undefined && { alias }),
  }),
  line: ({ name, kind = 'class', alias }) => {
    const word = kind === 'class' ? '' : `${kind} `;
    return `use ${word}${name}${alias === undefined || alias === short('\\', name) ? '' : ` as ${alias}`};`;
  },
  misplaced,
};

/** Full names in strings, documentation comments and texts that are no PHP: `App\Models\User`, with one or two signs between. */
export function fullNameMarks(
  { text }: SourceFile,
  names: ReadonlyMap<string, Renamed>,
  taken: readonly { start: number; end: number }[],
): Mark[] {
  const found: Mark[] = [];
  for (const match of text.matchAll(/(?<![\w\\$])(\\{0,2})((?:[A-Za-z_]\w*)(?:(\\{1,2})[A-Za-z_]\w*)+)/g)) {
    const [, lead = '', words = '', sign = '\\'] = match;
    const start = match.index + lead.length;
    const end = start + words.length;
    if (taken.some(each => overlap(each, { start, end }))) continue;
    const plain = words.replaceAll('\\\\', '\\');
    const { after: to, target } = names.get(plain.toLowerCase()) ?? { after: plain, target: '' };
    if (to === plain) continue;
    const written = to.replaceAll('\\', sign);
    const mark = respelled({ start, end }, target, `${plain} is called ${to}`, written);
    found.push({ ...mark, kind: 'string' });
  }
  return found;
}
