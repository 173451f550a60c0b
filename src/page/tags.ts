/** Elements that part the text before, in and behind them. */
export const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
   form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
   tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Elements whose content is no text of the page. */
export const SKIPPED = new Set(
  `audio canvas datalist embed head iframe input math meter noembed noframes noscript object option optgroup progress
   script select style svg template textarea title video`.split(/\s+/),
);

/** What parts running text no further, and is nothing but text. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code dfn em font i ins kbd mark q s samp small span strong sub time u var wbr'.split(' '),
);
