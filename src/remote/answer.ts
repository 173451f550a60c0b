import { checkOrder, checkPart, checkText } from '../border';
import type { Pack } from '../facts/schema';
import { answerPage, type Part } from '../messages';
import { unpack } from '../packing';
import type { Block } from '../reading/block';
import type { Reading } from '../reading/claim';
import { mayTell } from '../reading/hints';
import { reading } from '../reading/read';
import { createReadingPacker } from '../readings';

/** Milliseconds of reading before others get their turn: one document must not keep another's reader waiting. */
const SLICE = 25;
/** Characters that are remembered, of all documents. What is forgotten is told again. */
const MEMORY = 50_000_000;

/** The blocks of one document, by number. */
interface Document {
  blocks: Map<number, Block>;
  characters: number;
  /** Packs what was read in it. */
  readonly pack: ReturnType<typeof createReadingPacker>;
}

/** Documents being read, the one last used last. Losing them costs time and nothing else. */
const documents = new Map<string, Document>();

function documentOf({ tab, frameId }: chrome.runtime.MessageSender, reader: number): Document {
  const key = `${tab?.id} ${frameId} ${reader}`;
  const document = documents.get(key) ?? { blocks: new Map(), characters: 0, pack: createReadingPacker() };
  documents.delete(key);
  documents.set(key, document);
  return document;
}

function makeRoom(): void {
  let characters = 0;
  for (const document of documents.values()) characters += document.characters;
  for (const [key, document] of documents) {
    if (characters <= MEMORY || documents.size === 1) return;
    characters -= document.characters;
    documents.delete(key);
  }
}

function remember(document: Document, { first, packed }: Part): void {
  for (const [i, block] of unpack(packed).entries()) {
    document.blocks.set(first + i, block);
    document.characters += block.text.length;
  }
  makeRoom();
}

/** The blocks of an order, or null where one is not known. */
function inOrder({ blocks }: Document, order: readonly number[]): Map<number, Block> | null {
  const found = new Map<number, Block>();
  for (let at = 0; at < order.length; at += 2)
    for (let number = order[at] ?? 0; number <= (order[at + 1] ?? -1); number++) {
      const block = blocks.get(number);
      if (!block) return null;
      found.set(number, block);
    }
  return found;
}

async function readInTurns(blocks: readonly Block[], packs: readonly Pack[]): Promise<Reading> {
  const work = reading(blocks, packs);
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/**
 * Answers documents that want their blocks read.
 *
 * @param style - brings the marks' style sheet to a frame that asks for it and gets something to mark
 */
export function answerReadings(packs: readonly Pack[], style: (sender: chrome.runtime.MessageSender) => void): void {
  answerPage('mayTell', checkText, (text) => mayTell(text, packs));

  answerPage('blocks', checkPart, (part, sender) => remember(documentOf(sender, part.reader), part));

  answerPage('read', checkOrder, async ({ reader, order, part, latest, style: isDue }, sender) => {
    const document = documentOf(sender, reader);
    if (part) remember(document, part);
    const blocks = inOrder(document, order);
    if (!blocks) return null;
    document.blocks = blocks;
    document.characters = [...blocks.values()].reduce((sum, { text }) => sum + text.length, 0);
    const found = await readInTurns([...blocks.values()], packs);
    if (isDue && found.mentions.length + found.claims.length > 0) style(sender);
    return document.pack(found, [...blocks.keys()], latest);
  });
}
