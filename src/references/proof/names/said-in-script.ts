import { captured } from '../../captured.ts';
import { join, parent } from '../../path.ts';
import { type Said, saying } from './said.ts';

/** Joins what is not known to the folder of a script. */
const JOINS = /\b(?:join|resolve)\(\s*(?:__dirname|import\.meta\.dirname)\s*,\s*[A-Za-z_$][\w$.]*\s*[,)]/;
const ARGUMENT = /\(\s*(["'])(?<name>[\w-]+)\1\s*[,)]/g;

/** What words of a script name where that puts paths together itself. */
export const saidInScript = (text: string): Said[] => [...besideJoins(text), ...views(text)];

/** Folders beside a script that calls are given by their name, where it joins what it is given to its own place. */
function besideJoins(text: string): Said[] {
  if (!JOINS.test(text)) return [];
  return saying(captured(text, ARGUMENT), words => (path, ground) => {
    const folder = join(parent(path), words);
    return ground.isDirectory(folder) ? folder : undefined;
  });
}

/** A template that a server renders, without its ending: `response.render("mail", {…})`. */
const VIEW = /\.render(?:File)?\(\s*(["'`])(?<name>[\w-]+(?:\/[\w-]+)*)\1/g;
const VIEWS = [
  '.hbs',
  '.handlebars',
  '.ejs',
  '.pug',
  '.jade',
  '.njk',
  '.html',
  '.mustache',
  '.twig',
  '.liquid',
];

const views = (text: string): Said[] =>
  saying(
    captured(text, VIEW),
    words => (_, ground) => VIEWS.flatMap(ending => ground.endingIn(words + ending) ?? [])[0],
  );
