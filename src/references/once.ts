/** Makes of what works something out for a word what does so once for each. */
export function onceEach<Value>(work: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return word => {
    const there = known.get(word) ?? { value: work(word) };
    known.set(word, there);
    return there.value;
  };
}

/** Makes of what works something out for a thing what does so once for each, and forgets it with the thing. */
export function once<Thing extends object, Value>(work: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { readonly value: Value }>();
  return thing => {
    const there = known.get(thing) ?? { value: work(thing) };
    known.set(thing, there);
    return there.value;
  };
}

/** The same for each thing within another, as for a language in a call, and forgets it with that one. */
export function onceWithin<Thing extends object, Whole extends object, Value>(
  work: (thing: Thing, whole: Whole) => Value,
): (thing: Thing, whole: Whole) => Value {
  const within = once((whole: Whole) => once((thing: Thing) => work(thing, whole)));
  return (thing, whole) => within(whole)(thing);
}
