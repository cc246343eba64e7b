import type { Language } from '../types.ts';

export const german: Language = {
  name: 'German',
  common: 'der|die|das|und|nach|wird|werden|für|mit|ist|sind|den|dem|zu|auf|eine?|nicht|von|aus',
  spaced: true,
  verbs: {
    move: 'verschieb(?:e|en|t|ung)|verschoben|verlager[nt]|verlagern|umzieh(?:en|t)|umgezogen|auslagern|ausgelagert|wander[nt]|leg(?:e|en)|zieh(?:en|t) um|archivier(?:en|t)|gruppier(?:en|t)|(?:re)?organisier(?:en|t)',
    belong: 'geh(?:ö|oe)r(?:t|en)|(?:soll|muss)(?:te|ten|en)?(?= (?:in|nach|unter)(?![\\p{L}]))|komm(?:t|en)',
    rename: 'umbenenn(?:en|e|t|ung)|umbenannt|benenn(?:e|en)',
    merge:
      'zusammenf(?:ü|ue)hr(?:en|ung|t)|zusammengef(?:ü|ue)hrt|zusammenleg(?:en|t)|zusammenfass(?:en|t)|f(?:ü|ue)hre|vereinig(?:en|t|e)|konsolidier(?:en|t|e)|verschmelz(?:en|t|e)',
    split:
      'aufteil(?:en|t|ung)|aufgeteilt|teile|extrahier(?:en|t|e)|aufspalten|herausl(?:ö|oe)sen|zerleg(?:en|t|e)',
    copy: 'kopier(?:en|t|e)',
    delete:
      'l(?:ö|oe)sch(?:en|t|e|ung)|gel(?:ö|oe)scht|entfern(?:en|t|e)|entf(?:ä|ae)llt|entfallen|wegfallen',
    create: 'erstell(?:en|t|e|ung)|anleg(?:en|t)|angelegt|neue?[rs]?|hinzuf(?:ü|ue)g(?:en|t)',
    facade: 'fassaden?|weiterleitung(?:en)?|re-?exporte?',
    rewrite:
      'aktualisier(?:en|t|e)|anpass(?:en|t|ung)|angepasst|(?:ä|ae)nder(?:n|t|ung)|ersetz(?:en|t|e)|bearbeiten',
    keep: 'bleib(?:t|en)|unver(?:ä|ae)ndert|behalt(?:en|e)?',
    duplicate: 'duplikate?|doppelt|dubletten?|identisch mit',
    check: 'pr(?:ü|ue)f(?:en|e|t)|testen|ausf(?:ü|ue)hren|sicherstellen',
  },
  particles: {
    to: 'nach|zu|zum|zur|ins|als',
    from: 'aus|von|vom|ehemals|fr(?:ü|ue)her|bisher',
    in: 'in|im|unter|innerhalb',
    inside: 'unter|innerhalb',
    about: 'von|f(?:ü|ue)r',
    kept: 'zugunsten(?: von)?|ersetzt durch|(?:duplikat|kopie) von|identisch mit',
    aside: 'weil|welche[rsn]?|denn',
    except: 'au(?:ß|ss)er|ausgenommen|ohne',
    or: 'oder',
    with: 'mit',
    and: 'und|sowie|dann',
  },
  moods: {
    report:
      '(?:wurden?|ist|sind|haben wir) (?:bereits |schon |damals )(?=.*(?:verschoben|umbenannt|gel(?:ö|oe)scht|entfernt|zusammengef(?:ü|ue)hrt|kopiert))|(?:im jahr |in )?(?:19|20)\\d\\d',
    example: 'zum beispiel|z\\.b|beispielsweise|beispiel(?= :)',
    later: 'sp(?:ä|ae)ter|irgendwann|langfristig|in zukunft|noch nicht|n(?:ä|ae)chstes (?:jahr|quartal)',
    option:
      '(?:wir|man) k(?:ö|oe)nnten?|k(?:ö|oe)nnten? (?:wir|man)|w(?:ü|ue)rde|(?:ü|ue)berleg(?:en|t)|ob (?:wir|man)|option [a-d\\d](?= :)',
    undo: '(?:um )?r(?:ü|ue)ckg(?:ä|ae)ngig|zur(?:ü|ue)ck(?:rollen|setzen)',
    rejected: 'verworfen|abgelehnt|zur(?:ü|ue)ckgestellt|vertagt|nicht umgesetzt',
  },
  when: 'bevor|nachdem|sobald|w(?:ä|ae)hrend',
  whether: 'wenn|falls|sofern',
  notThis: 'statt|anstatt|anstelle',
  top: '(?:ins?|im|zum) (?:wurzel|haupt|projekt|root-?)(?:verzeichnis|ordner)',
  refers: 'wie oben|wie unten|laut tabelle|gem(?:ä|ae)(?:ß|ss)|siehe (?:oben|tabelle)',
  below: 'relativ zu|unterhalb von|ausgehend von',
  not: 'nicht|keine?n?|statt|anstatt',
  conditional:
    'falls (?:n(?:ö|oe)tig|vorhanden|m(?:ö|oe)glich)|wenn (?:n(?:ö|oe)tig|vorhanden)|gegebenenfalls|ggf|eventuell',
  merging:
    'mit (?:dem |der )?(?:bestehende[nr]|vorhandene[nr])|existiert bereits|schon vorhanden|bereits vorhanden',
  all: 'alles|alle(?: (?:anderen |(?:ü|ue)brigen )?(?:dateien|pakete|module|ordner|verzeichnisse))?|der rest',
  folder: '(?:unter)?verzeichnis(?:se)?|ordner',
  empty: 'leere?[rsnm]?|alte?[rsnm]?',
  part: 'schritt|phase|aufgabe|teil|etappe',
  roles: {
    not: 'r(?:ü|ue)ckg(?:ä|ae)ngig|zur(?:ü|ue)ck(?:rollen|setzen)|verworfen(?:e[nr]?)?|alternativen?|abgelehnt|sp(?:ä|ae)ter|zuk(?:ü|ue)nftig(?:e[srn]?)?|ausblick|au(?:ß|ss)erhalb|nicht umgesetzt|veraltet|beispiele?|(?:ü|ue)berholt',
    keep: 'unver(?:ä|ae)ndert(?:e[rsn]?)?|bleib(?:t|en)',
    talk: 'vorteile|ziele?(?!\\p{L})|hintergrund|begr(?:ü|ue)ndung|motivation|risiken|zeitplan|zusammenfassung|entscheidungen|hinweise?|(?:ü|ue)berblick|einleitung|tests?|pr(?:ü|ue)fung',
    current:
      'aktuell(?:e[rsn]?)?|derzeitig(?:e[rsn]?)?|bestehend(?:e[rsn]?)?|vorher|heute|bisherig(?:e[rsn]?)?|ist-(?:zustand|stand)',
    diagnosis: 'probleme|analyse|bestandsaufnahme|duplikate',
    target:
      'ziel(?:struktur|zustand|bild)|neue?[rsn]?|geplante?[rsn]?|vorgeschlagene?[rsn]?|nachher|k(?:ü|ue)nftige?[rsn]?|soll-(?:zustand|stand)',
    layout: 'struktur|verzeichnis(?:se|struktur|baum)?|aufbau|ordner(?:struktur)?|pakete|module',
    map: '(?:datei)?zuordnung|dateien(?:liste)?|umzugs(?:liste|plan)|verschiebungen|umbenennungen|l(?:ö|oe)schungen',
    steps:
      'schritte?|phasen?|aufgaben?|umsetzung|vorgehen|ablauf|plan|migration|ma(?:ß|ss)nahmen|umstrukturierung',
  },
  columns: {
    source: 'alt(?:e[rsn]?)?|bisher(?:ig)?(?:e[rsn]?)?|quelle|von|aktuell(?:e[rsn]?)?|vorher|ist',
    target: 'neu(?:e[rsn]?)?|ziel|nach|nachher|k(?:ü|ue)nftig(?:e[rsn]?)?|soll',
    action: 'aktion|ma(?:ß|ss)nahme|vorgang|was',
    file: 'dateien?|pfad|modul|verzeichnis|ordner|ort',
    remark: 'grund|begr(?:ü|ue)ndung|bemerkung|kommentar|anmerkung|hinweis|beschreibung|zweck',
  },
};
