const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Never the end of a sentence: a name or the rest of a phrase follows. Lower case, without the last full stop. */
export const beforeName = words(
  `adj adm amb archbp asst atty bldg brig capt cdr cmdr col comdr cpl cpt det dr fr ft gen gens gov govs hon hrh insp lt
  maj messrs mlle mme mr mrs ms msgr mt mts mx ofc ph prof profs pte pvt rep reps res rev revs sen sens sfc sgt sgts
  sra srta st ste supt surg supts treas v vs viz cf e.g i.e lt.col lt.gen maj.gen brig.gen`,
);

/** Not the end of a sentence where a figure follows: "No. 5", "p. 55", "Oct. 8". */
export const beforeNumber = words(
  `no nos nr n° p pp pg art arts ch chap fig figs sec vol vols par para paras pt ed eds jan feb mar apr jun jul aug sep
  sept oct nov dec ca c approx est tel ext rs op ver`,
);

/** May end a sentence: only a word that opens sentences, after it, makes a new one. */
export const mayEnd = words(
  `a.m p.m am pm co cos corp inc ltd plc llc jr sr bros dept depts assn etc al ave blvd rd sq hwy ph.d oz lb lbs hrs yrs
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mont neb nev okla ore pa penn tenn
  tex va vt wash wis wyo ont que alta tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct
  nov dec esq`,
);

/** Times of day, after which a title may open a new sentence. */
export const timeOfDay = words('a.m p.m am pm');

/** Words that open sentences and do not follow an abbreviation inside a name. */
export const openers = words(
  `the a an he she it they we you i this that these those there here his her its their our my your in on at by for from
  with after before when while where since if as although though however but and or nor so yet because despite during
  under about according also another any both each either every few many more most much no none not now once one only
  other some such then thus to until what which who whose why how is are was were do does did has have had will would
  can could should may might must let please meanwhile still even earlier later instead nobody nothing everyone`,
);

/** Verbs that put a speaker after a quotation: “Why?” Smith asked. */
export const speechVerbs = words(
  `said says asked asks added adds told tells wrote writes replied replies shouted shouts cried cries answered explained
  insisted joked quipped recalled exclaimed declared wondered continued noted warned posted tweeted`,
);
