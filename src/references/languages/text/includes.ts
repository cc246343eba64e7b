import { withEndings } from '../../sites/site.ts';
import type { Places, Way } from '../../sites/ways.ts';

const TEX = /\.(tex|ltx|sty|cls)$/i;
const DRAWN = /\.(puml|plantuml|iuml)$/i;

/** Paths start at the main document, which stands in the same folder or in one above. */
const fromMain = ({ own, above }: Places) => [own, ...above];

/** How documents take others in: LaTeX, AsciiDoc, PlantUML, Org, Typst. */
export const INCLUDES: readonly Way[] = [
  {
    pattern: /\\(?:input|include|subfile|subfileinclude|includeonly)\s*\{(?<name>[^{}\n,]+)\}/g,
    from: fromMain,
    lookup: withEndings('.tex'),
    climbs: true,
    only: TEX,
  },
  {
    pattern: /\\includegraphics\s*(?:\[[^\]]*\])?\s*\{(?<name>[^{}\n]+)\}/g,
    from: fromMain,
    lookup: withEndings('.pdf', '.png', '.jpg', '.jpeg', '.eps', '.svg'),
    climbs: true,
    only: TEX,
  },
  {
    pattern: /\\(?:bibliography|addbibresource)\s*(?:\[[^\]]*\])?\s*\{(?<name>[^{}\n,]+)\}/g,
    from: fromMain,
    lookup: withEndings('.bib'),
    climbs: true,
    only: TEX,
  },
  {
    pattern:
      /\\(?:lstinputlisting|verbatiminput|inputminted(?:\[[^\]]*\])?\{\w+\})\s*(?:\[[^\]]*\])?\s*\{(?<name>[^{}\n]+)\}/g,
    from: fromMain,
    climbs: true,
    only: TEX,
  },
  {
    pattern: /\b(?:include|image|xref|link)::?(?<name>[\w./-]+\.\w+)(?=[#[])/g,
    from: fromMain,
    climbs: true,
    only: /\.(adoc|asciidoc)$/i,
  },
  {
    pattern: /^[ \t]*!include(?:_once|_many|sub)?[ \t]+(?<name>[^\s!<>]+)/gm,
    from: ({ own }) => [own],
    climbs: true,
    only: DRAWN,
  },
  {
    pattern: /^#\+(?:INCLUDE|SETUPFILE):[ \t]*"?(?<name>[^\s":]+)/gim,
    from: ({ own }) => [own],
    climbs: true,
    only: /\.org$/i,
  },
  {
    pattern:
      /#(?:include|import)[ \t]+"(?<name>[^"@\n]+)"|\b(?:image|read|csv|json|yaml|toml)\("(?<path>[^"\n]+)"/g,
    from: ({ own }) => [own],
    climbs: true,
    only: /\.typ$/i,
  },
];
