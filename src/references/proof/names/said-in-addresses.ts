import { captured } from '../../captured.ts';
import { isHistorical } from '../../languages/text/kinds.ts';
import { type Said, saying } from './said.ts';

/** Also one within another: `https://a.org/new?from=https://b.org/c`. */
const ADDRESS = /(?<url>https?:\/\/(?:(?!https?:\/\/)[^\s"'`<>()[\]{}])+)/g;

/** What addresses of the web say: the path of a file of this repository on a forge, the page of its documentation. */
export interface Addresses {
  readonly fileOf: (url: string) => string | undefined;
  readonly pageOf: (url: string) => string | undefined;
}

/** What the addresses in a text lead to, also in its comments. What a historical document says was right then. */
export const saidInAddresses = (path: string, text: string, { fileOf, pageOf }: Addresses): Said[] =>
  isHistorical(path)
    ? []
    : saying(captured(text, ADDRESS), url => {
        const file = fileOf(url);
        if (file !== undefined) return (_, ground) => (ground.has(file) ? file : undefined);
        const page = pageOf(url);
        return (_, ground) => (page === undefined ? undefined : ground.published(page));
      });
