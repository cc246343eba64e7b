# Completion of reorg-tui for fish. Made from the table of commands by `npm run generate`; changes here are lost.
# To use it: save this file as ~/.config/fish/completions/reorg-tui.fish

complete -c reorg-tui -f
complete -c reorg-tui -l directory -s C -x -a '(__fish_complete_directories)' -d 'run as if started in DIR'
complete -c reorg-tui -l help -s h -d 'show help and stop'
complete -c reorg-tui -l version -s V -d 'show the version and stop'

complete -c reorg-tui -n __fish_use_subcommand -a demo -d 'makes a throw-away repository with diverged copies and a plan'
complete -c reorg-tui -n '__fish_seen_subcommand_from demo' -l dir -x -a '(__fish_complete_directories)' -d 'make it in DIR, or use the one that is there'

complete -c reorg-tui -n __fish_use_subcommand -a completions -d 'prints the completion script of a shell'
complete -c reorg-tui -n '__fish_seen_subcommand_from completions' -a 'bash zsh fish'
