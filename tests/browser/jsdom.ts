// Reads labelled pages in jsdom before the tests begin: what a real browser must read in them too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { TestProject } from 'vitest/node';
import { unlabelled } from '../../scripts/corpus.ts';
import { claimsIn } from './claims';

const PAGES = join(import.meta.dirname, '../pages');
/** Every so many-th page: all kinds of pages are among them, and the tests stay fast. */
const STEP = 3;

/** A page and the claims that jsdom sees on it, as "words: fact verdict". */
export interface PageRead {
  readonly file: string;
  /** Without its markers, and as `encodeURIComponent` leaves it: it travels inside a script of the test page. */
  readonly html: string;
  readonly claims: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly pagesRead: readonly PageRead[];
  }
}

function readPage(file: string): PageRead {
  const html = unlabelled(readFileSync(join(PAGES, file), 'utf8'));
  const { window } = new JSDOM(html);
  const claims = claimsIn(window.document);
  window.close();
  return { file, html: encodeURIComponent(html), claims };
}

export default function setup({ provide }: TestProject): void {
  const files = readdirSync(PAGES).filter((file) => file.endsWith('.html'));
  provide('pagesRead', files.filter((_, i) => i % STEP === 0).map(readPage));
}
