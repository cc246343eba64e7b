import { above as folderOf, withEndings } from '../../sites/site.ts';
import type { Places, Way } from '../../sites/ways.ts';

const TEX = /\.(tex|ltx|sty|cls)$/i;
const DRAWN = /\.(puml|plantuml|iuml)$/i;

/** Paths start at the main document, which stands in the same folder or in one above. */
const fromMain = ({ own, above }: Places) => [own, ...above];

const MARKDOWN = /\.(md|mdx|markdown)$/i;

/** Paths start where the generator of the site does, or at a folder that its settings name. */
const fromSite = ({ above }: Places) => [...above].reverse();

/** How VitePress takes in code and text of other files, with the lines or the region that is meant behind the path. */
const includedFrom = (lead: string): RegExp =>
  new RegExp(
    `^[ \\t]*<<<[ \\t]+${lead}([\\w@./-]+)(?=[ \\t]*(?:[#{[]|\\r?$))|<!--[ \\t]*@include:[ \\t]*${lead}([\\w@./-]+?)(?=[ \\t]*(?:[#{]|-->))`,
    'gm',
  );

/** What `@` stands for: the folder with the settings of VitePress, or one below it that these name. */
const fromSources = ({ above, beside }: Places) => [...beside('.vitepress').map(folderOf), ...above];

/** How documents take others in: Markdown with extensions, LaTeX, AsciiDoc, PlantUML, Org, Typst. */
export const INCLUDES: readonly Way[] = [
  {
    pattern: /\{[!*]>?[ \t]*([\w@.-][\w@./-]*\.\w+)(?=[!\s{[])|--8<--[ \t]+["']([\w@.-][\w@./-]*)/g,
    from: fromSite,
    climbs: true,
    only: MARKDOWN,
  },
  {
    pattern: includedFrom('@/'),
    from: fromSources,
    climbs: true,
    only: MARKDOWN,
  },
  {
    pattern: includedFrom('(?=[\\w.])'),
    climbs: true,
    only: MARKDOWN,
  },
  {
    pattern: /\\(?:input|include|subfile|subfileinclude|includeonly)\s*\{([^{}\n,]+)\}/g,
    from: fromMain,
    lookup: withEndings('.tex'),
    climbs: true,
    only: TEX,
  },
  {
    pattern: /\\includegraphics\s*(?:\[[^\]]*\])?\s*\{([^{}\n]+)\}/g,
    from: fromMain,
    lookup: withEndings('.pdf', '.png', '.jpg', '.jpeg', '.eps', '.svg'),
    climbs: true,
    only: TEX,
  },
  {
    pattern: /\\(?:bibliography|addbibresource)\s*(?:\[[^\]]*\])?\s*\{([^{}\n,]+)\}/g,
    from: fromMain,
    lookup: withEndings('.bib'),
    climbs: true,
    only: TEX,
  },
  {
    pattern:
      /\\(?:lstinputlisting|verbatiminput|inputminted(?:\[[^\]]*\])?\{\w+\})\s*(?:\[[^\]]*\])?\s*\{([^{}\n]+)\}/g,
    from: fromMain,
    climbs: true,
    only: TEX,
  },
  {
    pattern: /\b(?:include|image|xref|link)::?([\w./-]+\.\w+)(?=[#[])/g,
    from: fromMain,
    climbs: true,
    only: /\.(adoc|asciidoc)$/i,
  },
  {
    pattern: /^[ \t]*!include(?:_once|_many|sub)?[ \t]+([^\s!<>]+)/gm,
    from: ({ own }) => [own],
    climbs: true,
    only: DRAWN,
  },
  {
    pattern: /^#\+(?:INCLUDE|SETUPFILE):[ \t]*"?([^\s":]+)/gim,
    from: ({ own }) => [own],
    climbs: true,
    only: /\.org$/i,
  },
  {
    pattern: /#(?:include|import)[ \t]+"([^"@\n]+)"|\b(?:image|read|csv|json|yaml|toml)\("([^"\n]+)"/g,
    from: ({ own }) => [own],
    climbs: true,
    only: /\.typ$/i,
  },
];
