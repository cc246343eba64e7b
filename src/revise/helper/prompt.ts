import type { Read } from '../revise.ts';
import { ANSWER_SCHEMA } from './schema.ts';

/** Paths listed one by one; of more, only those whose folder or name the document mentions. */
const MOST_PATHS = 4_000;

const TASK = `A document plans a reorganization of a repository. Say which file operations each of its lines asks for.
Answer with one JSON object and nothing else, in the form of the schema below.
- Cite for each operation the line that asks for it. Name only files and folders of the list of paths, as they are written there.
- What describes the present, gives reasons, shows alternatives or examples asks for nothing.
- Where a line below "OPEN" asks for nothing, say so with kind "nothing".`;

/**
 * What a helper is told: the task, the schema of its answer, what was left open, the numbered document and the paths.
 * @param lines of the document
 * @param paths of all files
 */
export function promptOf(lines: readonly string[], reading: Read, paths: readonly string[]): string {
  return [
    TASK,
    section('SCHEMA', [JSON.stringify(ANSWER_SCHEMA)]),
    section('OPEN', openLines(reading)),
    section(
      'DOCUMENT',
      lines.map((line, index) => `${index + 1}: ${line}`),
    ),
    section('PATHS', mentioned(lines, paths)),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string => `\n# ${title}\n${lines.join('\n')}`;

/** What is not sure: operations, lines that were not understood, lines that were not taken. */
function openLines({ operations, plan }: Read): string[] {
  return [
    ...operations
      .filter(({ certainty }) => certainty !== 'sure')
      .map(({ line, kind, from, to }) => ({
        line,
        what: `read as ${[kind, from, to && `to ${to}`].filter(Boolean).join(' ')}`,
      })),
    ...plan.unread.map(({ line }) => ({ line, what: 'not understood' })),
    ...plan.notTaken.map(({ line, reason }) => ({ line, what: `not taken: ${reason}` })),
  ]
    .sort((a, b) => a.line - b.line)
    .map(({ line, what }) => `line ${line}: ${what}`);
}

function mentioned(lines: readonly string[], paths: readonly string[]): readonly string[] {
  if (paths.length <= MOST_PATHS) return paths;
  const words = new Set(lines.flatMap(line => line.match(/[\p{L}\p{N}_.-]+/gu) ?? []));
  const near = paths.filter(path => path.split('/').some(part => words.has(part)));
  return [
    ...near.slice(0, MOST_PATHS),
    `… ${paths.length - Math.min(near.length, MOST_PATHS)} more paths are not listed`,
  ];
}
