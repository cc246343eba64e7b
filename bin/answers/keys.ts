import { type ListedKey, PLACES } from '../../components/keys/places.ts';
import type { Answer } from '../answer/give.ts';
import { oneOf, shape, text, texts } from '../answer/shape.ts';

/** What `keys` answers. */
export const KEYS = shape(
  'Every key of the session',
  {},
  {
    keys: {
      place: oneOf(Object.keys(PLACES) as (keyof typeof PLACES)[]),
      keys: texts('As the screen writes them.'),
      name: text('By which the settings change it.'),
      help: text(),
    },
  },
);

export const keysAnswer = (listed: readonly ListedKey[]): Answer<typeof KEYS> => ({
  all: { keys: listed },
  facts: listed.map(({ place, keys, name, help }) => `${place} ${keys.join(' ')}  ${name}  ${help}`),
  next: [],
});
