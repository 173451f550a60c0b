import type { Block } from '../block';
import { perText } from '../kept';
import { tokensOf } from '../tokens';
import { gate, perWord } from '../words';
import { en } from './en';
import { es } from './es';
import type { Language } from './language';

const languages: readonly Language[] = [en, es];

/** So many more frequent words of one language than of the other outweigh what the page declares. */
const CLEAR = 3;

/** 1 for a frequent word of the first language, -1 for one of the second. */
const sideOf = perWord((text) => Number(en.frequent.includes(text)) - Number(es.frequent.includes(text)));

const isFrequent = gate((text) => en.frequent.includes(text) || es.frequent.includes(text));

const leadIn = perText(({ tokens }): number => {
  let sum = 0;
  for (const { word } of tokens) if (isFrequent(word)) sum += sideOf(word);
  return sum;
});

/** How many more frequent words of the first language than of the second a block has. */
export const leadOf = (block: Block): number => leadIn(tokensOf(block));

/**
 * Tells the language to read each block in: its own words first, then what the page declares, then what the page is
 * mostly written in.
 */
export function languagesOf(blocks: readonly Block[]): (block: Block) => Language {
  const whole = blocks.reduce((sum, block) => sum + leadOf(block), 0);
  const mostly = whole >= 0 ? en : es;
  return (block) => {
    const own = leadOf(block);
    if (Math.abs(own) >= CLEAR) return own > 0 ? en : es;
    const declared = languages.find((language) => language.id === block.lang);
    // A template may declare the wrong language for the whole page.
    return declared && (declared === mostly || Math.abs(whole) < CLEAR * 4) ? declared : mostly;
  };
}
