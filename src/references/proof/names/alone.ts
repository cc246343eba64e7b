import { type Captured, captured } from '../../captured.ts';
import { surroundings } from '../../languages/text/surroundings.ts';

/** Keys whose values are names of something else than files: of people, of tasks, of packages, of what a program has. */
const NAMES =
  /^(?:\$?(?:id|ref|schema|anchor)|.*name|title|labels?|add-?labels|desc.*|summary|comment|message|keywords|topics?|tags?|categor(?:y|ies)|types?|kind|lib|libs|needs|depends[-_]?on|groups?|extras?|extra[-_]requirements|dependency[-_]groups?|optional[-_]dependencies|jobs?|stages?|steps?|env\w*|environments?|toxenv|session|tasks?|commands?|scripts?|run|on|uses|with|os|shell|images?|services?|profiles|networks|user|author|owner|team|reviewers|assignees|licen[cs]e|version|lang(?:uage)?|locale|theme|slug|features|collective|guid|branch(?:es)?|scopes?|[\w-]*-enum|components?|presets?|plugins?|rules?|runner|reporters?|format|mode|level|package|packages|dependencies|markers|options|choices|enum|default|value|default_value|placeholder|flags?|status|state|severity|priority|section|sections|role|roles|symbol|icon|color)$/i;

/** A word that is all that stands on a line, but for its key and the sign of a list: `docs: lib`, `- "lib"`. */
const LINE =
  /^[ \t]*(?:-[ \t]+)*(?:["']?[\w.-]+["']?[ \t]*[:=][ \t]+)?["']?(?<word>[A-Za-z_][\w-]+)["']?,?[ \t]*(?:#.*)?$/gm;
/** One among others of its line: `["lib", "docs"]`. */
const ITEM = /(?<=[[,{:=]\s*["']?)(?<![\w./@-])(?<word>[A-Za-z_][\w-]+)(?=["']?\s*[\],}])/g;

/** A word that may be a folder, by the place where it stands. */
interface Alone {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly sort: 'word';
  readonly isAlone: true;
}

const alone = ({ words, start }: Captured): Alone => ({
  start,
  end: start + words.length,
  words,
  sort: 'word',
  isAlone: true,
});

/** What stands before the name of an extra, in what pip is given: `.[docs]`, `till[docs, lib]`. */
const EXTRAS = /[\w.)}]\[(?:[\w-]+[ \t]*,[ \t]*)*$/;

/** Words alone that are the whole value of a key which may hold folders: `include:` and below it `- lib`. */
export const aloneIn = (text: string): Alone[] =>
  [...new Map([...captured(text, LINE), ...captured(text, ITEM)].map(one => [one.start, one])).values()]
    .sort((a, b) => a.start - b.start)
    .map(alone)
    .filter(({ start }) => !EXTRAS.test(text.slice(Math.max(0, start - 80), start)))
    .filter(spot => {
      const { key } = surroundings(spot, text);
      return key !== '' && !NAMES.test(key);
    });

/** Words alone on the lines of a file that says what is left out. */
export const linesAlone = (text: string): Alone[] =>
  captured(text, /^!?(?<word>[A-Za-z_][\w-]+)[ \t]*$/gm).map(alone);
