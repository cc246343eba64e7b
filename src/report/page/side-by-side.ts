import type { DiffBlock, DiffFile, DiffLine } from 'diff2html/lib/types.js';
import type { DiffHunk } from '../types.ts';
import { visible } from '../visible.ts';
import { Markup } from './html.ts';

/** Characters of a line that are shown. */
const LONGEST = 2000;

/**
 * Bounds on matching words inside changed lines, which compares every old line of a change with every new one:
 * without them one large rewritten hunk takes minutes.
 */
const MATCHING = {
  matching: 'words',
  matchingMaxComparisons: 400,
  maxLineSizeInBlockForComparison: 200,
  maxLineLengthHighlight: 400,
} as const;

/** The parts of diff2html's markup that repeat for every line, without the wrappers a page of ours does not need. */
const TEMPLATES = {
  'generic-wrapper': '{{{content}}}',
  'generic-line':
    '<tr class="{{type}}"><td class="number">{{{lineNumber}}}</td><td><i>{{{prefix}}}</i>{{{content}}}</td></tr>\n',
  'generic-block-header': '<tr class="d2h-info"><td colspan="3">{{{blockHeader}}}</td></tr>\n',
  'generic-empty-diff': '',
  'line-by-line-numbers': '{{oldNumber}}</td><td class="number">{{newNumber}}',
  'side-by-side-file-diff':
    '<div class="sides"><div class="scroll"><table class="diff">{{{diffs.left}}}</table></div><div class="scroll"><table class="diff">{{{diffs.right}}}</table></div></div>',
  'line-by-line-file-diff': '<div class="stacked scroll"><table class="diff">{{{diffs}}}</table></div>',
};

/**
 * Hunks laid side by side, and once more as one column for narrow screens; the style shows one of both.
 * Hands diff2html parsed hunks: in the text of a diff a removed line `-- x` cannot be told from a file header.
 */
export async function layOut(hunks: readonly DiffHunk[]): Promise<Markup> {
  const { html } = await import('./diff2html.ts');
  const file = asFile(hunks);
  const render = (outputFormat: 'side-by-side' | 'line-by-line'): string =>
    html([file], { ...MATCHING, outputFormat, drawFileList: false, rawTemplates: TEMPLATES });
  return new Markup(`${render('side-by-side')}\n${render('line-by-line')}`);
}

function asFile(hunks: readonly DiffHunk[]): DiffFile {
  return {
    oldName: 'left',
    newName: 'right',
    isCombined: false,
    isGitDiff: false,
    language: '',
    addedLines: 0,
    deletedLines: 0,
    blocks: hunks.map(asBlock),
  };
}

function asBlock({ oldStart, newStart, lines }: DiffHunk): DiffBlock {
  let [oldNumber, newNumber] = [oldStart, newStart];
  const numbered = lines
    .filter(line => !line.startsWith('\\'))
    .map((line): DiffLine => {
      const content = shortened(visible(line));
      if (line.startsWith('-'))
        return { type: 'delete', content, oldNumber: oldNumber++, newNumber: undefined } as DiffLine;
      if (line.startsWith('+'))
        return { type: 'insert', content, oldNumber: undefined, newNumber: newNumber++ } as DiffLine;
      return { type: 'context', content, oldNumber: oldNumber++, newNumber: newNumber++ } as DiffLine;
    });
  const header = `@@ -${oldStart},${oldNumber - oldStart} +${newStart},${newNumber - newStart} @@`;
  return { oldStartLine: oldStart, newStartLine: newStart, header, lines: numbered };
}

function shortened(line: string): string {
  const more = line.length - LONGEST;
  return more > 0 ? `${line.slice(0, LONGEST)} … (${more} more characters)` : line;
}
