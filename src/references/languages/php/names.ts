import type { SpaceLanguage } from '../../spaces/language.ts';
import { short } from '../../spaces/language.ts';
import type { SourceFile } from '../../types.ts';
import { misplaced, settleNamespaces } from './psr4.ts';
import { readPhp } from './source.ts';

export const isPhp = (path: string): boolean => /\.(php|phtml|inc|php5)$/.test(path);

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
    return (file, to) => (isPhp(to) ? settled(file, to, spaceOf(file) ?? '') : spaceOf(file));
  },
  namedAsFile: () => true,
  aliases: true,
  nested: true,
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
