const SHELLS = new Set(
  'bash sh shell zsh fish console shell-session shellsession powershell ps1 pwsh bat cmd batch dos terminal ksh'.split(
    ' ',
  ),
);
const COMMAND =
  /^\s*(?:[$%]\s+)?(?:sudo\s+)?(?:git\s+(?:mv|rm)|mv|cp|rm|mkdir|rmdir|svn\s+mv|hg\s+mv|Move-Item|Remove-Item|move|ren|del)\s+[^=:]/;

/** Whether a block holds commands: by its language, or because most of its lines are such. */
export function isShell(language: string, lines: readonly string[]): boolean {
  if (SHELLS.has(language)) return true;
  if (language !== '' && language !== 'text' && language !== 'txt') return false;
  const filled = lines.filter(line => line.trim() !== '' && !/^\s*#/.test(line));
  const commands = filled.filter(line => COMMAND.test(line) && !/→|⇒/.test(line));
  return filled.length > 0 && commands.length >= filled.length * 0.5;
}
