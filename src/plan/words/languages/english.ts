import type { Language } from '../types.ts';

export const english: Language = {
  name: 'English',
  common: 'the|and|to|of|is|in|for|with|from|this|that|all|are|into|be',
  spaced: true,
  verbs: {
    move: 'mov(?:e|es|ed|ing)|relocat(?:e|es|ed|ing|ion)|migrat(?:e|es|ed|ing)|transfer(?:s|red|ring)?|put|place|placed|pull(?:ed)?|promot(?:e|ed)|demot(?:e|ed)|hoist(?:ed)?|lift(?:ed)?|archiv(?:e|ed|ing)|nest|shift|bring|send|park|tuck|re-?home|push(?= \u25a1 (?:down|up|into|to|out))|flatten|dissolve|unpack|spin|gather|group|collect|reorgani[sz](?:e|ed|ing)|organi[sz]e|mv',
    belong:
      '(?:should|must|needs? to|will|to) (?:be|go|live|sit|reside|stand)(?= (?:in|at|under|inside|to|into|within|on|next)\\b)|(?:should|must|needs? to|will) be (?:moved|merged|consolidated|put|placed)|belongs?|goes(?= (?:to|in|into|under)\\b)|go(?= (?:to|in|into|under)\\b)|lives?(?= (?:in|under)\\b)|lands?(?= (?:in|at|under)\\b)|ends? up',
    rename: 'renam(?:e|es|ed|ing)|becomes(?= \u25a1)',
    merge:
      'merg(?:e|es|ed|ing)|combin(?:e|es|ed|ing)|consolidat(?:e|es|ed|ing)|fold(?:s|ed|ing)?|unif(?:y|ied|ies)|join|absorb(?:s|ed)?|append(?:s|ed|ing)?|inlin(?:e|es|ed|ing)|concatenat(?:e|ed)|collaps(?:e|ed)|incorporat(?:e|ed)',
    split:
      'split(?:s|ting)?|divid(?:e|es|ed)|break (?:up|down|apart|out)|broken up|decompos(?:e|ed)|extract(?:s|ed|ing|ion)?|factor out|carve out',
    copy: 'cop(?:y|ies|ied|ying)|cp|duplicate(?= \u25a1 (?:as|to|into))',
    delete:
      'delet(?:e|es|ed|ing|ions?)|remov(?:e|es|ed|ing|als?)|can go(?! \\p{L}|,? \u25a1)|drop(?:s|ped|ping)?|eras(?:e|ed)|purg(?:e|ed)|discard|eliminat(?:e|ed|ing)|get rid of|trash|prun(?:e|ed)|rm|nuke|kill|ditch|scrap|axe|gone(?= ?:)|dispose of|throw (?:away|out)|\u{1f5d1}\ufe0f?|retir(?:e|ed)',
    create:
      'creat(?:e|es|ed|ing|ion)|add(?:s|ed|ing)?|introduc(?:e|es|ed)|make|set up|establish|scaffold|generate|new|write|implement|initiali[sz]e',
    facade:
      'fa(?:c|ç)ades?|shims?|stubs?|re-?exports?|re-?export(?:ing|ed)|redirects?|alias(?:es)?(?<!(?:updat|adjust|fix|chang|edit|modif)\\p{L}{0,4} (?:\\p{L}{1,20} ){0,3}alias(?:es)?)|compat(?:ibility)? (?:layer|module|wrapper|shim)s?|forward(?:s|ing|ers?)? (?:to|module|import)',
    rewrite:
      'updat(?:e|es|ed|ing)|modif(?:y|ies|ied|ying)|fix(?:es|ed|ing)?|chang(?:e|es|ed|ing)|adjust(?:s|ed|ing)?|edit(?:s|ed|ing)?|rewrit(?:e|es|ten|ing)|replac(?:e|es|ed|ing)|refactor(?:s|ed|ing)?|adapt(?:s|ed|ing)?|rework(?:ed)?|switch|repoint|amend|simplif(?:y|ied)|clean(?:s|ed|ing)?(?: ?up)?|point|wire',
    keep: 'keep(?:s|ing)?|kept|stay(?:s|ed|ing)?|remains?|leav(?:e|es|ing)|(?<!everything |files |modules )left (?:as|in|where|alone|untouched)|unchanged|untouched|retain(?:s|ed)?|preserv(?:e|es|ed)|as[- ]is|no changes?|not (?:be )?(?:moved|changed|touched|deleted|removed)|in place|same(?! goes)',
    duplicate:
      'duplicates?|duplicated|dupes?|overlap(?:s|ping)?|redundant|same as|identical to|cop(?:y|ies) of|mirrors?(?= \u25a1)|(?:superseded|subsumed|replaced) by',
    check:
      'make sure|double-check|run(?:s|ning)?|tests?(?! (?:\u25a1 )?(?:go|move|belong|land|live)s?(?!\\p{L}))|verif(?:y|ies|ied)|check(?:s|ed|ing)?|ensur(?:e|es)|validat(?:e|es|ed)|confirm(?:s|ed)?|commit(?:s|ted)?|review|communicate|announce|install(?:s|ed)?|build|publish|read|back ?up|benchmark|monitor|consider|decide|discuss|audit|investigate|push|release|deploy|work in|use|reference|see|list|continue|copy\\b.*\\bcommand',
    other: 'swap|exchange|symlink|hard-?link|de-?dup(?:licate|e)?|vendor(?= \u25a1)',
  },
  particles: {
    to: 'to|into|onto|towards?|as|becom(?:e|es|ing)',
    from: 'from|out of|formerly|was|were|previously|originally',
    in: 'in|inside|within|under|underneath|beneath|below|at|of|on',
    inside: 'inside|under|underneath|beneath|within',
    about: 'of|for|around|over|on top of',
    kept: 'in favou?r of|(?:superseded|replaced|covered|subsumed|obsoleted|duplicated) by|duplicates? of|cop(?:y|ies) of|identical to|same as|use|see|keep(?:ing)?|survives? in|lives on in',
    beside: 'next to|alongside|beside',
    aside:
      '(?:because(?: of)?|since|as it|which|(?<!after |before |with |like )that(?! the| we| a)|whose|while|so that)(?!.*(?<!\\p{L})(?:to|into|onto|under|in|inside|at|from|below|within)(?!\\p{L}))|(?:tests?|docs?|documentation|types|stubs?|mocks?|fixtures?|importers?|callers?|usages?|references?|imports?|config(?:uration)?) (?:for|of)|before|(?<!look(?:s|ed)? )(?:un)?like|not (?:to|in|into|under)',
    except: 'except(?:ing)?(?: for)?|but(?: not)?|excluding|apart from|other than|besides|aside from',
    or: 'or',
    with: 'with',
    and: 'and|plus|then',
  },
  moods: {
    report:
      '(?:(?:was|were|got|been|already|previously|formerly|originally|we|they|i|who)(?: (?:already|since|recently|then|just|once|later|both|all))* (?:moved|renamed|relocated|migrated|merged|combined|deleted|removed|copied|split|extracted|introduced|dropped|consolidated|folded|archived|placed|put)(?! already))|used to (?:be|live|sit|reside|stand|hold)|c[ao]mes? from|historically|(?:back )?in (?:19|20)\\d\\d|last (?:year|month|week|quarter|sprint|release)|\\d+ (?:years?|months?|weeks?) ago',
    example: 'for (?:example|instance)|e\\.g|examples?(?= :)|imagine|suppose|say(?= ,)',
    later:
      'eventually|later on|later(?= ?[:,(;]|$)|some ?day|one day|in (?:the|a) (?:future|later|follow-?up|next release)|in future|(?:future work|follow-?up|v2)(?= ?:)|long[- ]term|down the road|next (?:quarter|year|release|sprint|month)|not (?:now|yet)|for now we|(?:a|the) follow-?up',
    option:
      '(?:we|you|one|i|they|it|team) (?:could|might|may)|could (?:also|later|alternatively)|would (?:break|cause|require|mean|lead|result|be)|tempting|tempted|(?:(?:is|are|be) not|isn.t|aren.t) (?:an option|what (?:we|i) want|wanted|desired|allowed|acceptable|a good idea)|out of the question|th(?:ought|inking) (?:about|of)|let.?s not|toyed with|decided against|against it(?<!(?:link|compil|buil|test)\\p{L}{0,4} against it)|considered|option [a-d\\d](?= :)|open question|whether|undecided|should (?:we|i)|shall we',
    undo: '(?:to )?(?:undo|revert|roll(?:ing)? ?back|restore|go back)',
    rejected:
      'rejected|declined|discarded|defer|postpone|skip(?:ped)?|on hold|hold off|not (?:doing|planned|chosen|recommended)|won.?t do|out of scope|deferred|postponed|on hold|withdrawn|no longer planned|phase \\d+ ?,? (?:later|out of scope)',
  },
  when: 'before|after|once|when|while|until|as soon as|as',
  whether: 'if|unless|provided|assuming|in case',
  notThis: 'instead of|rather than',
  pronouns: 'it|them|these|both|this file|that file|the files?|the folder|the directory',
  top: '(?:to|at|into|in) (?:the )?(?:(?:repo(?:sitory)?|project|workspace|module|package|git)(?: |-)?)?(?:root|top[- ]level|top)(?: (?:director(?:y)|folder|level))?(?! (?:of|package|module)| \u25a1)',
  up: '(?:up )?one (?:level|director(?:y)|folder) (?:up|higher)|up (?:one|a) (?:level|directory|folder)|(?:to|into) (?:the|its|their) parent(?: (?:director(?:y|ies)|folder|package))?',
  refers:
    '(?:as )?(?:listed|shown|described|given|per) (?:above|below|in the)|per the (?:table|list|tree|map(?:ping)?)|the (?:above|following)|(?:above|below)(?= table| list| map|$)|according to',
  below:
    '(?:relative to|rooted (?:at|in)|(?:all )?paths (?:are |start )?(?:below|under|in|inside|from)|prefix)',
  not: 'nobody|no one|do not(?! forget)|don.t(?! forget)|nothing|does not|doesn.t|did not|never|no need to|not to|not|without|avoid|instead of|rather than|cannot|won.t|will not|should not|shouldn.t|must not',
  conditional:
    'could be|might be|may be|if (?:any|needed|necessary|required|possible|applicable|exists?|present|it exists|they exist|there (?:is|are)|desired|still|unused|not used|no longer)|when (?:needed|necessary)|as needed|where (?:needed|applicable|possible)|optional(?:ly)?|maybe|possibly|perhaps|consider|after (?:verif\\w+|confirm\\w+)|once verified|tbd',
  merging:
    'merge[ds]? (?:with|into|in) (?:the )?(?:existing|current)|already (?:exists?|moved|there|present)|exists already|existing (?:file|one|version)|check (?:for )?(?:duplicates|overlaps?)',
  all: 'everything(?: else)?(?: (?:that is |that.s |that )?(?:left|remaining|remains))?|the files(?= (?:of|in|from|under) \u25a1)|every (?:other )?(?:file|module|script|package)|all(?: (?:the )?(?:other |remaining )?(?:files|packages|modules|folders|directories|code|contents?|sources?|scripts))?|(?:the )?contents|the rest',
  folder: 'director(?:y|ies)|folders?|dirs?',
  empty:
    'empty|emptied|now-empty|left ?over|(?:after|once|when) (?:the )?(?:migration|moves?|moving|moved|everything|all|it is done)|structure|old',
  artifacts: '(?:build|compiled|generated) (?:artifacts?|outputs?|leftovers?)|build director(?:y|ies)',
  part: 'phase|step|stage|task|part|milestone|iteration|sprint|pr|commit|wave|round|batch|chunk',
  roles: {
    not: '(?:if|when|in case) (?:it|something|things|anything|this|that|all)(?: else)? (?:goes|go|breaks?|fails?)(?: wrong)?|plan b|fall-?back|going back|back to (?:the )?old|emergency|roll-?\\s?backs?(?: plan| strategy)?|rolling back|revert(?:ing)?|undo(?:ing)?|recovery|recovering|restor(?:e|ing)|back-?out|contingency|rejected|discarded|declined|not (?:chosen|recommended|selected|doing|planned)|won.?t (?:do|fix)|alternatives?|superseded|obsolete|outdated|cancel(?:l)?ed|abandoned|skipped|withdrawn|no longer (?:valid|needed|planned)|replaced by (?:phase|step|task|section|part)|deferred|postponed|on hold|future(?! (?:structure|layout|tree|state|organi[sz]ation))|out[- ]of[- ]scope|non-?goals?|options? (?:we )?(?:considered|weighed)|considered options?|not in scope|later|nice[- ]to[- ]haves?|backlog|someday|follow-?ups?|ideas|example(?: usage| imports?| commit| output| code)?|usage|import (?:changes|examples?|mapping|path changes|updates?)|code examples?|(?:new|old|backward compatible) imports?|commit messages?|expected (?:output|result)|sample',
    keep: 'unchanged|unaffected|untouched|no changes?|stays?(?: the same| put| in)?|remain (?:unchanged|in place|as is|the same)|keep(?: as is| in place)?|not (?:moving|moved|touched|affected)|files? to keep',
    talk: 'pitfalls|gotchas|caveats|benefits?|advantages?|pros(?: and cons)?|cons|rationale|why|motivation|background|context|overview|summary|goals?|objectives?|introduction|purpose|problem(?:s| statement)?|principles?|decisions?|notes?|considerations?|risks?|mitigations?|criteria|timeline|estimates?|effort|schedule|metrics?|impact|breaking changes?|resources|references|appendix|glossary|faq|questions|discussion|comments?|conclusion|status|progress|changelog|history|priority|dependencies|guidelines?|conventions?|rules|best practices|testing(?: strategy| plan)?|tests? (?:strategy|plan|checklist|coverage)|verification|validation|verify|quality|release|next steps|how to test|rollout|monitoring|checklist',
    current:
      'current(?:ly)?|existing|before|as-is|today|present (?:structure|layout|state)|old (?:structure|layout|tree)|original (?:structure|layout)|status quo',
    diagnosis:
      'issues?|duplicates?|duplicat(?:ed|ion)|overlaps?|remaining|leftovers?|analysis|inventory|findings|misplaced|dead code|assessment',
    target:
      'target|proposed|new|desired|after|future|final|goal|planned|suggested|recommended|to-be|resulting|expected|ideal|reorgani[sz]ed|restructured',
    layout:
      'structure|layout|tree|architecture|organi[sz]ation|hierarchy|director(?:y|ies)|folders?|packages?|modules?',
    map: '(?:file|path|module|migration|directory|folder|package|detailed|move|rename|complete|full)(?: by file| file)? ?(?:map(?:ping)?s?|moves?|renames?|relocations?|table|list|migrations?|matrix|changes)|mapping|(?:files?|packages?|modules?|folders?|directories) (?:to|that)|moves|renames|deletions|removals|merges|relocations|(?:old|from|before|current) ?(?:→|->|to|=>) ?(?:new|to|after|target)|what (?:goes|moves) where|new files',
    steps:
      'phases?|steps?|stages?|tasks?|milestones?|iterations?|implementation|migration|execution|actions?|plan|procedure|instructions?|how to|to-?dos?|work items?|roadmap|changes|refactor(?:ing)?|restructur(?:e|ing)|reorgani[sz](?:e|ation)|clean-?up|move|delete|remove|merge|rename|consolidate|migrate|relocate|split|create|update',
  },
  columns: {
    source:
      'old|(?:is|are|it is) now|now|comes? from|coming from|origin|lives? now|from|source|current(?:ly)?|before|existing|original|was|today|present|legacy|as-is',
    target:
      'new|better|suggested|renamed?|ends? up|goes|(?:new )?home|will (?:be|live)|should (?:be|live)|(?<!\\p{L} )(?:in)?to|maps? to|target|dest(?:ination)?|after|proposed|future|moves? to|moved to|goes to|becomes|final|desired|to-be',
    action: 'actions?|operations?|op|change(?: type)?|type|verb|what|decision|disposition|treatment|verdict',
    file: 'files?|paths?|modules?|names?|scripts?|components?|class(?:es)?|packages?|director(?:y|ies)|folders?|items?|location',
    remark:
      'reasons?|notes?|comments?|description|purpose|rationale|why|details?|priority|effort|risk|status|lines|size|loc|owner|counts?|examples?|#|no\\.?|remarks?|contents?|used by|importers?|mitigation',
  },
};
