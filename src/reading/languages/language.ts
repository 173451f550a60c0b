import type { Numeral } from '../numbers/numeral';
import type { Token } from '../tokens';

/** Which way a hedge lets the true figure lie. `exact` words claim precision or add nothing. */
export type HedgeKind = 'below' | 'around' | 'over' | 'at-most' | 'exact';

/** Small closed classes of words, each named for what it does beside a number, a place or a description. */
export type WordClass =
  | 'age' // before how old somebody is
  | 'alternative' // between a figure and another for the same thing
  | 'amid' // before the people whom one belongs to, or whom something was brought against
  | 'amounting' // between a noun and how many of it there are
  | 'apart' // behind days that tell a distance
  | 'article'
  | 'bodies' // groups that are counted by their own, and what is given for each: "a crowd of 50"
  | 'be' // behind "there" where it is no place
  | 'by' // before the agent of a passive
  | 'calling' // between "operation" and its name
  | 'capacity' // room for so many, which no time is: "space for 50", but "in the space of four days"
  | 'carrier' // between a place and its number
  | 'carrying' // between a description and its number
  | 'change' // between a verb of growth and by how much
  | 'clause' // where a new clause begins
  | 'composing' // before "up" where nothing grows
  | 'counting' // verbs of an observer that do not look like verbs: "saw"
  | 'dealing' // verbs for what others do with people: "prosecutors charged 45"
  | 'deeds' // verbs for what people do of their own that do not look like verbs: "lost"
  | 'opinion' // what those who are polled do
  | 'describing' // between people and their description
  | 'determiner' // between a preposition and the place
  | 'during' // before a duration
  | 'entire' // makes a noun stand for all that was told: "the whole affair"
  | 'everyone'
  | 'flouting' // behind a negation that says what was not done about an order
  | 'future' // before what is not yet
  | 'gathering' // what people take part in and are arrested at by others
  | 'growth' // before a percentage of change
  | 'habit' // verbs of arresting that tell of no one time
  | 'herald' // before a "one" that stands for a thing
  | 'here'
  | 'individual' // one person
  | 'instance' // counts people only by what they had done: "in 86 cases"
  | 'intended' // between a thing and how many it is meant for
  | 'interrogative' // begins a question that takes the rest as said
  | 'inverted' // between a number and the noun that it counts
  | 'itself' // behind the name of a place
  | 'jail'
  | 'join' // between places in a row
  | 'lasting'
  | 'less' // behind a number, what says that it is a difference
  | 'linking' // begins a clause that narrows the people before it
  | 'leaving' // before who is not of a group
  | 'lone' // "one" and nothing more
  | 'loosely' // prepositions that tie less
  | 'many' // before who is counted: "how many"
  | 'more'
  | 'not'
  | 'observer' // who counts what it hears of
  | 'object' // between a verb and whom it befalls
  | 'occurring' // verbs of arrests: "took place"
  | 'or'
  | 'office' // of an agency, in a place
  | 'orElse' // of those that part two figures for the same thing, what makes it so
  | 'ours' // of those who write or speak
  | 'origin' // before where those who act come from
  | 'outer' // kinds of place that others lie in
  | 'outskirts' // what lies around a city
  | 'owned' // whose people they are: somebody's own
  | 'period'
  | 'placeKind'
  | 'pointer' // before a kind of place that was named before
  | 'portion' // what a share is called
  | 'predicate' // what may follow a described subject
  | 'pronoun' // subjects that stand for the sentence before
  | 'purpose' // behind a time, what it was needed for
  | 'quarter' // before a place, what makes it a part of it: "downtown"
  | 'rate'
  | 'relative' // begins a clause about the noun before it
  | 'single' // before the noun of a part of a place
  | 'some' // nouns for some people, not all
  | 'someone' // one person, with an age behind
  | 'spot' // before what is smaller than a place: "at a school"
  | 'stated' // points to a number that was a sentence by itself
  | 'street'
  | 'stage' // when in a month: "of late September"
  | 'stretch' // by a number of days that are only some of many: "the first four days"
  | 'supposed' // between an answer and what it is the answer to: "if you mean"
  | 'telling' // before an "about" or "over" that is no hedge: "bragged about 33", "blasts ICE over 27"
  | 'support' // before what is not done: "did not come"
  | 'than'
  | 'the'
  | 'theMany' // before a number of people that the text spoke of
  | 'those' // before the participle that says who
  | 'through' // between the first day and the last
  | 'until' // before the day up to which is counted
  | 'weAre' // verbs whose ending says that we are or have the number behind them
  | 'where'
  | 'without';

