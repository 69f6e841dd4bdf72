import { list } from './list.ts';

/** Written with a capital, but not the name of a person, organisation or place. Lower case. */
export const notNames = list(`
i, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july
august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, mon, tue
wed, thu, fri, sat, sun, christmas, easter, ramadan, hanukkah, diwali, halloween, thanksgiving, internet, web, covid
covid-19, coronavirus, sars, mers, hiv, aids, gdp, cpi, ceo, cfo, coo, cto, pm, am, gmt, bst, est, edt, pst, pdt, cet, utc
tv, dvd, cd, pc, dna, rna, pcr, ai, api, it, uk-based, ph.d, phd, mba, ok, vip, suv, gps, iq, id, faq, pr, hr, vat, ipo, esg
lng, lpg, wti, brent, libor, nasdaq, dow, s&p, ftse, dax, nikkei, god, bible, quran, koran, christian, christians, muslim
muslims, jew, jews, jewish, islam, islamic, islamist, islamists, christianity, catholic, catholics, protestant, buddhist
hindu, hindus, sunni, shia, shiite, orthodox, democrat, democrats, democratic, republican, republicans, conservative
conservatives, liberal, liberals, communist, communists, socialist, socialists, nazi, nazis, marxist, soviet, brexit
english, latin, mr, mrs, ms, dr, sir, image, photo, photos, picture, video, file, editing, reporting, writing, slideshow
additional, graphic, exclusive, update, breaking, factbox, explainer, analysis, opinion, live, watch, read, source, sources
olympics, olympic, euro, euros, dollar, dollars, yen, yuan, pound, sterling, bitcoin, vaccine, state, government, president
prime, minister, internet, english-language, no, yes, q&a, category, published, updated, dec., nov., oct., sept., aug.
jan., feb., fig, section, article, chapter, part, page, vol, total, results, table, group, round, score, scores, standings
western, eastern, northern, southern, european, asian, african, arab, arabs, arabic, kurdish, kurd, kurds, hispanic
latino, latinos, caucasian, black, white, asian, african-american, european-style, black-led, middle-eastern, western-backed
`);

/** Events, laws and works: named things of another kind. Lower case. */
export const otherHeads = list(`
summit, cup, championship, championships, games, open, prize, award, awards, act, bill, agreement, accord, accords
treaty, pact, protocol, convention, declaration, war, wars, revolution, uprising, massacre, day, week, festival, tour
series, prix, masters, bowl, derby, marathon, rally, trophy, medal, plan, deal, doctrine, programme, program, project
operation, constitution, amendment, code, report, index, average, theory, syndrome, disease, virus, hurricane, storm
cyclone, typhoon, tropical storm, year, eve, era, age, century, ages, resolution, initiative act, referendum, election
elections, conference, expo, exhibition, show, model, edition, holiday, holidays, crisis, genocide, holocaust, depression
`);

/** Words that open sentences with a capital, and hardly ever a name. Lower case. */
export const functionWords = list(`
the, a, an, and, but, or, nor, so, yet, for, if, as, at, by, in, on, of, to, up, off, out, over, under, into, onto, from
with, without, within, about, above, across, after, again, against, all, almost, alone, along, already, also, although
always, among, another, any, anyone, anything, are, around, away, back, be, because, become, been, before, behind, being
below, between, beyond, both, can, cannot, could, despite, did, do, does, doing, done, down, during, each, either, else
enough, even, ever, every, everyone, everything, few, first, following, former, fellow, given, had, has, have, having, he
hence, her, here, hers, herself, him, himself, his, how, however, i, indeed, instead, is, it, its, itself, just, last
late, later, least, less, let, like, likely, many, maybe, me, meanwhile, might, mine, more, moreover, most, mostly, much
must, my, myself, near, nearly, neither, never, nevertheless, next, no, nobody, none, not, nothing, now, nowhere
often, once, one, only, other, others, otherwise, our, ours, ourselves, own, per, perhaps, please, quite, rather, really
same, second, several, shall, she, should, since, some, someone, something, sometimes, soon, still, such, than, that
their, theirs, them, themselves, then, there, thereafter, therefore, these, they, third, this, those, though, three
through, throughout, thus, till, today, together, tomorrow, too, toward, towards, two, four, five, six, seven, eight
nine, ten, until, unless, unlike, upon, us, used, using, very, via, was, we, well, were, what, whatever, when, whenever
where, whereas, wherever, whether, which, while, who, whoever, whole, whom, whose, why, will, with, would, yes, yesterday
you, your, yours, yourself, according, amid, amongst, asked, based, citing, earlier, further, including, it's, that's
he's, she's, they're, we're, i'm, don't, meanwhile, officials, police, people, experts, critics, analysts, investors
`);
