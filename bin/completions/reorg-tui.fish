# Completion of reorg-tui for fish. Made from the table of commands by `npm run generate`; changes here are lost.
# To use it: save this file as ~/.config/fish/completions/reorg-tui.fish

complete -c reorg-tui -f
complete -c reorg-tui -l directory -s C -x -a '(__fish_complete_directories)' -d 'run as if started in DIR'
complete -c reorg-tui -l help -s h -d 'show help and stop'
complete -c reorg-tui -l version -s V -d 'show the version and stop'

complete -c reorg-tui -n __fish_use_subcommand -a session -d 'walk through the plan, decide, and commit phase by phase'
complete -c reorg-tui -n 'not __fish_seen_subcommand_from read copies rehearse replay undo report audit demo keys completions' -l auto -d 'no screen: take every sure proposal, commit what is whole'
complete -c reorg-tui -n 'not __fish_seen_subcommand_from read copies rehearse replay undo report audit demo keys completions' -l style -x -a 'weave linear' -d 'side branches for blame to follow, or no merge commits'
complete -c reorg-tui -n 'not __fish_seen_subcommand_from read copies rehearse replay undo report audit demo keys completions' -l record -r -F -d 'keep the record there'
complete -c reorg-tui -n 'not __fish_seen_subcommand_from read copies rehearse replay undo report audit demo keys completions' -l remove-after -x -d 'a date or version, written into facades'
complete -c reorg-tui -n 'not __fish_seen_subcommand_from read copies rehearse replay undo report audit demo keys completions' -l facades -x -a 'forwarding plain' -d 'hand every access on, or bind the names once'
complete -c reorg-tui -n 'not __fish_seen_subcommand_from read copies rehearse replay undo report audit demo keys completions' -l check -x -d 'must pass at every main-line commit of a phase'
complete -c reorg-tui -n 'not __fish_seen_subcommand_from read copies rehearse replay undo report audit demo keys completions' -l json -d 'with --auto: one JSON object for each phase'
complete -c reorg-tui -n 'not __fish_seen_subcommand_from read copies rehearse replay undo report audit demo keys completions' -k -a '(__fish_complete_suffix .md)'

complete -c reorg-tui -n __fish_use_subcommand -a read -d 'say what a plan means here, and what is wrong with it'
complete -c reorg-tui -n '__fish_seen_subcommand_from read' -l json -d 'print one JSON object'
complete -c reorg-tui -n '__fish_seen_subcommand_from read' -l yaml -d 'print the plan as understood, to edit and use in its place'
complete -c reorg-tui -n '__fish_seen_subcommand_from read' -l at -x -d 'read it against the files of that commit'
complete -c reorg-tui -n '__fish_seen_subcommand_from read' -k -a '(__fish_complete_suffix .md)'

complete -c reorg-tui -n __fish_use_subcommand -a copies -d 'compare every two copies that the plan makes one'
complete -c reorg-tui -n '__fish_seen_subcommand_from copies' -l record -r -F -d 'take decisions from this record'
complete -c reorg-tui -n '__fish_seen_subcommand_from copies' -l json -d 'print one JSON object'
complete -c reorg-tui -n '__fish_seen_subcommand_from copies' -k -a '(__fish_complete_suffix .md)'

complete -c reorg-tui -n __fish_use_subcommand -a rehearse -d 'build and measure the commits of every phase, touch nothing'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -l landing -d 'also measure each way of landing the branch'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -l ledger -d 'also count what names the files that stay'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -l style -x -a 'weave linear' -d 'side branches for blame to follow, or no merge commits'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -l record -r -F -d 'keep the record there'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -l remove-after -x -d 'a date or version, written into facades'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -l facades -x -a 'forwarding plain' -d 'hand every access on, or bind the names once'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -l check -x -d 'must pass at every main-line commit of a phase'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -l json -d 'print one JSON object for each phase'
complete -c reorg-tui -n '__fish_seen_subcommand_from rehearse' -k -a '(__fish_complete_suffix .md)'

