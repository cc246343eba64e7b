import type { OptionRow } from './row.ts';

export const STYLE: OptionRow = {
  flag: '--style',
  value: 'weave|linear',
  summary: 'side branches for blame to follow, or no merge commits',
};
export const RECORD: OptionRow = { flag: '--record', value: 'FILE', summary: 'keep the record there' };
export const CHECK: OptionRow = {
  flag: '--check',
  value: 'COMMAND',
  summary: 'must pass at every main-line commit of a phase',
};
export const READER: OptionRow = {
  flag: '--reader',
  value: 'COMMAND',
  summary: 'a command that reads the plan as well',
};
export const FACADES: OptionRow = {
  flag: '--facades',
  value: 'forwarding|plain',
  summary: 'hand every access on, or bind the names once',
};
export const REMOVE_AFTER: OptionRow = {
  flag: '--remove-after',
  value: 'WHEN',
  summary: 'a date or version, written into facades',
};

export const JSON_ANSWER: OptionRow = { flag: '--json', summary: 'print one JSON object' };
export const BRIEF: OptionRow = {
  flag: '--brief',
  summary: 'print a few lines, and what to run next',
};
