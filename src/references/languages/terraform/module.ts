import { blanked } from '../../blank.ts';
import { findings } from '../../findings.ts';
import { remembered } from '../../grammar.ts';
import { parent } from '../../path.ts';
import type { Judged, Unresolved } from '../adapter.ts';

/** What a text of a module declares, and what it names of it: `var.size`, `local.name`, `module.net`, `aws_vpc.main`. */
const readModule = remembered((text: string) => {
  const code = blanked(text, /(?:^|\s)(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\//g);
  const declared = new Set<string>();
  for (const [, kind, first, second] of code.matchAll(
    /^[ \t]*(variable|module|data|resource)\s+"([\w-]+)"(?:\s+"([\w-]+)")?/gm,
  ))
    declared.add(
      kind === 'variable'
        ? `var.${first}`
        : kind === 'module'
          ? `module.${first}`
          : `${kind === 'data' ? 'data.' : ''}${first}.${second}`,
    );
  for (const [, body = ''] of code.matchAll(/^[ \t]*locals\s*\{([\s\S]*?)^\}/gm))
    for (const [, name] of body.matchAll(/^[ \t]*([\w-]+)\s*=(?!=)/gm)) declared.add(`local.${name}`);
  const used = [...code.matchAll(/(?<![\w.-])(?:(?:var|local|module)\.[\w-]+|data\.[\w-]+\.[\w-]+)/g)].map(
    ({ 0: name, index }) => ({ name, start: index }),
  );
  const moved = [...code.matchAll(/^[ \t]*(?:moved|removed|import)\s*\{[\s\S]*?^[ \t]*\}/gm)];
  // Addresses in a state name what was, too.
  return {
    declared,
    used: used.filter(
      ({ start }) => !moved.some(one => one.index <= start && start < one.index + one[0].length),
    ),
  };
});

/** Variables, values, modules and data that no text beside declares: all texts of a folder are one module. */
export function unresolvedNames({ files, judged }: Judged): Unresolved[] {
  const own = files.filter(({ path }) => /\.(tf|tofu)$/.test(path));
  const modules = Map.groupBy(own, ({ path }) => parent(path));
  return findings(own, judged, ({ path, text }, tell) => {
    const beside = (modules.get(parent(path)) ?? []).map(file => readModule(file.text).declared);
    for (const { name, start } of readModule(text).used)
      if (!beside.some(declared => declared.has(name)))
        tell(start, `${name} is not declared in ${parent(path) || 'the same folder'}`, `name ${name}`);
  });
}
