import { type Command, UsageError } from '../command.ts';
import { COMMANDS } from '../commands.ts';
import { COMPLETIONS } from '../completions/index.ts';

const SHELLS = Object.keys(COMPLETIONS).join(', ');

export const command: Command = {
  help: `reorg-tui completions SHELL

Prints the completion script of a shell: ${SHELLS}.

Examples:
  source <(reorg-tui completions bash)                                     # in ~/.bashrc
  reorg-tui completions zsh > ~/.zfunc/_reorg-tui                          # a directory on $fpath
  reorg-tui completions fish > ~/.config/fish/completions/reorg-tui.fish

Exit codes: 0 done, 2 wrong usage.
`,

  async run([shell, ...more], io) {
    if (!isShell(shell) || more.length > 0) throw new UsageError(`completions needs one shell of ${SHELLS}.`);
    io.out(COMPLETIONS[shell](COMMANDS));
    return 0;
  },
};

function isShell(word: string | undefined): word is keyof typeof COMPLETIONS {
  return word !== undefined && Object.hasOwn(COMPLETIONS, word);
}
