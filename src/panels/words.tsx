import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../facts/schema';
import { wordsIn } from '../wording/locales';
import type { Words } from '../wording/words';

/** The product's words, and what only the panels say. */
export interface PanelWords extends Words {
  /** The text of a pack in the reader's language. */
  of(text: Readonly<Record<Locale, string>>): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

export function createPanelWords(words: Words): PanelWords {
  const lists = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  return { ...words, of: (text) => text[words.locale], list: (items) => lists.format(items) };
}

export const WordsContext = createContext(createPanelWords(wordsIn('en')));

/** The words in the language that the reader has chosen. */
export const useWords = (): PanelWords => useContext(WordsContext);
