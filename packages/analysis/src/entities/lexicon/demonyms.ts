import { list } from './list.ts';

/** Adjectives and nouns of origin: no mentions of a place. Lower case. */
export const demonyms = list(`
afghan, albanian, algerian, american, andorran, angolan, argentine, argentinian, armenian, australian, austrian
azerbaijani, azeri, bahamian, bahraini, bangladeshi, barbadian, belarusian, belarussian, belgian, belizean, beninese
bhutanese, bolivian, bosnian, botswanan, brazilian, british, briton, bruneian, bulgarian, burkinabe, burmese, burundian
cambodian, cameroonian, canadian, catalan, chadian, chechen, chilean, chinese, colombian, congolese, corsican, croat
croatian, cuban, cypriot, czech, dane, danish, dominican, dutch, ecuadorean, ecuadorian, egyptian, emirati, english
eritrean, estonian, ethiopian, fijian, filipino, finn, finnish, flemish, french, gabonese, gambian, gazan, georgian
german, ghanaian, greek, grenadian, guatemalan, guinean, guyanese, haitian, honduran, hungarian, icelandic, icelander
indian, indonesian, iranian, iraqi, irish, israeli, italian, ivorian, jamaican, japanese, jordanian, kazakh, kenyan
korean, kosovar, kosovan, kuwaiti, kyrgyz, lao, laotian, latvian, lebanese, liberian, libyan, lithuanian, luxembourger
macedonian, malagasy, malawian, malaysian, maldivian, malian, maltese, manx, mauritanian, mauritian, mexican, moldovan
mongolian, montenegrin, moroccan, mozambican, namibian, nepalese, nepali, newzealander, nicaraguan, nigerian, nigerien
norwegian, omani, pakistani, palestinian, panamanian, papuan, paraguayan, persian, peruvian, pole, polish, portuguese
qatari, romanian, russian, rwandan, samoan, saudi, scot, scots, scottish, senegalese, serb, serbian, singaporean, slovak
slovakian, slovene, slovenian, somali, spaniard, spanish, sudanese, surinamese, swede, swedish, swiss, syrian, taiwanese
tajik, tanzanian, thai, tibetan, togolese, tongan, trinidadian, tunisian, turk, turkish, turkmen, ugandan, ukrainian
uruguayan, uyghur, uighur, uzbek, venezuelan, vietnamese, welsh, yemeni, zambian, zimbabwean, northern irish, berliner
londoner, parisian, muscovite, californian, texan, sicilian, bavarian, nordic, scandinavian, balkan, baltic, caribbean
siberian, anglo, franco, sino, african, asian, european, latin, arab, western, soviet, yugoslav, ottoman, roman
`);

/** Whether a word of origin, in the singular or plural: "Iranian", "Iranians", "Korean". */
export function isDemonym(word: string): boolean {
  const lower = word.toLowerCase();
  return demonyms.has(lower) || (lower.endsWith('s') && demonyms.has(lower.slice(0, -1)));
}

/** Points of the compass and the like that stand before a word of origin: "South Korean". Lower case. */
export const originPrefixes = list(
  'north, south, east, west, northern, southern, eastern, western, central, new, new-zealand, saudi, sri, costa, puerto, el, burkina, sierra',
);
