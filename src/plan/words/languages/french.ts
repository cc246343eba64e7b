import type { Language } from '../types.ts';

export const french: Language = {
  name: 'French',
  common: 'le|la|les|des|et|vers|dans|pour|est|sont|une?|du|que|qui|sur|avec|pas|aux?|ce|cette',
  spaced: true,
  verbs: {
    move: 'd(?:é|e)plac(?:e|er|ez|é|ée|és|ées|ons|ement)|transf(?:é|è)r(?:e|er|ez|é)|migr(?:er|é|ez|ation)|mettre|ranger|bouger',
    belong:
      'doi(?:t|vent) (?:aller|(?:ê|e)tre|se trouver)|appartien(?:t|nent)|va(?= (?:dans|sous)(?![\\p{L}]))|vont(?= (?:dans|sous)(?![\\p{L}]))',
    rename: 'renomm(?:er|e|ez|é|ée|és|ées|age)',
    merge:
      'fusionn(?:er|e|ez|é|ée|és|ées)|fusion|regroup(?:er|e|ez|é|és)|consolid(?:er|é|ez)|combin(?:er|é|ez)|int(?:é|e)grer',
    split: 'scind(?:er|é|ez)|d(?:é|e)coup(?:er|é|ez)|divis(?:er|é|ez)|extraire|extrait|s(?:é|e)parer',
    copy: 'copi(?:er|ez|é|ée|és)',
    delete: 'supprim(?:er|e|ez|é|ée|és|ées)|suppression|effac(?:er|ez|é)|retir(?:er|ez|é)|enlever',
    create: 'cr(?:é|e)(?:er|e|ez|é|ée|ation)|ajout(?:er|é|ez)|nouve(?:au|aux|lle|lles)',
    facade: 'fa(?:ç|c)ades?|r(?:é|e)export(?:er|s)?|redirections?',
    rewrite:
      'mettre (?:à|a) jour|mis(?:e|es)? (?:à|a) jour|modifi(?:er|é|ez|cation)|adapt(?:er|é|ez)|corrig(?:er|é|ez)|remplac(?:er|ez|é)|chang(?:er|ez|é)',
    keep: 'gard(?:er|é|ez)|rest(?:e|ent)|conserv(?:er|é|ez|és)|inchang(?:é|ée|és|ées)|sans changement|ne (?:pas )?(?:bouge|change)(?:nt)?',
    duplicate: 'doublons?|dupliqu(?:é|és|ée|ées)|identiques? (?:à|a)|copie de',
    check: 'v(?:é|e)rifi(?:er|ez)|test(?:er|ez)|lanc(?:er|ez)|ex(?:é|e)cut(?:er|ez)|s.assurer',
  },
  particles: {
    to: 'vers|à|en|comme|devient|deviennent',
    from: 'depuis|de|du|des|anciennement|auparavant',
    in: 'dans|sous|sur',
    inside: 'sous',
    about: 'de|pour|du',
    kept: 'au profit d[eu]|en faveur d[eu]|remplac(?:é|e)e?s? par|(?:doublon|copie) d[eu]|identique (?:à|a)',
    aside: 'car|parce que|puisque',
    except: 'sauf|except(?:é|e)|hormis|(?:à|a) l.exception d[eu]s?',
    or: 'ou',
    with: 'avec',
    and: 'et|puis|ainsi que',
  },
  moods: {
    report:
      '(?:a|ont|avait|avaient) (?:d(?:é|e)j(?:à|a) )?(?:(?:é|e)t(?:é|e) )?(?:d(?:é|e)plac|renomm|supprim|fusionn|copi)\\p{L}+|en (?:19|20)\\d\\d',
    example: 'par exemple|p\\.ex|exemple(?= :)',
    later: 'plus tard|(?:à|a) terme|un jour|(?:à|a) l.avenir|ult(?:é|e)rieurement|pas encore',
    option: '(?:on|nous) pourr(?:ait|ions|ons)|pourrait|faut-il|devrait-on|option [a-d\\d](?= :)',
    undo: 'pour annuler|revenir en arri(?:è|e)re|annuler',
    rejected: 'rejet(?:é|e)e?s?|abandonn(?:é|e)e?s?|report(?:é|e)e?s?',
  },
  when: 'avant|apr(?:è|e)s|une fois|lorsque?|quand|d(?:è|e)s que|tant que',
  whether: 'si|au cas où',
  notThis: 'au lieu|plut(?:ô|o)t que',
  top: '(?:à|a) la racine',
  not: 'ne pas|ne|pas|sans|au lieu d[eu]',
  conditional:
    'si (?:n(?:é|e)cessaire|besoin|existe|pr(?:é|e)sents?|possible)|(?:é|e)ventuellement|facultati(?:f|ve)|optionnel(?:le)?',
  merging: 'avec (?:le |la |l.)?existante?|existe d(?:é|e)j(?:à|a)|d(?:é|e)j(?:à|a) pr(?:é|e)sent',
  all: 'tout|tous(?: les (?:autres )?(?:fichiers|paquets|modules|dossiers|r(?:é|e)pertoires))?|le reste',
  folder: '(?:sous-)?r(?:é|e)pertoires?|dossiers?',
  empty: 'vides?|anciens?|ancienne',
  part: '(?:é|e)tape|phase|t(?:â|a)che|partie|(?:é|e)tape n°',
  roles: {
    not: 'annul(?:é|er|ation)|retour (?:en )?arri(?:è|e)re|rejet(?:é|ée|és|ées)|alternatives?|abandonn(?:é|ée|és)|futures?|plus tard|hors (?:p(?:é|e)rim(?:è|e)tre|sujet)|obsol(?:è|e)te|exemples?|report(?:é|és|ée)',
    keep: 'inchang(?:é|ée|és|ées)|sans changement|conserv(?:é|és)|ne bouge(?:nt)? pas',
    talk: 'avantages|objectifs?|contexte|motivation|risques|calendrier|r(?:é|e)sum(?:é|e)|d(?:é|e)cisions|remarques?|introduction|tests?|v(?:é|e)rifications?|validation',
    current: 'actuel(?:le|s|les)?|existant(?:e|s|es)?|avant|aujourd.hui',
    diagnosis: 'probl(?:è|e)mes|doublons|analyse|inventaire|(?:é|e)tat des lieux',
    target: 'cible|propos(?:é|ée|és|ées)|nouve(?:au|aux|lle|lles)|apr(?:è|e)s|finale?|souhait(?:é|ée)',
    layout: 'structure|arborescence|organisation|architecture|r(?:é|e)pertoires?|dossiers?|paquets|modules',
    map: 'correspondances?|liste des (?:fichiers|d(?:é|e)placements)|d(?:é|e)placements|renommages|suppressions|fichiers (?:à|a) .*',
    steps:
      '(?:é|e)tapes?|phases?|t(?:â|a)ches?|mise en (?:œ|oe)uvre|plan|migration|r(?:é|e)organisation|restructuration|actions?',
  },
  columns: {
    source: 'anciens?|ancienne|actuel(?:le)?|source|avant|origine|depuis',
    target: 'nouve(?:au|lle)|cible|apr(?:è|e)s|destination|vers|futur',
    action: 'action|op(?:é|e)ration|quoi',
    file: 'fichiers?|chemin|module|r(?:é|e)pertoire|dossier|emplacement',
    remark: 'raison|remarques?|notes?|commentaires?|description|justification|but',
  },
};
