import type { Pack } from '../facts/schema';

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
