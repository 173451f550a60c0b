import * as v from 'valibot';

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/, 'an id is made of small letters, digits, dots and hyphens'));
const Words = v.pipe(v.string(), v.trim(), v.minLength(1, 'may not be empty'));
const Day = v.pipe(v.string(), v.isoDate('must be a date like 2017-09-28'));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A text of the product in each of its languages. */
const Text = v.strictObject({ en: Words, es: Words });

/**
 * Phrases that a page may use, by language. A phrase is words in small letters without accents; `*` ends a word that
 * may go on ("convict*"), `…` stands for up to four words in between ("deported … before").
 */
const Phrases = v.strictObject({ en: v.array(Words), es: v.array(Words) });

const SourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^S\d+$/)),
  title: Words,
  publisher: Words,
  date: Day,
  /** Left out where the address could not be checked. */
  url: v.optional(v.pipe(v.string(), v.url())),
});

/** A figure that was published and later corrected. */
const RevisionSchema = v.strictObject({
  value: Count,
  published: Day,
  publishedIn: v.string(),
  corrected: Day,
  correctedBy: Text,
  correctedIn: v.string(),
  to: Count,
  /** The fact that the superseded number truly belongs to. */
  belongsTo: v.optional(Id),
  story: Text,
});

const PlaceSchema = v.strictObject({
  id: Id,
  label: Text,
  /** Names that pages use, in any language and any case. */
  names: v.array(Words),
  /** Names of other places that hold one of these: "New York State". */
  namesakes: v.optional(v.array(Words), []),
  /** Names that are ordinary words unless a capital is written where it stands here ("LA", "Mass."). */
  casedNames: v.optional(v.array(Words), []),
  /** Parts that name it when at least three stand in a row ("Orange, Riverside and Ventura counties"). */
  members: v.optional(v.array(Words), []),
  /** Names that mean it only behind another place, or behind any two: "Los Angeles and the surrounding counties". */
  near: v.optional(v.strictObject({ place: v.optional(Id), names: v.array(Words) })),
  /** The place that contains this one. */
  within: v.optional(Id),
});

const GroupSchema = v.strictObject({
  id: Id,
  label: Text,
  cues: Phrases,
  /** The group that everyone else belongs to: "not convicted" of "convicted". */
  complement: v.optional(Id),
  /** The group that this one is part of: an offence is one of the convicted. */
  within: v.optional(Id),
});

const UnitSchema = v.strictObject({
  id: Id,
  /** Nouns that count this unit as the record does. */
  exact: Phrases,
  /** Nouns that come close ("cities" for jurisdictions). */
  loose: v.optional(Phrases),
  /** Nouns of another kind that pages mistake for it ("counties" for countries). */
  mistaken: v.optional(Phrases),
});

const FactSchema = v.strictObject({
  id: Id,
  label: Text,
  kind: v.picklist(['count', 'date']),
  /** A count, or an ISO date. */
  value: v.union([Count, Day]),
  unit: Id,
  place: v.optional(Id),
  group: v.optional(Id),
  /** Other values that reports give for the same figure; each is taken as consistent. */
  alsoReported: v.optional(v.array(Count)),
  sources: v.pipe(v.array(v.string()), v.minLength(1, 'a fact needs a source')),
  history: v.optional(v.array(RevisionSchema), []),
  /** Common confusions to know. */
  notes: v.optional(v.array(v.strictObject({ id: Id, text: Text })), []),
});

/** The values of the parts add up to the value of the whole. */
const RelationSchema = v.strictObject({
  whole: Id,
  parts: v.pipe(v.array(Id), v.minLength(1)),
  /** Parts that are known but are no fact of their own, as one number. */
  rest: v.optional(Count, 0),
  note: v.optional(Text),
  /** A superseded figure stands in for a fact here: the release's own sum, {"place.portland": 33}. */
  asPublished: v.optional(v.record(v.string(), Count), {}),
});

const PackSchema = v.strictObject({
  id: Id,
  version: Words,
  /** The topic's name and one line on what it was, when, and who said so. */
  title: Text,
  summary: Text,
  names: v.strictObject({
    /** The bare name: what the gate looks for. */
    bare: v.pipe(v.array(Words), v.minLength(1)),
    /** Those of them that many other things bear: only a hallmark of the topic makes them its name. */
    common: v.array(Words),
    /** Words that make the bare name the name of an operation. */
    kinds: Phrases,
    /** Words that make it the name of something else. */
    others: Phrases,
  }),
  /** Words that show that a page is on the subject. */
  subject: Phrases,
  /** Words that hardly stand on a page about anything else: the body that ran it, what it was aimed at. */
  hallmarks: Phrases,
  /** Words that tell the event that the figures count. */
  event: Phrases,
  /** Words that say that a figure is about the whole and not about a part. */
  whole: Phrases,
  /** Names of other operations, never compared. */
  otherOperations: v.array(Words),
  /** Words for bodies whose own counts on the same page are never compared. */
  otherAgencies: Phrases,
  /** Fact ids with a special part: the total, and the first and last day, the announcement and the duration. */
  roles: v.strictObject({ total: Id, start: Id, end: Id, announced: Id, days: Id, places: Id }),
  sources: v.array(SourceSchema),
  units: v.array(UnitSchema),
  places: v.array(PlaceSchema),
  groups: v.array(GroupSchema),
  facts: v.array(FactSchema),
  relations: v.array(RelationSchema),
});

