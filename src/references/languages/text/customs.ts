import { siteAdapter } from '../../sites/adapter.ts';
import { withEndings } from '../../sites/site.ts';
import { type Way, wayReader } from '../../sites/ways.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from './configuration.ts';

interface Custom extends Way {
  /** The settings that are written so. */
  readonly only: RegExp;
}

/** How settings of a tool name files of folders that the tool knows by their names. */
const CUSTOMS: readonly Custom[] = [
  {
    // The templates and files of a role of Ansible.
    pattern: /^[ \t-]*src:[ \t]*["']?([\w./-]+)["']?[ \t]*$/gm,
    from: ({ beside }) => beside('templates', 'files'),
    only: /(^|\/)(tasks|handlers)\/[^/]+\.ya?ml$/,
  },
  {
    // The layouts that Jekyll puts pages into when they name none.
    pattern: /^[ \t-]*layout:[ \t]*["']?([\w./-]+)["']?[ \t]*$/gm,
    from: ({ beside }) => beside('_layouts'),
    lookup: withEndings('.html', '.liquid', '.md'),
    only: /(^|\/)_config[\w.-]*\.ya?ml$/,
  },
];

/** Settings whose tool looks for files in folders of its own: what it found before, and finds no longer, is missing. */
export const customs: Adapter = siteAdapter({
  name: 'settings',
  accepts: path => CUSTOMS.some(({ only }) => only.test(path)),
  reader: wayReader(CUSTOMS),
  others: otherWords,
});
