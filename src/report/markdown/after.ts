import type { AfterReport, AfterReweave } from '../../after/report.ts';
import { percent } from '../percent.ts';
import { count } from '../words.ts';
import { bounded } from './bounded.ts';
import { code, folded, table } from './escape.ts';

/** The description of a request that gives history back, or the account of an audit. */
export function afterMarkdown(data: AfterReport): string {
  const { range, added, lost, reweave, failure, drifting } = data;
  const head = [
    `${code(range)} added ${count(added, 'file')}; ${count(lost, 'line')} in them lost their author.\n`,
    failure !== undefined && `**Nothing can be given back:** ${code(failure)}\n`,
    reweave && givenBack(reweave, data),
    drifting.length > 0 &&
      `**Copies that were left behind and changed since:**\n\n${drifting.map(words => `- ${code(words)}\n`).join('')}`,
  ];
  const folders = data.folders.map(({ path, lines, files }) =>
    folded(
      `${code(`${path}/`)}: ${count(lines, 'line')} lost`,
      table(
        ['File', 'From', 'Lost', 'Back', 'Why'],
        files.map(file => [
          code(file.path.slice(file.path.lastIndexOf('/') + 1)),
          file.sources.map(source => code(source.path)).join(', '),
          file.lost,
          file.back,
          file.sources
            .flatMap(({ words, decision }) => [words[0] ?? '', decision ?? ''])
            .filter(Boolean)
            .map(code)
            .join(', '),
        ]),
        new Set([2, 3]),
      ),
    ),
  );
  return bounded([...head, ...folders].filter(part => typeof part === 'string'));
}

function givenBack(reweave: AfterReweave, { landed, lost }: AfterReport): string {
  const { back, same, otherwise, words, drawing, landing, authors, refused, branches } = reweave;
  const verb = landed ? 'gives' : 'would give';
  return [
    `This ${verb} **${count(back, 'line')}** (${percent(back, lost)}) back to their authors. No file changes and nothing is rewritten; of the lines of these files, blamed before and after, ${same} are as they were and **${otherwise} changed otherwise**.\n`,
    `${words}\n`,
    `\`\`\`text\n${drawing.join('\n')}\n\`\`\`\n`,
    `**${landing}**\n`,
    table(
      ['Lines', 'Author'],
      authors.map(({ author, lines }) => [lines, code(author)]),
      new Set([0]),
    ),
    ...refused.map(({ path, why }) => `- ${code(path)} is left as it is: ${why}\n`),
    ...branches.map(
      ({ branch, files }) =>
        `- Merge ${code(branch)} before, or rebase it after: it changes ${files.slice(0, 3).map(code).join(', ')}.\n`,
    ),
  ].join('\n');
}
