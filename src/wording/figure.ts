import type { Fact, Pack } from '../facts/schema';
import type { Claim, Interval, Scale } from '../reading/claim';
import type { Words } from './words';

/** A value on its scale, in words: "498", "63.7%", "September 24, 2017". */
export function valueText(value: number, scale: Scale, words: Words): string {
  if (scale === 'day') return words.day(value);
  return scale === 'share' ? words.percent(value) : words.number(value);
}

/** What the page's words allow, in words: "450 to 500", "450 or more". */
export function intervalText({ low, high }: Interval, scale: Scale, words: Words): string {
  const text = (value: number) => valueText(value, scale, words);
  if (low === high) return text(low);
  if (high === Number.POSITIVE_INFINITY) return words.text('card_range_least', { low: text(low) });
  if (low <= 0) return words.text('card_range_most', { high: text(high) });
  return words.text('card_range', { low: text(low), high: text(high) });
}

/** The canonical figure of a fact, in words. */
export function factText(fact: Fact, words: Words): string {
  return typeof fact.value === 'string' ? words.day(fact.value) : words.number(fact.value);
}

/** The canonical figure as a claim has to be compared with it: "498", or "63.7%" and "317 of 498" for a share. */
export function canonicalText(claim: Claim, pack: Pack, words: Words): { figure: string; detail: string } {
  const figure = valueText(claim.canonical, claim.said.scale, words);
  const value = (id: string | undefined) => pack.facts.find((fact) => fact.id === id)?.value;
  const part = value(claim.fact);
  const whole = value(claim.said.base);
  const known = claim.said.scale === 'share' && typeof part === 'number' && typeof whole === 'number';
  return { figure, detail: known ? words.text('card_share_of', { part, whole }) : '' };
}
