/** Words for one of several ways that a plan weighs, in the languages that plans are written in. */
const OPTION =
  /(?:^|[^\p{L}])((?:option|candidate|alternative|variante?|approach|opci[oó]n|opç[aã]o|opzione|optie|вариант|옵션)(?:\s+[A-Z]|\s*\d)(?![\p{L}\d])|(?:选项|方案|案)\s*[A-Z\d](?![\p{L}\d]))/iu;
const CHOSEN =
  /recommend|chosen|selected|preferred|recomend|empfohlen|gew[aä]hlt|recommand|consigliat|aanbevolen|рекоменд|выбран|推荐|推薦|推奨|采用|採用|추천|✅|☑|⭐/iu;
const NOT = /not |non |no |nicht |不|non-/iu;

/** The option that a heading names: `option a`. */
export function optionOf(heading: string): string | undefined {
  return OPTION.exec(heading)?.[1]?.toLowerCase().replace(/\s+/g, ' ');
}

/** Whether a heading says that its option is the one to take. */
export function isChosen(heading: string): boolean {
  const match = CHOSEN.exec(heading);
  return match !== null && !NOT.test(heading.slice(Math.max(0, match.index - 4), match.index));
}
