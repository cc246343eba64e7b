import { withEndings } from '../../sites/site.ts';
import type { Way } from '../../sites/ways.ts';

/** How views of Rails name what is served. */
export const RAILS: readonly Way[] = [
  {
    pattern: /\bstylesheet_link_tag[ \t(]*["']([\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/stylesheets', 'vendor/assets/stylesheets'),
    lookup: withEndings('.css', '.scss', '.sass', '.css.scss', '.less'),
  },
  {
    pattern: /\bjavascript_include_tag[ \t(]*["']([\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/javascripts', 'vendor/assets/javascripts'),
    lookup: withEndings('.js', '.ts', '.coffee', '.js.erb'),
  },
  {
    pattern: /\b(?:image_tag|image_path|asset_path|inline_svg)[ \t(]*["']([\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/images', 'vendor/assets/images'),
  },
];
