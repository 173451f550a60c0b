import { digitReader } from '../numbers/digits';
import { ENGLISH_BEGINNINGS, readEnglish, readEnglishFraction } from '../numbers/en';
import type { Language } from './language';
import { list, phraseSet, words } from './lists';

const WEEKDAYS = list('sunday, monday, tuesday, wednesday, thursday, friday, saturday');

export const en: Language = {
  id: 'en',
  digits: digitReader({
    grouping: ',',
    multiples: new Map([
      ['dozen', 12],
      ['score', 20],
      ['hundred', 100],
    ]),
  }),
  numeral: readEnglish,
  fraction: readEnglishFraction,
  numberBeginnings: ENGLISH_BEGINNINGS,
  hedgesBefore: {
    below: list(
      'nearly, almost, just under, just below, close to, just short of, just shy of, shy of, approaching, not quite, near, a little under, a little less than, slightly under, slightly fewer than, slightly less than, a bit under',
    ),
    around: list(
      'about, around, some, roughly, approximately, approx, circa, an estimated, somewhere around, in the neighborhood of, in the region of, in the vicinity of, on the order of, or so, more or less, give or take, right around',
    ),
    over: list(
      'over, more than, at least, at the very least, upwards of, upward of, above, north of, better than, no fewer than, no less than, not fewer than, not less than, in excess of, greater than, well over, well above, a minimum of, minimum of, exceeding, topping, just over, just above, a little over, slightly more than, slightly over, a little more than, a bit over, as few as',
    ),
    'at-most': list(
      'fewer than, less than, under, below, up to, at most, at the most, as many as, as much as, no more than, not more than, a maximum of, maximum of, well under, no greater than',
    ),
    exact: list(
      'exactly, precisely, a total of, total of, a combined, adds up to, add up to, added up to, adding up to, round up to, rounds up to, rounded up to, rounding up to, came up to, amounts to, wake up to, woke up to, wakes up to, sums up to, owns up to, own up to, owned up to, owning up to, fessed up to, comes up to, a whole, a mere, only, just, fully, some total of, just exactly',
    ),
  },
  hedgesAfter: {
    below: [],
    around: list('or so, or thereabouts, give or take, more or less, - odd, - ish'),
    over: list('or more, - plus, plus, +, and counting, or better, at least, at minimum'),
    'at-most': list('or fewer, or less, or under, at most, at the most, tops'),
    exact: [],
  },
  percent: ['%', 'percent', 'per cent', 'pct', 'percentage points'],
  between: { between: 'and', 'anywhere from': 'to', 'somewhere between': 'and', from: 'to' },
  to: new Set(['to', '-', '–']),
  months: list('january, february, march, april, may, june, july, august, september, october, november, december'),
  weekdays: WEEKDAYS,
  measures: list(
    `year*, month*, week*, hour*, minute*, second*, mile*, mph, km, kilometer*, feet, foot, inch*, pound*, ton, tons, acre*,
     dollar*, cent, cents, euro*, peso*, million*, billion*, trillion*, thousand*, degree*, point*, freeway, highway, bus, ferry, train, seat, seats, vote*, page*,
     share*, comment*, view, views, read, like, likes, reply, replies, retweet*, follower*, subscriber*, chapter*, time, times, a.m.,
     p.m., am, pm, o'clock, fm, mhz, °, gb, mb, px, st, nd, rd, th, c, f`,
  ),
  clock: list('half past, quarter past, five past, ten past, twenty past, quarter to, minutes past, minutes to'),
  labels: list(
    `room, page, local, pages, pp, table, figure, fig, no., nos., number, numero, bill, act, law, section, sec, chapter, article,
     title, route, highway, interstate, i, line, lines, channel, volume, vol, issue, episode, podcast, ext, extension, phone, tel,
     flight, suite, apt, unit, docket, case, rule, proposition, prop, measure, ordinance, resolution, exhibit, item,
     step, part, day, week, year, age, aged, ages, story, note, entry, box, gate, exit, district, precinct, ward, grade, version,
     level, top, rank, ranked, order, form, code, zip, hb, sb, ab, h.r., s., hr, pier, floor, lot, block, since, until,
     till, edition, call, dial, text, sunday, monday, tuesday, wednesday, thursday, friday, saturday`,
  ),
  functionWords: phraseSet(
    `of, in, from, at, on, to, with, without, and, or, but, who, whom, whose, which, that, where, were, was, had, have, has,
     are, is, did, do, does, will, would, could, can, may, might, must, should, been, being, be, not, also, already, then, beside, next, alongside, against,
     as, by, for, after, before, during, over, across, around, within, near, under, inside, outside, throughout, the, a,
     an, this, these, those, they, it, its, all, each, both, more, now, still, so, because, while, when, if, than, such,
     came, come, went, belong, belonged, happened, occurred, resided, remained, said, say, says, ever, never, once, only, none, just, about, among, between, out, up, off,
     down, there, here, either, later, earlier, today, ran, run, ended, lived, live, got, made, fell, faced, face, met,
     wore, lacked, lack, seem, seemed, remain, hailed, hail, carry, carried, hold, held, nationwide, nationally, locally,
     in, statewide, citywide, apiece, overall, total, altogether, again, previously, allegedly, reportedly, supposedly, too`,
  ),
  locative: phraseSet(
    'in, from, at, around, across, throughout, within, near, inside, under, for, to, in and around, out of, of, on, all over, through, at or near, beside, next to, alongside, against',
  ),
  negations: list(
    "no, not, never, without, without so much as, none, neither, nor, lacked, lack, lacking, didn't, don't, doesn't, hadn't, haven't, hasn't, wasn't, weren't, aren't, isn't, cannot, can't, zero, absent, free of",
  ),
  ellipsis: {
    negative: list(
      "had none, have none, don't, doesn't, haven't, hasn't, hadn't, aren't, weren't, have not, has none, having none, did not, didn't, had not, hadn't, have not, haven't, do not, don't, were not, weren't, was not, wasn't, without, without one, without any, with none, without them, lacked one, had no such, never, had never, had never been, have never, have never been, never had, never had been",
    ),
    positive: list(
      'did, do, does, are, were, with, had, have, had been, had one, have one, with one, with them, had some',
    ),
  },
  others: phraseSet('other, others, remaining, rest'),
  excepted: list('all but, except, except for, other than, apart from'),
  of: phraseSet('of, among, out of, from among'),
  and: phraseSet('and, &, plus'),
  them: phraseSet(
    'them, these, those, whom, which, that, that number, that total, that group, the group, all of them, ours',
  ),
  elsewhen: [
    ...list(
      `the week before, a week earlier, weeks earlier, the month before, a month earlier, months earlier, in another raid, in another operation, in another sweep, that time, at the time, back then, that year, that month, summer, winter, spring, of the year, years before, months of, first half,
     last month, last year, this month, this year, a year earlier, a year ago, the year before, the previous year, fiscal year, fiscal, survey, surveys, poll, polls, surveyed, polled, respondents, per day, per week, per year, per month, a day,
     a week, a month, a year, each day, each week, each month, each year, every day, every week, every month, every year, any day, any given day, a night, per night, each night, every night, average night, any other week, average day, average
     week, usual week, regular week, on average, annual, annually, yearly, usually, typically, normally, previous operation, earlier operation, later operation, past operation,
     next operation, since january, same period, decade, decades, last spring, last summer, last fall, last winter, that spring, so far this, in recent years, planned, plans to, planning to, wants to, wanted to, hopes to, hoped to, aims to, aimed to, expects to, expected to, seeks to, sought to, intends to, intended to,
     a year before, the same month, the same year, similar operation, similar sweep, similar raid, similar raids, another operation, another sweep, protest ends, protest ended, protest ends with, at a protest, at a rally, at a march, at a demonstration, during a protest, march ended, march ends, rally ended, rally ends, another raid, separate operation, separate raid, separate action, another action, normal week, ordinary week, typical week,
     hunger strike, hunger strikes, on strike, people it arrests, people they arrest, those it arrests, those they arrest, people it detains`,
    ),
    ...WEEKDAYS.flatMap((day) => [`each ${day}`, `every ${day}`]),
  ],
  partly: list(
    'at home, at their homes, in homes, in their homes, on the street, past week, past two weeks, past month, recent days, recent weeks, ordered the release, first day, second day, third day, last day, final day, opening day, day one, day two, first two days, first three days, last two days, first night, first hours, first morning, so far, to date, since then, since the operation, by then, that day alone, in one day, in a single day, the same day, that morning, that night, holds, detains, houses, in the jail, at the jail, county jail, detention center, detention centers, have since, has since, were later, was later, the week after, the weeks after, the days after, a week later, weeks later, a month later, months later, a day later, the next day, the next week, the next month, the following day, the following week, the following month, weekend, weekends',
  ),
  supposing: list(
    'imagine, suppose, supposing, what if, whether, warned of, rumor that, rumors that, rumors of, can be held, would be, would have, would make, minus, denied that, denies that, deny that, denied having, rejected, disputed, dismissed, withdrawn, withdrew, retracted, debunked, contrary to, unconfirmed, nobody believes, word spread, took it back, takes back, took back, goal, goals, quota, told to, ordered to, orders to, instructed to, meant to, hoping to, feared that, fears that, threatened to, no one believes, nobody thinks',
  ),
  hearing: list(
    'knew of, know of, knows of, aware of, heard of, heard from, hears from, learned of, spoke with, spoke to, spoken with, spoken to, talked with, talked to, met with, visited, interviewed, represents, represent, represented',
  ),
  otherNews: list(
    `weather, forecast, degrees, temperature*, rain, rainy, drizzle, fog, foggy, snow, snowfall, sunny, sunshine, cloudy, thunderstorm*, humidity, highs, lows, a high of, a low of, a high near, a low near, the high in, the low in, high today, low today, today's high, today's low, chance of, tonight, tomorrow,
     touchdown*, inning*, playoff*, halftime, home run*, quarterback*, final score, jackpot, winning numbers`,
  ),
  operation: ['operation', 'operations', 'project'],
  course: phraseSet(
    'operation, sweep, sweeps, raid, raids, effort, action, crackdown, enforcement, roundup, push, surge, blitz, dragnet, hunt, campaign, sting, it, mission, period',
  ),
  lasting: list('took, lasted, ran, spent, lasting, for, over'),
  reaching: list(
    'carried out, took place, conducted, covered, covers, covering, reached, reaches, hit, hits, targeted, targets, targeting, spanned, spans, spanning, was aimed at, aimed at, unfolded, went on, was run, swept, swept through, swept across, was in, were in, stretched across, stretched over, cites, cited, lists, listed, names, named, went into, went to, entered, descended on, fanned out, fanned out across, raided, swept into, moved into, extended to, extended over',
  ),
  rather: list(
    'not, and not, but not, instead of, rather than, as opposed to, not the, and not the, instead of the, rather than the',
  ),
  but: list('but, but only'),
  yielding: list(
    'ended with, ended in, ends with, ends in, ended up with, led to, leads to, resulted in, brought, meant, saw, turned into, turned violent, produced, closed with',
  ),
  doing: list('made, make, makes, making, had, recorded, reported, logged, counted'),
  begin: list(
    'began, begin, begins, beginning, started, start, starts, starting, kicked off, launched, opened, commenced, got under way, first day of the operation, first day of the sweep, first day of the raids',
  ),
  finish: list(
    'ended, end, ends, ending, concluded, concluding, concludes, finished, wrapped up, wrapping up, was over on, over on, over by, closed, came to a close, come to an end, came to an end, completed, culminated, culminating, culminated on, through, was over, stopped, last day of the operation, last day of the sweep, last day of the raids',
  ),
  announce: list(
    'announced, announce, announces, announcing, announcement, said, says, told, disclosed, reported, release, released, press release, made known, made public, revealed, statement, insisted',
  ),
  verdicts: {
    denied: list(
      'false, mostly false, half true, not true, untrue, wrong, incorrect, no, nope, not quite, not so, not even close, not exactly, mistaken, misleading, inaccurate, exaggerated, an exaggeration, overstated, inflated, too high, too low, too many, too few, way off, off, a myth, a lie, pants on fire, out of date, outdated, fact, the fact, the facts, truth, the truth, reality, in reality',
    ),
    affirmed: list('true, mostly true, that is true, yes, yep, correct, right, answer, the answer, a'),
    instead: list(
      'in fact, actually, correct number, correct figure, correct total, real number, real figure, real total, actual number, actual figure, actual total, true number, true figure, right number, right figure, it should have been, it should be, it should have said, that should be, that should have been',
    ),
    called: list('rating, our rating, verdict, the verdict, our verdict, ruling, our ruling, conclusion, finding'),
  },
  tally: phraseSet('number, total, count, how many, figure, figures, tally, no, sum, n'),
  asking: list(
    'how many, how much, how long, what number, what was the number, what is the number, what share, what percentage, what fraction, what was the total, what is the total, the total',
  ),
  revising: list(
    'first, at first, initially, originally, then, later, now, actually, in fact, in reality, in truth, corrected, corrects, correction, revised, changed, lowered, reduced, cut, amended, updated, real, true, actual, correct, became, turned into, turned out, shrank, dropped, fell, wrong, mistake, error, instead',
  ),
  elsewhere: list(
    'related, read next, more stories, most read, most popular, trending, recommended, you may also like, more from, see also, also read, up next, more on this, related stories, more news, weather, sports, scoreboard, scores, lottery, horoscope, obituaries, in other news, related coverage, related articles',
  ),
  words: {
    age: words('age ages'),
    alternative: words(
      'or maybe perhaps possibly even some say says others if you prefer round numbers number rounded to some it was is closer precisely rather well i think they told',
    ),
    amid: words('among against'),
    amounting: words(
      'is was were are be at to as number numbers numbered numbering reached totaled totalled stood stands runs comes extends',
    ),
    apart: words('later after before ago earlier since prior per each every off past old'),
    article: words('a an the its'),
    be: words('be were was are is have had'),
    bodies: words(
      'class choir band group family crowd team jury trial trials death deaths crew staff panel audience delegation coalition bus church town village hamlet congregation league force room',
    ),
    by: words('by'),
    calling: words(
      'call calls called name names named dub dubs dubbed christened styled termed labeled titled known as code codenamed nicknamed',
    ),
    capacity: words('space'),
    carrier: words(
      'where had has have saw sees with was were led at recorded counted logged reported accounted accounts topped came got leads there concentrated yielded produced brought contributed followed including count number figure total tally',
    ),
    carrying: words('with had at for'),
    change: words('by'),
    clause: words('but while whereas although'),
    composing: words('make makes made making represent represents round rounds rounded rounding'),
    counting: words('saw tells'),
    dealing: words(
      'charged charges indicted prosecuted acquitted sued freed released pardoned represents represent represented hired hires employs employed fired trained houses housed shelters sheltered feeds holds treated hurt injured killed wounded shot questioned interviewed fined ticketed evicted honored lodged filed employs recruited protects protected hosted hosts sells sold sell',
    ),
    deeds: words(
      'came come went gone lost met left spoke wrote sat stood told paid rode knew thought chose bought sold taught fought won sang',
    ),
    opinion: words(
      'think thinks thought want wants wanted believe believes believed support supports supported oppose opposes opposed favor favors favored approve approves disapprove agree agrees agreed disagree say says said trust trusts prefer know knows could would expect feel',
    ),
    describing: words('with a an any who that had have been were already'),
    determiner: words(
      'a an the all whole entire metro metropolitan greater state city county of its our this that at least just only both nearby and around said being same tiny other',
    ),
    during: words(
      'in over during for took take takes lasted lasting spent within through throughout those these the ran last after of span was were it a',
    ),
    entire: words('whole entire all everything'),
    office: words('office offices agents officers bureau'),
    everyone: words('everyone everybody all total them whom us ours group'),
    flouting: words(
      'obeyed obey obeying complied comply complying honored heeded heed followed followed left leave gone appeared answered',
    ),
    future: words('will shall'),
    gathering: words(
      'protest protests march marches rally rallies demonstration demonstrations vigil vigils strike strikes walkout riot riots clash clashes blockade parade festival brawl melee sit-in',
    ),
    growth: words(
      'rose risen rise rises up down fell fallen increase increased grew grown jumped climbed dropped drop',
    ),
    habit: words('arrest arrests detain detains seize seizes hold holds apprehend apprehends'),
    herald: words(
      'a the another this that each every any no which earlier later previous new old first second last next',
    ),
    here: words('there here'),
    individual: words('he she i him her his my child son daughter'),
    instance: words('case cases'),
    intended: words('for'),
    interrogative: words('why how what who whom whose when where which'),
    inverted: words(''),
    itself: words('itself proper alone'),
    jail: words('jail jails prison prisons shelter facility'),
    join: words('and or the in then as well &'),
    lasting: words('lasted lasting took ran duration length'),
    leaving: words('leaves leave leaving left'),
    lone: words('one single'),
    loosely: words('to for of on'),
    less: words('altogether together combined short shy fewer less ahead behind above below higher lower'),
    linking: words('who whom that which'),
    many: words('many'),
    more: words('more additional another'),
    not: words('not no never'),
    observer: words(
      'advocate advocates activist activists lawyer lawyers attorney attorneys organizer organizers volunteer volunteers consulate consulates coalition network hotline union church witnesses neighbors',
    ),
    object: words(''),
    ours: words('our ours us we'),
    origin: words('from'),
    outer: words('state statewide region'),
    occurring: words('took happened occurred came'),
    or: words('or'),
    orElse: words('or maybe perhaps possibly say says prefer rather'),
    outskirts: words('suburbs surroundings outskirts environs towns suburb'),
    owned: words('his her my your their us'),
    period: words('week month year'),
    placeKind: words('city county state area region office'),
    pointer: words('that this the in its our their his her'),
    portion: words('share proportion percentage'),
    predicate: words('had have has were was is are and'),
    pronoun: words('it they that this those these'),
    purpose: words('to before until'),
    quarter: words(
      'elsewhere rest remainder part parts downtown uptown midtown suburban central inner south north east west southeast southwest northeast northwest southern northern eastern western outside',
    ),
    rate: words('a per each every'),
    relative: words('which whom whose'),
    single: words('a an one two three several single'),
    some: words(
      'man men woman women worker workers laborer laborers resident residents neighbor neighbors member members associate associates inmate inmates prisoner prisoners',
    ),
    someone: words('man woman boy girl father mother child children son sons daughter daughters'),
    spot: words('at outside inside near'),
    stage: words('late early mid'),
    stretch: words('first next final opening coming following'),
    stated: words('that those these'),
    street: words('street st avenue ave road rd boulevard blvd drive lane highway parkway plaza court square broadway'),
    telling: words(
      'tell tells told telling talk talks talked talking brag brags bragged bragging boast boasts boasted boasting hear hears heard hearing ask asks asked asking lie lies lied worry worried complain complained news story stories statement question questions blast blasts blasted slam slams slammed rip rips ripped rebuke rebukes rebuked condemn condemns condemned denounce denounces denounced criticize criticizes criticized sue sues sued anger angry outrage outraged outcry uproar fury furor furious apology apologize apologizes apologized',
    ),
    supposed: words('if'),
    support: words("did do does didn't don't doesn't"),
    than: words('than'),
    the: words('the this that'),
    theMany: words('the those these all'),
    those: words('those'),
    through: words('through thru'),
    until: words('by until as late early'),
    weAre: words(''),
    where: words('where'),
    without: words('without'),
  },
  frequent: list('the, of, and, to, was, were, that, with, for, on, by, from, had, said, is, are, who'),
};
