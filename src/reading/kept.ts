import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { Tokenized } from './tokens';

/** Makes something of a pack once and keeps it: an index of its facts, say. */
export function perPack<T>(make: (pack: Pack) => T): (pack: Pack) => T {
  const made = new WeakMap<Pack, T>();
  // A page is read with one pack after the other: most often it is the same as before.
  let last: { readonly pack: Pack; readonly value: T } | undefined;
  return (pack) => {
    if (last?.pack === pack) return last.value;
    const value = made.get(pack) ?? make(pack);
    made.set(pack, value);
    last = { pack, value };
    return value;
  };
}

let slots = 0;

function keeping<A extends { readonly kept: unknown[] }, T, Rest extends unknown[]>(
  make: (a: A, ...rest: Rest) => T,
): (a: A, ...rest: Rest) => T {
  const slot = slots++;
  return (a, ...rest) => {
    const known = a.kept[slot] as T | undefined;
    if (known !== undefined) return known;
    const made = make(a, ...rest);
    a.kept[slot] = made;
    return made;
  };
}

/**
 * Makes something of a block when it is first asked for and keeps it with what is known of the block.
 *
 * @param make - may take what the block was read with besides, such as its pack
 */
export const perBlock: <T, Rest extends unknown[]>(
  make: (a: Analysis, ...rest: Rest) => T,
) => (a: Analysis, ...rest: Rest) => T = keeping;

/** Makes something of a block's words, whatever the language, and keeps it with them. */
export const perText = <T>(make: (text: Tokenized) => T) => keeping<Tokenized, T, []>(make);
