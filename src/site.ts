import { parse } from 'tldts';

/**
 * What a reader calls "this site": the registrable domain, or the host's name or number where it has none.
 * Blogs on a shared host are sites of their own.
 *
 * @param address - a URL; "" and addresses without a host give ""
 */
export function siteOf(address: string): string {
  const { domain, hostname } = parse(address, { allowPrivateDomains: true });
  return domain ?? hostname ?? '';
}

/** An address without its fragment: what "this page" means. */
export const pageOf = (address: string): string => address.replace(/#.*$/s, '');
