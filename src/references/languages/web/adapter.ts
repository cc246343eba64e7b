import { movedOf } from '../../places.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter } from '../adapter.ts';
import { Mentions } from '../text/mentions.ts';
import { ownLinkMarks } from '../text/own-links.ts';
import { without } from '../text/scan.ts';
import { cssSites } from './css.ts';
import { htmlSites } from './html.ts';
import { originOf } from './url.ts';

const isPage = (path: string): boolean =>
  /\.(html?|xhtml|svg|ejs|hbs|njk|liquid|twig|mustache|handlebars|pug|jade|webmanifest)$/i.test(path);
const isStyle = (path: string): boolean => /\.(css|scss|sass|less|styl|pcss)$/i.test(path);

/** Pages and style sheets: what their URLs lead to, from the file itself or from the folder that is served. */
export const web: Adapter = siteAdapter({
  name: 'HTML and CSS',
  accepts: path => (isPage(path) || isStyle(path)) && !/\.min\.\w+$/.test(path),
  reader:
    scene =>
    ({ path, text }) =>
      isPage(path) ? htmlSites(text, path, scene) : cssSites(text, path, originOf(path, scene), scene),
  others: context => {
    const linksIn = ownLinkMarks(context.files, new Mentions(movedOf(context)));
    return ({ path, text }, taken) => (isPage(path) ? without(linksIn(text), taken) : []);
  },
});
