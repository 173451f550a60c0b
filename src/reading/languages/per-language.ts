import type { Language } from './language';

/** Makes something of a language once and keeps it: a phrasebook of its phrases, say. */
export function perLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    let known = made.get(language);
    if (known === undefined) {
      known = make(language);
      made.set(language, known);
    }
    return known;
  };
}
