/**
 * Remembers the last answers, as long as all ingredients are the very same objects: what is drawn again and again
 * from data that has not changed is made once.
 */
export function remember<Ingredients extends readonly unknown[], Answer>(
  make: (...ingredients: Ingredients) => Answer,
  keep = 4,
): (...ingredients: Ingredients) => Answer {
  const known: { ingredients: Ingredients; answer: Answer }[] = [];
  return (...ingredients) => {
    const found = known.find(old =>
      old.ingredients.every((one, index) => Object.is(one, ingredients[index])),
    );
    if (found) return found.answer;
    const answer = make(...ingredients);
    known.unshift({ ingredients, answer });
    known.length = Math.min(known.length, keep);
    return answer;
  };
}
