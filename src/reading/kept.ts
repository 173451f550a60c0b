import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';

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

/**
 * Makes something of a block when it is first asked for and keeps it with what is known of the block.
 *
 * @param make - may take what the block was read with besides, such as its pack
 */
export function perBlock<T, Rest extends unknown[]>(
  make: (a: Analysis, ...rest: Rest) => T,
): (a: Analysis, ...rest: Rest) => T {
  const slot = slots++;
  return (a, ...rest) => {
    a.kept[slot] ??= make(a, ...rest);
    return a.kept[slot] as T;
  };
}
