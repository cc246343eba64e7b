# Completion of reorg-tui for bash. Made from the table of commands by `npm run generate`; changes here are lost.
# To use it: source this file from ~/.bashrc, or: source <(reorg-tui completions bash)

_reorg_tui_files() {
  type compopt >/dev/null 2>&1 && compopt -o filenames
  local IFS=$'\n'
  COMPREPLY=($(compgen "$@" -- "$word"))
}

_reorg_tui_plans() {
  type compopt >/dev/null 2>&1 && compopt -o filenames
  local IFS=$'\n'
  COMPREPLY=($(compgen -d -X .git -- "$word"; compgen -f -X '!*.md' -- "$word"))
}

_reorg_tui_words() { COMPREPLY=($(compgen -W "$1" -- "$word")); }

_reorg_tui_range() {
  _reorg_tui_words "$(git for-each-ref --format='%(refname:short)' 2>/dev/null) HEAD"
}

_reorg_tui() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= index=1
  COMPREPLY=()
  while [ "$index" -lt "$COMP_CWORD" ] && [ -z "$command" ]; do
    case ${COMP_WORDS[index]} in
      -C | --directory) index=$((index + 1)) ;;
      -*) ;;
      session | read | copies | rehearse | decide | undo | replay | decisions | check | report | audit | reweave | scan | demo | keys | skill | schema | completions) command=${COMP_WORDS[index]} ;;
      *) command=session ;;
    esac
    index=$((index + 1))
  done
  case ${command:-session}:$before in
    session:--style) _reorg_tui_words "weave linear"; return ;;
    session:--record) _reorg_tui_files -f; return ;;
    session:--remove-after) _reorg_tui_words ""; return ;;
    session:--facades) _reorg_tui_words "forwarding plain"; return ;;
    session:--check) _reorg_tui_words ""; return ;;
    session:--reader) _reorg_tui_words ""; return ;;
    session:--stop-after) _reorg_tui_words "read rehearse"; return ;;
    read:--reader) _reorg_tui_words ""; return ;;
    read:--record) _reorg_tui_files -f; return ;;
    read:--at) _reorg_tui_words ""; return ;;
    copies:--record) _reorg_tui_files -f; return ;;
    copies:--step) _reorg_tui_words ""; return ;;
    rehearse:--style) _reorg_tui_words "weave linear"; return ;;
    rehearse:--record) _reorg_tui_files -f; return ;;
    rehearse:--remove-after) _reorg_tui_words ""; return ;;
    rehearse:--facades) _reorg_tui_words "forwarding plain"; return ;;
    rehearse:--check) _reorg_tui_words ""; return ;;
    decide:--from) _reorg_tui_files -f; return ;;
    decide:--why) _reorg_tui_words ""; return ;;
    decide:--record) _reorg_tui_files -f; return ;;
    undo:--record) _reorg_tui_files -f; return ;;
    replay:--plan) _reorg_tui_files -f; return ;;
    replay:--check-with) _reorg_tui_words ""; return ;;
    replay:--style) _reorg_tui_words "weave linear"; return ;;
    decisions:--by) _reorg_tui_words ""; return ;;
    decisions:--step) _reorg_tui_words ""; return ;;
    decisions:--since) _reorg_tui_words ""; return ;;
    decisions:--record) _reorg_tui_files -f; return ;;
    check:--format) _reorg_tui_words "text sarif github gitlab"; return ;;
    check:--today) _reorg_tui_words ""; return ;;
    check:--release) _reorg_tui_words ""; return ;;
    check:--plan) _reorg_tui_files -f; return ;;
    check:--record) _reorg_tui_files -f; return ;;
    report:--out) _reorg_tui_files -f; return ;;
    report:--phase) _reorg_tui_words ""; return ;;
    report:--record) _reorg_tui_files -f; return ;;
    reweave:--recipe) _reorg_tui_words "a b c"; return ;;
    reweave:--take) _reorg_tui_words ""; return ;;
    reweave:--leave) _reorg_tui_words ""; return ;;
    reweave:--why) _reorg_tui_words ""; return ;;
    reweave:--record) _reorg_tui_files -f; return ;;
    scan:--plan) _reorg_tui_files -f; return ;;
    scan:--since) _reorg_tui_words ""; return ;;
    scan:--most) _reorg_tui_words ""; return ;;
    demo:--dir) _reorg_tui_files -d -X .git; return ;;
    demo:--style) _reorg_tui_words "weave linear"; return ;;
    demo:--check) _reorg_tui_words ""; return ;;
    *:--directory | *:-C) _reorg_tui_files -d -X .git; return ;;
  esac
  if [ -z "$command" ] && [ "${word#-}" = "$word" ]; then
    _reorg_tui_plans
    COMPREPLY+=($(compgen -W "session read copies rehearse decide undo replay decisions check report audit reweave scan demo keys skill schema completions" -- "$word"))
    return
  fi
  case ${command:-session}:$word in
    session:-*) _reorg_tui_words "--auto --style --record --remove-after --facades --check --reader --stop-after --json --brief --directory -C --help -h --version -V" ;;
    read:-*) _reorg_tui_words "--json --brief --yaml --reader --record --at --directory -C --help -h --version -V" ;;
    copies:-*) _reorg_tui_words "--record --step --merged --json --brief --directory -C --help -h --version -V" ;;
    rehearse:-*) _reorg_tui_words "--landing --ledger --style --record --remove-after --facades --check --json --brief --directory -C --help -h --version -V" ;;
    decide:-*) _reorg_tui_words "--from --why --record --json --brief --directory -C --help -h --version -V" ;;
    undo:-*) _reorg_tui_words "--record --json --brief --directory -C --help -h --version -V" ;;
    replay:-*) _reorg_tui_words "--plan --check --check-with --style --json --brief --directory -C --help -h --version -V" ;;
    decisions:-*) _reorg_tui_words "--by --step --since --contradictions --record --json --brief --directory -C --help -h --version -V" ;;
    check:-*) _reorg_tui_words "--format --today --release --plan --record --json --brief --directory -C --help -h --version -V" ;;
    report:-*) _reorg_tui_words "--audit --out --markdown --phase --json --brief --record --directory -C --help -h --version -V" ;;
    audit:-*) _reorg_tui_words "--all --json --brief --directory -C --help -h --version -V" ;;
    reweave:-*) _reorg_tui_words "--on-top --recipe --requests --rewrite --auto --rehearse --take --leave --why --undo --drop-signatures --published --record --json --brief --directory -C --help -h --version -V" ;;
    scan:-*) _reorg_tui_words "--plan --since --most --json --brief --directory -C --help -h --version -V" ;;
    demo:-*) _reorg_tui_words "--dir --done --auto --prepare --style --check --json --brief --directory -C --help -h --version -V" ;;
    keys:-*) _reorg_tui_words "--json --brief --directory -C --help -h --version -V" ;;
    skill:-*) _reorg_tui_words "--directory -C --help -h --version -V" ;;
    schema:-*) _reorg_tui_words "--directory -C --help -h --version -V" ;;
    completions:-*) _reorg_tui_words "--directory -C --help -h --version -V" ;;
    session:*) _reorg_tui_plans ;;
    read:*) _reorg_tui_plans ;;
    copies:*) _reorg_tui_plans ;;
    rehearse:*) _reorg_tui_plans ;;
    decide:*) _reorg_tui_plans ;;
    undo:*) _reorg_tui_plans ;;
    replay:*) _reorg_tui_files -f ;;
    decisions:*) _reorg_tui_files -f ;;
    check:*) _reorg_tui_files -f ;;
    report:*) _reorg_tui_plans ;;
    audit:*) _reorg_tui_range ;;
    reweave:*) _reorg_tui_range ;;
    schema:*) _reorg_tui_words "plan settings answer session read copies rehearse decide replay decisions check report audit reweave scan demo keys" ;;
    completions:*) _reorg_tui_words "bash zsh fish" ;;
  esac
}

complete -F _reorg_tui reorg-tui
