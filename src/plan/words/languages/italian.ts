import type { Language } from '../types.ts';

export const italian: Language = {
  name: 'Italian',
  common: 'il|lo|gli|della?|dei|delle|e|per|con|una?|che|sono|non|nel|nella|si|è|al',
  spaced: true,
  verbs: {
    move: 'sposta(?:re|ti|to|te|mento)?|muovere|muovi|trasferi(?:re|sci|to)|migra(?:re|to|zione)?|archivia(?:re|to)|raggruppa(?:re|to)|(?:ri)?organizza(?:re|to)|mettere',
    belong:
      'dovrebber?o? (?:stare|essere|andare)|appartengono|appartiene|va(?:nno)?(?= (?:in|nel|nella|sotto)(?![\\p{L}]))',
    rename: 'rinomina(?:re|ti|to|ta)?',
    merge:
      'unire|unisci|unit[oaie]|fonder?e|accorpa(?:re|to)?|consolida(?:re|to)?|combina(?:re|to)?|integra(?:re)?',
    split: 'dividere|dividi|suddivid(?:ere|i)|separa(?:re)?|estra(?:rre|i)',
    copy: 'copia(?:re|to)',
    delete: 'elimina(?:re|to|ti|ta)?|rimuov(?:ere|i)|rimoss[aoie]|cancella(?:re|to)?',
    create: 'crea(?:re|to|zione)?|aggiung(?:ere|i)|nuov[oaie]',
    facade: 'facciat[ae]|riesporta(?:re)?|reindirizzament[oi]',
    rewrite:
      'aggiorna(?:re|ti|to)?|modifica(?:re|to)?|adatta(?:re)?|corregg(?:ere|i)|sostitui(?:re|sci)|cambia(?:re)?',
    keep: 'mant(?:enere|ieni|engono)|resta(?:no)?|rimane|rimangono|rimanere|invariat[oaie]|conserva(?:re)?',
    duplicate: 'duplicat[oaie]|identic[oaie] a|copia di',
    check: 'verifica(?:re)?|controlla(?:re)?|esegui(?:re)?|testare|prova(?:re)?',
  },
  particles: {
    kept: 'a favore di|sostituit[oa] da|(?:duplicato|copia) di',
    aside: 'perch(?:é|e)|poich(?:é|e)|siccome',
    to: 'a|ad|verso|come|al|alla',
    from: 'da|dal|dalla|di|del|della|già',
    in: 'in|nel|nella|nei|sotto|dentro',
    except: 'tranne|eccetto|salvo|escluso',
    or: 'o|oppure',
    with: 'con',
    and: 'e|ed|poi',
  },
  moods: {
    report:
      '(?:(?:è|e) stat[oa]|sono stat[ie]|abbiamo) (?:gi(?:à|a) )?(?:spostat|rinominat|eliminat|rimoss|copiat)\\p{L}*|nel (?:19|20)\\d\\d',
    example: 'per esempio|ad esempio|esempio(?= :)',
    later: 'pi(?:ù|u) (?:avanti|tardi)|in futuro|a lungo termine|non ancora',
    option: 'potremmo|dovremmo|si potrebbe|opzione [a-d\\d](?= :)',
    undo: 'per annullare|annullare|ripristinare',
    rejected: 'rifiutat[oaei]|scartat[oaei]|rimandat[oaei]',
  },
  when: 'prima|dopo|una volta|quando|appena|finch(?:é|e)',
  whether: 'se',
  notThis: 'invece di|piuttosto che',
  not: 'non|mai|senza|invece di',
  conditional:
    'se (?:necessario|serve|esiste|esistono|possibile|presente)|opzional[ei]|facoltativ[oa]|eventualmente',
  merging: 'con (?:l.)?esistente|esiste già|già presente',
  all: 'tutto|tutti(?: (?:i|gli) (?:altri )?(?:file|pacchetti|moduli))?|il resto',
  folder: '(?:sotto)?cartell[ae]|directory',
  empty: 'vuot[oaie]|vecchi[oae]?',
  part: 'fase|passo|passaggio|compito|parte',
  roles: {
    not: 'annulla(?:re|mento)|ripristino|scartat[eioa]|rifiutat[eioa]|alternativ[ae]|futur[oaie]|più avanti|fuori ambito|obsolet[oaie]|rimandat[oaie]|esemp[io]i?',
    keep: 'invariat[oaie]|senza modifiche|restano|rimangono',
    talk: 'vantaggi|benefici|obiettiv[io]|contesto|motivazion[ei]|rischi|riepilogo|decisioni|note|introduzione|test|verifica',
    current: 'attual[ei]|esistent[ei]|prima|oggi',
    diagnosis: 'problemi|analisi|inventario|duplicati',
    target: 'propost[oaie]|nuov[oaie]|dopo|obiettivo|destinazione|finale|desiderata',
    layout: 'struttura|organizzazione|architettura|cartelle|pacchetti|moduli',
    map: 'mappatura|corrispondenz[ae]|elenco (?:dei )?file|file da .*|spostamenti',
    steps:
      'pass(?:o|i)|fasi|fase|compiti|implementazione|piano|migrazione|riorganizzazione|ristrutturazione|azioni',
  },
  columns: {
    source: 'vecchi[oa]?|precedente|origine|attuale|prima|da',
    target: 'nuov[oa]|destinazione|dopo|propost[oa]|verso|futuro',
    action: 'azione|operazione',
    file: 'file|percorso|modulo|cartella|posizione',
    remark: 'motivo|note?|commenti?|descrizione|scopo',
  },
};