complete -c reorg-tui -n __fish_use_subcommand -a replay -d 'apply recorded decisions, stop where files have drifted'
complete -c reorg-tui -n '__fish_seen_subcommand_from replay' -l plan -r -F -d 'the plan, where it does not lie where the record says'
complete -c reorg-tui -n '__fish_seen_subcommand_from replay' -l check -d 'commit nothing: does this branch hold what was decided?'
complete -c reorg-tui -n '__fish_seen_subcommand_from replay' -l check-with -x -d 'must pass at every main-line commit of a phase'
complete -c reorg-tui -n '__fish_seen_subcommand_from replay' -l style -x -a 'weave linear' -d 'side branches for blame to follow, or no merge commits'
complete -c reorg-tui -n '__fish_seen_subcommand_from replay' -l json -d 'print one JSON object for each phase'
complete -c reorg-tui -n '__fish_seen_subcommand_from replay' -F

complete -c reorg-tui -n __fish_use_subcommand -a undo -d 'take the last committed phase back'
complete -c reorg-tui -n '__fish_seen_subcommand_from undo' -l record -r -F -d 'keep the record there'
complete -c reorg-tui -n '__fish_seen_subcommand_from undo' -k -a '(__fish_complete_suffix .md)'

complete -c reorg-tui -n __fish_use_subcommand -a report -d 'make a page, or the description of a pull request'
complete -c reorg-tui -n '__fish_seen_subcommand_from report' -l out -r -F -d 'write there instead of to standard output'
complete -c reorg-tui -n '__fish_seen_subcommand_from report' -l markdown -d 'the description of a pull request instead of a page'
complete -c reorg-tui -n '__fish_seen_subcommand_from report' -l json -d 'the facts that both are made of'
complete -c reorg-tui -n '__fish_seen_subcommand_from report' -l record -r -F -d 'keep the record there'
complete -c reorg-tui -n '__fish_seen_subcommand_from report' -k -a '(__fish_complete_suffix .md)'

complete -c reorg-tui -n __fish_use_subcommand -a audit -d 'say what a reorganization already made did to history'
complete -c reorg-tui -n '__fish_seen_subcommand_from audit' -l all -d 'also the files that lost nothing'
complete -c reorg-tui -n '__fish_seen_subcommand_from audit' -l json -d 'print one JSON object'
complete -c reorg-tui -n '__fish_seen_subcommand_from audit' -a '(git for-each-ref --format="%(refname:short)" 2>/dev/null; echo HEAD)'

complete -c reorg-tui -n __fish_use_subcommand -a demo -d 'make a throw-away repository with diverged copies, and open the session on it'
complete -c reorg-tui -n '__fish_seen_subcommand_from demo' -l dir -x -a '(__fish_complete_directories)' -d 'make it in DIR, or go on with the one that is there'
complete -c reorg-tui -n '__fish_seen_subcommand_from demo' -l auto -d 'no screen: take every sure proposal and print the proof'
complete -c reorg-tui -n '__fish_seen_subcommand_from demo' -l prepare -d 'only make it'
complete -c reorg-tui -n '__fish_seen_subcommand_from demo' -l style -x -a 'weave linear' -d 'side branches for blame to follow, or no merge commits'
complete -c reorg-tui -n '__fish_seen_subcommand_from demo' -l check -x -d 'must pass at every main-line commit of a phase'
complete -c reorg-tui -n '__fish_seen_subcommand_from demo' -l json -d 'with --auto: one JSON object for each phase'

complete -c reorg-tui -n __fish_use_subcommand -a keys -d 'list every key of the session, as the settings have them'
complete -c reorg-tui -n '__fish_seen_subcommand_from keys' -l json -d 'an array of objects'

complete -c reorg-tui -n __fish_use_subcommand -a completions -d 'print the completion script of a shell'
complete -c reorg-tui -n '__fish_seen_subcommand_from completions' -a 'bash zsh fish'
