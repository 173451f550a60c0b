import browser from 'webextension-polyfill';

/** All pages that the extension is for; a browser may let its reader refuse some or all of them. */
const ALL_PAGES = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the reader lets the extension read all pages. */
export const hasAccess = (): Promise<boolean> => browser.permissions.contains(ALL_PAGES);

/**
 * Asks the reader for access to all pages. Only from a click: browsers refuse it otherwise.
 *
 * @returns whether it was given
 */
export const requestAccess = (): Promise<boolean> => browser.permissions.request(ALL_PAGES);
