import type { Language } from '../types.ts';

export const portuguese: Language = {
  name: 'Portuguese',
  common: 'os|as|do|da|dos|das|e|para|com|uma?|por|que|se|não|na|no|é|são|ao|em',
  spaced: true,
  verbs: {
    move: 'mover|mov(?:a|e|ido|ida|idos|imentar)|transferir|realocar|migra(?:r|do|ção)?|mudar',
    belong: 'dever?(?:ia|iam|ão|á|m)? (?:estar|ficar|ir)|pertencem?|vai(?= (?:em|para)(?![\\p{L}]))',
    rename: 'renome(?:ar|ie|ado|ada|ados)',
    merge: 'mescla(?:r|do)?|fundir|combina(?:r|do)?|consolida(?:r|do)?|unir|unificar|juntar|integrar',
    split: 'dividir|divid(?:a|e|ido)|separar|extrair|extrai',
    copy: 'copia(?:r|do)|copie',
    delete: 'exclu(?:ir|a|ído|ídos)|remov(?:er|a|ido|ida|idos)|apaga(?:r|do)|elimina(?:r|do)?|delet(?:ar|e)',
    create: 'cri(?:ar|a|e|ado|ação)|adiciona(?:r)?|nov[oa]s?',
    facade: 'fachadas?|reexporta(?:r|ção|ções)?',
    rewrite:
      'atualiza(?:r|do)?|atualize|modifica(?:r|do)?|altera(?:r|do)?|ajusta(?:r)?|corrigir|substitu(?:ir|a)|editar',
    keep: 'mant(?:er|ém|êm|enha)|permanece(?:m)?|fica(?:m)?|sem (?:mudan(?:ç|c)as?|altera(?:ç|c)(?:ão|ões))|preserva(?:r)?',
    duplicate: 'duplicad[oa]s?|id(?:ê|e)nticos? a|c(?:ó|o)pia de',
    check: 'verificar|testar|executar|rodar|garantir|revisar|conferir',
  },
  particles: {
    to: 'para|como|a|ao|à',
    from: 'de|do|da|desde|antes',
    in: 'em|no|na|nos|nas|dentro de|sob',
    except: 'exceto|salvo|menos|fora',
    or: 'ou',
    with: 'com',
    and: 'e|depois',
  },
  not: 'não|nunca|sem|em vez de',
  conditional:
    'se (?:necess(?:á|a)rio|existir(?:em)?|houver|poss(?:í|i)vel)|opcional(?:mente)?|eventualmente',
  merging: 'com (?:o|a) existente|j(?:á|a) existe',
  all: 'tudo|todos(?: os (?:outros |demais )?(?:arquivos|ficheiros|pacotes|m(?:ó|o)dulos))?|o resto',
  folder: '(?:sub)?pastas?|(?:sub)?diret(?:ó|o)rios?',
  empty: 'vazi[oa]s?|antig[oa]s?',
  part: 'passo|fase|etapa|tarefa|parte',
  roles: {
    not: 'revers(?:ã|a)o|reverter|desfazer|descartad[oa]s?|rejeitad[oa]s?|alternativas?|futur[oa]s?|mais tarde|fora d[eo] escopo|obsolet[oa]s?|adiad[oa]s?|exemplos?',
    keep: 'sem (?:mudan(?:ç|c)as?|altera(?:ç|c)(?:ão|ões))|permanecem|mantidos',
    talk: 'benef(?:í|i)cios|vantagens|objetivos?|contexto|motiva(?:ç|c)(?:ã|a)o|riscos|cronograma|resumo|decis(?:õ|o)es|notas?|observa(?:ç|c)(?:õ|o)es|testes|verifica(?:ç|c)(?:ã|a)o',
    current: 'atual|atuais|existentes?|antes|hoje',
    diagnosis: 'problemas|an(?:á|a)lise|invent(?:á|a)rio|duplicados',
    target: 'propost[oa]s?|nov[oa]s?|depois|alvo|destino|final|desejada',
    layout: 'estrutura|organiza(?:ç|c)(?:ã|a)o|arquitetura|diret(?:ó|o)rios?|pastas?|pacotes|m(?:ó|o)dulos',
    map: 'mapeamento|correspond(?:ê|e)ncia|tabela de arquivos|arquivos a .*|movimenta(?:ç|c)(?:õ|o)es',
    steps:
      'passos?|fases?|etapas?|tarefas?|implementa(?:ç|c)(?:ã|a)o|plano|migra(?:ç|c)(?:ã|a)o|reorganiza(?:ç|c)(?:ã|a)o|reestrutura(?:ç|c)(?:ã|a)o|a(?:ç|c)(?:õ|o)es',
  },
  columns: {
    source: 'antig[oa]s?|anterior|origem|atual|antes|de',
    target: 'nov[oa]s?|destino|depois|propost[oa]|para|futuro',
    action: 'a(?:ç|c)(?:ã|a)o|opera(?:ç|c)(?:ã|a)o',
    file: 'arquivos?|ficheiros?|caminho|m(?:ó|o)dulo|pasta|diret(?:ó|o)rio|local',
    remark: 'motivo|raz(?:ã|a)o|notas?|observa(?:ç|c)(?:ão|ões)|coment(?:á|a)rios?|descri(?:ç|c)(?:ã|a)o',
  },
};