export type Pack = v.InferOutput<typeof PackSchema>;
export type Fact = Pack['facts'][number];
export type Revision = Fact['history'][number];
export type Source = Pack['sources'][number];
export type Place = Pack['places'][number];
export type Group = Pack['groups'][number];
export type Locale = 'en' | 'es';

/** Everything wrong with a pack, each line naming the field, or an empty list. */
function faults(pack: Pack): string[] {
  const found: string[] = [];
  const known = {
    sources: new Set(pack.sources.map((s) => s.id)),
    units: new Set(pack.units.map((u) => u.id)),
    places: new Set(pack.places.map((p) => p.id)),
    groups: new Set(pack.groups.map((g) => g.id)),
    facts: new Set(pack.facts.map((f) => f.id)),
  };
  const expect = (kind: keyof typeof known, id: string | undefined, where: string) => {
    if (id !== undefined && !known[kind].has(id)) found.push(`${where}: there is no ${kind.slice(0, -1)} "${id}"`);
  };
  for (const kind of ['sources', 'units', 'places', 'groups', 'facts'] as const) {
    const seen = new Set<string>();
    for (const { id } of pack[kind]) {
      if (seen.has(id)) found.push(`${kind}: "${id}" stands there twice`);
      seen.add(id);
    }
  }
  for (const p of pack.places) {
    expect('places', p.within, `places.${p.id}.within`);
    expect('places', p.near?.place, `places.${p.id}.near.place`);
  }
  for (const g of pack.groups) {
    expect('groups', g.complement, `groups.${g.id}.complement`);
    expect('groups', g.within, `groups.${g.id}.within`);
  }
  for (const [role, id] of Object.entries(pack.roles)) expect('facts', id, `roles.${role}`);
  const values = new Map<string, number>();
  for (const f of pack.facts) {
    const at = `facts.${f.id}`;
    if (typeof f.value === 'number') values.set(f.id, f.value);
    if ((f.kind === 'date') !== (typeof f.value === 'string')) found.push(`${at}.value: a ${f.kind} is wanted`);
    expect('units', f.unit, `${at}.unit`);
    expect('places', f.place, `${at}.place`);
    expect('groups', f.group, `${at}.group`);
    for (const s of f.sources) expect('sources', s, `${at}.sources`);
    f.history.forEach((r, i) => {
      const here = `${at}.history.${i}`;
      expect('sources', r.publishedIn, `${here}.publishedIn`);
      expect('sources', r.correctedIn, `${here}.correctedIn`);
      expect('facts', r.belongsTo, `${here}.belongsTo`);
      if (r.corrected < r.published) found.push(`${here}.corrected: lies before the day of publication`);
      if (r.to !== f.value) found.push(`${here}.to: is ${r.to}, but the fact's value is ${f.value}`);
    });
  }
  pack.relations.forEach((r, i) => {
    const at = `relations.${i} (${r.whole})`;
    for (const id of [r.whole, ...r.parts, ...Object.keys(r.asPublished)]) expect('facts', id, at);
    for (const [id, value] of Object.entries(r.asPublished)) {
      const history = pack.facts.find((f) => f.id === id)?.history ?? [];
      if (!history.some((h) => h.value === value)) found.push(`${at}.asPublished.${id}: ${value} was never published`);
    }
    const sum = r.parts.reduce((n, id) => n + (r.asPublished[id] ?? values.get(id) ?? Number.NaN), r.rest);
    const whole = values.get(r.whole);
    if (whole !== undefined && !Number.isNaN(sum) && sum !== whole)
      found.push(`${at}.parts: add up to ${sum}, but ${r.whole} is ${whole}`);
  });
  return found;
}

/**
 * Turns data into a pack.
 *
 * @param data - parsed JSON
 * @param file - its name, for the message
 * @throws Error that names every broken field, one a line
 */
export function parsePack(data: unknown, file = 'the fact pack'): Pack {
  const result = v.safeParse(PackSchema, data);
  const wrong = result.success
    ? faults(result.output)
    : result.issues.map((issue) => `${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
  if (!result.success || wrong.length > 0)
    throw new Error(`${file} is broken:\n${wrong.map((w) => `  ${w}`).join('\n')}`);
  return result.output;
}
