/** When what stays at an old place may go, as a sentence behind another: words of a plan, which end no comment and no code. */
export const untilOf = (removeAfter: string | undefined): string =>
  removeAfter === undefined
    ? ''
    : ` Remove after ${removeAfter.replace(/[\p{Cc}\s]+|\*\/|\?>/gu, ' ').trim()}.`;
