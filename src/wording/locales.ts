import en from '../../assets/_locales/en/messages.json';
import es from '../../assets/_locales/es/messages.json';
import type { Locale } from '../facts/schema';
import { createWords, type Messages, type Words } from './words';

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, es };

/** All of the product's texts in a language, for pages of our own: scripts in web pages get only what they need. */
export const wordsIn = (locale: Locale): Words => createWords(locale, MESSAGES[locale]);
