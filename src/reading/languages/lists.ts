/** Phrases parted by commas. */
export const list = (phrases: string): readonly string[] => phrases.split(',').map((phrase) => phrase.trim());

/** Phrases parted by commas, to be looked up. */
export const phraseSet = (phrases: string): ReadonlySet<string> => new Set(list(phrases));

/** Words parted by spaces, to be looked up. */
export const words = (members: string): ReadonlySet<string> =>
  new Set(members.split(' ').filter((word) => word !== ''));
