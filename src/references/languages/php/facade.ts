import { posix } from 'node:path';
import { layoutOf } from '../../spaces/layout.ts';
import type { Context, Leaving } from '../adapter.ts';
import { namespaces } from './names.ts';
import { readPhp } from './source.ts';

/** A PHP file that stays at the old place: aliases of its classes, which the autoloader finds; else it hands on to the new file. */
export function phpFacade({ from, to, text, removeAfter }: Leaving, context: Context): string {
  const layout = layoutOf(namespaces, context);
  const until = removeAfter === undefined ? '' : ` Remove after ${removeAfter.replace(/\s+/g, ' ')}.`;
  const moved = readPhp(text).declared.flatMap(({ name, kind }) => {
    const space = layout.spaceBefore(from);
    const before = space === '' ? name : `${space}\\${name}`;
    const entry = kind === 'class' ? layout.before.find(before, kind) : undefined;
    return entry ? [[before, layout.to(entry)] as const] : [];
  });
  const way = posix.relative(posix.dirname(from), to);
  if (moved.length === 0 || moved.some(([before, after]) => before === after))
    return `<?php\n\n// Moved to ${to}.${until}\nreturn require __DIR__ . '/${way}';\n`;
  return `<?php\n\n// Moved to ${to}.${until}\n${moved
    .map(
      ([before, after]) =>
        `class_alias(\\${after}::class, '${before}');\n@trigger_error('${before} moved to ${after}.', E_USER_DEPRECATED);\n`,
    )
    .join('')}`;
}
