import { posix } from 'node:path';
import { untilOf } from '../../facade/until.ts';
import { short } from '../../spaces/language.ts';
import { layoutOf } from '../../spaces/layout.ts';
import type { SourceFile } from '../../types.ts';
import type { Context, Leaving } from '../adapter.ts';
import { type Mark, respelled } from '../text/scan.ts';
import { namespaces } from './names.ts';
import { readPhp } from './source.ts';

/** A class, interface, trait or enum of a moved file, by its whole name. */
interface Moved {
  readonly before: string;
  readonly after: string;
  /** `interface`, `trait`, `enum`, else `class`. */
  readonly kind: string;
}

/**
 * A PHP file that stays at the old place. Of classes it makes aliases, which the autoloader finds, and declares them where that
 * never runs, for class maps and editors; of anything else it hands on to the new file, which is loaded once where it declares.
 */
export function phpFacade({ from, to, text, removeAfter }: Leaving, context: Context): string {
  const moved = movedIn({ path: from, text }, context);
  const head = `// Moved to ${to}.${untilOf(removeAfter)}\n`;
  if (moved.length === 0) {
    const once = readPhp(text).declared.length > 0 ? '_once' : '';
    return `<?php\n\n${head}return require${once} __DIR__ . '/${posix.relative(posix.dirname(from), to)}';\n`;
  }
  const space = layoutOf(namespaces, context).spaceBefore(from);
  const clause = space === '' ? '' : `namespace ${space};\n\n`;
  return `<?php\n\n${clause}${head}${moved.map(aliased).join('')}\nif (false) {\n${moved.map(declared).join('')}}\n`;
}

function aliased({ before, after, kind }: Moved): string {
  const exists = `${/interface|trait/.test(kind) ? kind : 'class'}_exists`;
  return `@trigger_error('${before} moved to ${after}.', E_USER_DEPRECATED);
if (${exists}(\\${after}::class) && !${exists}('${before}', false)) {
    class_alias(\\${after}::class, '${before}');
}
`;
}

function declared({ before, after, kind }: Moved): string {
  const name = short('\\', before);
  const body = { enum: '{}', trait: `{ use \\${after}; }` }[kind] ?? `extends \\${after} {}`;
  return `    /** @deprecated Moved to \\${after}. */\n    ${kind} ${name} ${body}\n`;
}

/**
 * The aliases that stand in a moved file whose old place has a facade: a type that is only compared (`catch`, `instanceof`, a
 * parameter) is not autoloaded, so the old name has to be there as soon as the new one is.
 */
export function aliasMarks(file: SourceFile, context: Context): Mark[] {
  const { path, text } = file;
  if (!context.options.facades?.has(path) || /\bnamespace\s*[\w\\]*\s*\{/.test(text)) return [];
  const lines = movedIn(file, context).map(
    ({ before, after }) => `class_alias(${short('\\', after)}::class, '${before}');\n`,
  );
  if (lines.length === 0) return [];
  const at = /\s*(?:\?>\s*)?$/.exec(text)!.index;
  const aliases = `\n\n// Until ${path} goes.\n${lines.join('').trimEnd()}`;
  return [
    respelled({ start: at, end: at }, path, 'the old name is known as soon as the new one is', aliases),
  ];
}

/** The classes of a file that are called otherwise afterwards; none where one keeps its name. */
function movedIn({ path, text }: SourceFile, context: Context): Moved[] {
  const layout = layoutOf(namespaces, context);
  const space = layout.spaceBefore(path);
  const moved = readPhp(text).declared.flatMap(({ name, kind, start }): Moved[] => {
    const before = space === '' ? name : `${space}\\${name}`;
    const entry = kind === 'class' ? layout.before.find(before, kind) : undefined;
    const word = /(\w+)\s+$/.exec(text.slice(0, start))?.[1] ?? kind;
    return entry ? [{ before, after: layout.to(entry), kind: word }] : [];
  });
  return moved.some(({ before, after }) => before === after) ? [] : moved;
}
