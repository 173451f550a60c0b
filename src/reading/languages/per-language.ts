import type { Language } from './language';

/** Makes something of a language once and keeps it: a phrasebook of its phrases, say. */
export function perLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  // A page is mostly of one language: most often it is the same as before.
  let last: { readonly language: Language; readonly value: T } | undefined;
  return (language) => {
    if (last?.language === language) return last.value;
    const value = made.get(language) ?? make(language);
    made.set(language, value);
    last = { language, value };
    return value;
  };
}
