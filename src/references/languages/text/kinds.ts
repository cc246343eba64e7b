import { base } from '../../path.ts';

/** How the paths of a text are meant. */
export type TextKind =
  /** Configuration, build and shell files: rewritten. */
  | 'configuration'
  /** Patterns relative to the file's own directory. */
  | 'ignore'
  /** Patterns relative to the repository. */
  | 'owners'
  | 'markdown'
  /** Documents in another markup. */
  | 'document'
  /** A programming language that is not rewritten: paths are listed. */
  | 'language';

const CONFIGURATION =
  /\.(toml|cfg|ini|ya?ml|jsonc?|json5|conf|properties|env|xml|sh|bash|zsh|fish|ksh|bat|cmd|ps1|mk|mak|cmake|gradle(?:\.kts)?|tf|tfvars|hcl|nix|bzl|bazel|pth|in|service|plist|editorconfig|rc|neon)(\.dist)?$/;
const CONFIGURATION_NAMES =
  /^((.*\.)?(Docker|Container|Make|Proc|Jenkins|Vagrant|Brew|Tilt|Rake|Gem|Just)file(\..*)?|makefile|justfile|BUILD|WORKSPACE|CMakeLists\.txt|\.env.*|\.flake8|\.coveragerc|\.?pylintrc|\.babelrc|\.eslintrc|\.prettierrc|\.lintstagedrc|\.mocharc|\.nycrc|\.swcrc|\.npmrc|\.gitattributes|\.gitmodules|\.devcontainer)$/;
/** Configuration without an ending that says so: what tools look for under just this name, or in folders of this name. */
const BY_CUSTOM =
  /(^|\/)(\.(flaskenv|importlinter|coveragerc\w*|isort\.cfg|jshintrc|stylelintrc|huskyrc|releaserc|yarnrc|bowerrc|buckconfig|bazelrc|curlrc|inputrc)|(\w+\.)?crontab|cron\.\w+\/[\w-]+|mocha\.opts|[\w.-]+\.(opts|cron|crontab|desktop|timer|socket|spec))$/;
/** Lists for pip, by their name or the folder that they stand in. */
const REQUIREMENTS =
  /(^|\/)((requirements?|constraints?|reqs)\/([\w.-]+\/)*[\w.-]+\.(txt|pip|in|lst|reqs?)|(requirements|constraints)[^/]*\.(txt|pip|in|lst|reqs?)|[\w.-]+\.pip)$/;
const IGNORE = /^(\.[a-z]*ignore|.*\.ignore)$/;
const DOCUMENT = /\.rst\.\w+$|\.(rst|adoc|asciidoc|org|tex|ltx|sty|cls|typ|puml|plantuml|iuml|txt|html?)$/;
const LANGUAGE =
  /\.(go|java|kts?|scala|sc|groovy|rs|rb|php|c|h|cc|cpp|cxx|hh|hpp|m|mm|cs|fsx?|fsi|vb|swift|dart|lua|luau|pl|pm|t|raku|r|rmd|jl|ex|exs|heex|erl|hrl|hs|lhs|mli?|clj[cs]?|edn|elm|purs|zig|nim|cr|gleam|odin|hx|coffee|gd|d|vala|pas|dpr|ad[abs]|f|for|f90|f95|f03|f08|cob|cbl|cpy|abap|apex|vhdl?|v|svh?|tcl|el|lisp|cl|scm|rkt|lean|agda|idr|sol|move|cairo|qml|sas|stan|awk|css|scss|sass|less)$/i;
/** Named by nothing but their paths, and by no name of a module. */
const BY_PATH = /\.(sql|proto|graphql|gql|thrift|styl|astro|pug|ejs|hbs|j2|jinja2?|tmpl)$/i;
/** Written by tools: rewriting would falsify them. */
const GENERATED =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|composer\.lock|poetry\.lock|uv\.lock|coverage[^/]*\.(json|xml)|\.facades\.json)$|(^|\/)\.yarn\/(releases|plugins|sdks|cache)\/|(^|\/)\.pnp\.\w+$|\.min\.\w+$|\.(map|lock|log)$/;

/** Data, drawings, records of other texts: paths in them are nobody's. */
const DATA = /\.(snap|svg|csv|tsv|po|pot|patch|diff|geojson)$/;

/** Whether what a file names is only told in it, and followed by nobody. */
export const isData = (path: string): boolean => DATA.test(path);

/** Whether tools write a file: what is in it will be written anew. */
export const isGenerated = (path: string): boolean => GENERATED.test(path);

/** What kind of text stands at a path. Undefined for what has a reader of its own, is written by tools, or is unknown. */
export function textKind(path: string): TextKind | undefined {
  const name = base(path);
  if (isGenerated(path)) return undefined;
  if (name === 'CODEOWNERS') return 'owners';
  if (IGNORE.test(name)) return 'ignore';
  if (/\.(md|mdx|markdown)$/i.test(name)) return 'markdown';
  if (/(^|\/)META-INF\/services\/[^/]+$/.test(path)) return 'configuration';
  if (isConfiguration(path, name)) return 'configuration';
  if (DOCUMENT.test(name) || /^(README|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|AUTHORS|NEWS)$/.test(name))
    return 'document';
  return LANGUAGE.test(name) || isNamedByPath(name) ? 'language' : undefined;
}

/** Whether a file is a list for pip, which names other lists from its own folder. */
export const isRequirements = (path: string): boolean => REQUIREMENTS.test(path);

const isConfiguration = (path: string, name: string): boolean =>
  CONFIGURATION_NAMES.test(name) || CONFIGURATION.test(name) || BY_CUSTOM.test(path) || isRequirements(path);

/** Whether a text of a language is named by its path only: where nobody writes it, nobody names it. */
export const isNamedByPath = (path: string): boolean => BY_PATH.test(path);

/** Whether a text is a list of paths, one a line, which a program reads: `tests/skipped.txt`. */
export function isPathList(path: string, text: string): boolean {
  if (!/\.txt$/i.test(path)) return false;
  const lines = text.split('\n').filter(line => line.trim() !== '' && !/^\s*#/.test(line));
  return lines.some(line => line.includes('/')) && lines.every(line => /^[\w.@*/-]+\s*$/.test(line));
}

/** Documents that tell what was: plans, change logs, decision records, minutes, post-mortems. */
export function isHistorical(path: string): boolean {
  return (
    /(^|[/_.-])(change-?log|changes|history|news|release-?notes?|plans?|adrs?|rfcs?|decisions?|minutes|post-?mortems?|retro(spective)?s?|archived?|old|proposals?|todo|roadmap|migrations?|refactor(ing)?|reorgani[sz]ation|consolidation)([/_.-]|$)/i.test(
      path.replace(/\.\w+$/, ''),
    ) || /(^|\/)\d{4}-\d\d-\d\d[^/]*$|(^|\/)\d{3,4}-[^/]*\.md$/.test(path)
  );
}

/** Of those the ones that say what was meant to be done: where their links lead is a part of that. */
export const isProposal = (path: string): boolean =>
  /(^|[/_.-])(plans?|adrs?|rfcs?|decisions?|proposals?|todo|roadmap|refactor(ing)?|reorgani[sz]ation|consolidation)([/_.-]|$)/i.test(
    path.replace(/\.\w+$/, ''),
  );
