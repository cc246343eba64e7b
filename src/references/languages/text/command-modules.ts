import { type Captured, captured } from '../../captured.ts';

/** Programs that load an application by the name of its module, `uvicorn a:app`. */
const SERVERS =
  /\b(?:uvicorn|gunicorn|hypercorn|daphne|granian|waitress-serve)\b["']?[^\n;&|]*?[\s"'](?<name>[A-Za-z_]\w*)(?=:[A-Za-z_])/g;
/** `python -u -m a`, also as a list of words. `-m` of other programs is a message or a mark. */
const RUN =
  /\bpython[\d.]*(?:["']?[,\s]+["']?-[A-Za-z]\w*)*?["']?[,\s]+["']?-m["']?[,\s]+["']?(?<name>[A-Za-z_]\w*)(?![\w./:-])/g;
/** `python -c "import a"` */
const CODE =
  /\bpython[\d.]*["']?[,\s]+["']?-c["']?[,\s]+["'](?:[^"'\n]*[;\s])?(?:import|from)[ \t]+(?<name>[A-Za-z_]\w*)(?=[\s;"'])/g;

/** The modules of one word that commands run; a name of several parts is found by its dots. */
export const modulesRun = (text: string): Captured[] =>
  [RUN, SERVERS, CODE].flatMap(pattern => captured(text, pattern));