/**
 * What a language brings to the reading: two small grammars and lists of words. Phrases are written as tokens are:
 * small letters without accents, words and marks parted by one space.
 */
export interface Language {
  readonly id: 'en' | 'es';
  /** Reads a number written in digits at token `i`. */
  readonly digits: (tokens: readonly Token[], i: number) => Numeral | undefined;
  /** Reads a number written in words at token `i`. */
  readonly numeral: (tokens: readonly Token[], i: number) => Numeral | undefined;
  /** Reads a fraction or a ratio at token `i`. */
  readonly fraction: (tokens: readonly Token[], i: number) => Numeral | undefined;
  /** Every word that a number or a fraction written in words may begin with. */
  readonly numberBeginnings: ReadonlySet<string>;
  readonly hedgesBefore: Readonly<Record<HedgeKind, readonly string[]>>;
  readonly hedgesAfter: Readonly<Record<HedgeKind, readonly string[]>>;
  readonly percent: readonly string[];
  /** What opens a range, with what then parts it. */
  readonly between: Readonly<Record<string, string>>;
  /** What parts a range that nothing opens. */
  readonly to: ReadonlySet<string>;
  readonly months: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** Nouns of measure: a number before them is an age, a time, a price or a length. Stems end in `*`. */
  readonly measures: readonly string[];
  /** What stands before the minutes of a time of day: "half past". */
  readonly clock: readonly string[];
  /** Words before a number that is a label: "room 317"; with a dot those that need one: "no. 5". */
  readonly labels: readonly string[];
  /** Small words that may stand right behind a count of people, where a noun would say what is counted. */
  readonly functionWords: ReadonlySet<string>;
  /** Prepositions that tie a count to the place behind it. */
  readonly locative: ReadonlySet<string>;
  readonly negations: readonly string[];
  /** Words that repeat a description without naming it: "20 did not", "the other 30 did". */
  readonly ellipsis: { readonly negative: readonly string[]; readonly positive: readonly string[] };
  /** "the other 20" */
  readonly others: ReadonlySet<string>;
  /** "all but nine" */
  readonly excepted: readonly string[];
  /** What makes the words behind it a base: "of the 50, 20 …". */
  readonly of: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Words that stand for the people just counted: "of them". */
  readonly them: ReadonlySet<string>;
  /** Words that put a sentence at another time than the topic's, or make it a habit or a plan. */
  readonly elsewhen: readonly string[];
  /** Words that put a figure in a part of the event's time: "on the first day". */
  readonly partly: readonly string[];
  /** Words for what is not said to be so: "suppose", "whether". */
  readonly supposing: readonly string[];
  /** Verbs of those who know of some: "knew of", "has spoken with". */
  readonly hearing: readonly string[];
  /** Words of the weather, of games and of draws, whose figures are told of the same places. */
  readonly otherNews: readonly string[];
  /** The noun that begins the name of an operation. */
  readonly operation: readonly string[];
  /** Nouns for the event as a whole, when it begins, ends or lasts. */
  readonly course: ReadonlySet<string>;
  /** Verbs between the event and how long it lasted. */
  readonly lasting: readonly string[];
  /** Verbs between the event, or who tells of it, and where it took place. */
  readonly reaching: readonly string[];
  /** Between a figure and the one that it stands instead of: "five, not 28". */
  readonly rather: readonly string[];
  /** Between a figure that is denied and the one that stands instead: "not 28 but five". */
  readonly but: readonly string[];
  /** Between what people take part in and how many were arrested there. */
  readonly yielding: readonly string[];
  /** Verbs between an agency and a count of what it did. */
  readonly doing: readonly string[];
  readonly begin: readonly string[];
  readonly finish: readonly string[];
  readonly announce: readonly string[];
  /** What opens the answer to a statement: a verdict on it, and what a verdict is called. */
  readonly verdicts: {
    readonly denied: readonly string[];
    readonly affirmed: readonly string[];
    readonly called: readonly string[];
    /** What opens the right figure without a pause. */
    readonly instead: readonly string[];
  };
  /** Measure words in table heads and labels that count without saying what. */
  readonly tally: ReadonlySet<string>;
  /** Words that ask for a number. */
  readonly asking: readonly string[];
  /** Words that tell what a figure was first or is now. */
  readonly revising: readonly string[];
  /** Headings above lists of other stories. */
  readonly elsewhere: readonly string[];
  readonly words: Readonly<Record<WordClass, ReadonlySet<string>>>;
  /** Frequent small words, to tell the language of a text. */
  readonly frequent: readonly string[];
}
