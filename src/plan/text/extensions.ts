/** Endings that make a word a file name. */
const EXTENSIONS = new Set(
  `adoc astro awk bash bat bazel bib bmp bzl c cc cfg cjs clj cljs cmake cmd coffee conf config cpp cr crt cs csh cshtml csproj css csv cts cu cuh
  cxx d dart db def diff dockerfile docx dot edn ejs el elm env erb erl ex exe exs feature fish frag fs fsproj fsx ftl gd gemspec gif glsl go gql gradle
  graphql groovy h haml handlebars hbs hcl heex hh hpp hrl hs htm html http hxx ico idr ini ino ipynb iss jade java jar jbuilder jinja jinja2 jl jpeg jpg
  js json json5 jsonc jsonl jsx jsp key kt kts less lhs liquid lisp lock log lua m mako map markdown md mdx mjs mk ml mli mm mod mp3 mp4 mts mustache
  nim nix nu odt old org otf out patch pb pbxproj pdf pem php phtml pl plist png po pod podspec pp prisma properties proto ps1 psd1 psm1 pug puml py pyi
  pyx qml r rake rb rbs rs rst sass sbt scala scm scss sh sln slim so sol spec sql srt ss storyboard styl sum sv svelte svg swift sum tcl templ tex tf tfvars
  thrift tmpl toml tpl ts tsv tsx ttf twig txt v vb vbproj vert vhd vim vue wasm wat webmanifest webp wgsl woff woff2 xaml xcconfig xib xhtml xlsx xml xsd
  xsl yaml yml zig zsh bak orig tmp example sample template snap lproj xcodeproj xcworkspace`.split(/\s+/),
);

/** What the languages are called that files are written in, by their endings; a name leads to the first ending that it begins. */
export const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  `py: python py python3 | ts: typescript ts tsx | tsx: tsx typescript ts | js: javascript js jsx node | jsx: jsx javascript js
  mjs: mjs javascript js | go: go golang | rs: rust rs | rb: ruby rb | php: php | java: java | kt: kotlin kt | cs: csharp cs c#
  c: c | h: c cpp c++ | cpp: cpp c++ | sh: shell bash sh zsh | bash: bash sh shell | md: markdown md text txt | rst: rst text
  txt: text txt plaintext | json: json jsonc json5 | yaml: yaml yml | yml: yml yaml | toml: toml | ini: ini cfg toml
  cfg: cfg ini toml | html: html | css: css | sql: sql | xml: xml`
    .split(/\s*[|\n]\s*/)
    .map(entry => entry.split(': ')),
);

/** Files that have no ending. */
const BARE =
  /^(?:Makefile|GNUmakefile|Dockerfile|Containerfile|Jenkinsfile|Vagrantfile|Procfile|Rakefile|Gemfile|Brewfile|Justfile|justfile|LICEN[SC]E|COPYING|NOTICE|README|CHANGELOG|AUTHORS|CONTRIBUTING|CODEOWNERS|OWNERS|BUILD|WORKSPACE|go\.mod|go\.sum|Caddyfile|Tiltfile)$/;

/** Words with a dot that are products, not files. */
const PRODUCTS =
  /^(?:node|vue|next|nuxt|react|d3|three|express|ember|backbone|angular|alpine|chart|moment|discord|socket|asp|deno|nest|p5|knockout|meteor|solid|svelte|handlebars|electron|asp|vb)\.(?:js|net|io|ts)$/i;

/** Whether the last segment of a path looks like a file. */
export function looksLikeFile(segment: string): boolean {
  if (BARE.test(segment)) return true;
  if (PRODUCTS.test(segment)) return false;
  const dot = segment.lastIndexOf('.');
  if (dot < 0) return false;
  if (dot === 0) return /^\.[a-z][\w-]+$/i.test(segment);
  return EXTENSIONS.has(segment.slice(dot + 1).toLowerCase()) || /^\.[\w-]+\.\w+$/.test(segment);
}
