/**
 * Stems that stand in many English news articles whatever they are about, by the share of articles that hold them, counted
 * over some four hundred articles of many outlets. Words that are mostly written with a capital are left out. A stem that is
 * not here stands in fewer than three of a hundred.
 */
const shares: readonly (readonly [share: number, stems: string])[] = [
  [
    0.4,
    `anoth back becaus begin call campaign candid chief come countri dai elect end even first former gener get go help
    includ issu know last like look made make mani month need no not now on parti peopl plan point polit presid presidenti
    question recent right rise run see show sinc take thing think time two us wai want week well work year`,
  ],
  [
    0.24,
    `among appear around ask attack becom believ better big busi came case chang clear close commun continu critic decis
    differ effort everi expect face fall far fight follow found full give good govern group howev import interview job keep
    kill larg later law lead live long lot major member million move never next night nomine number offic offici part past
    percent person place polici primari public put realli releas secretari secur seem sever someth statement still system
    talk though three try turn vote voter whether win worker world`,
  ],
  [
    0.155,
    `abl account accus across act action activ addit address administr ago agre allow almost along alreadi alwai announc
    answer anyth argu associ attempt author awai base began behind best bill billion break bring build care carri caus
    challeng charg citi claim comment commit compani concern conserv consid control cost cours court creat current cut deal
    debat decad decid despit develop discuss done earli earlier econom effect either email endors enough event ever execut
    experi fact fail famili feder feel figur final find five forc foreign four free futur given got great hand happen hard
    health held high himself histori hit hold hope hour idea immigr inform instead interest intern investig involv kind
    latest least leav left less let level liber life line littl man manag matter mean media meet messag moment monei name
    nearli nomin offer often onc open oper order organ other pai perform photo plai poll posit possibl post potenti power
    press privat problem process program propos protect provid push race rais rate reach real reason receiv record remain
    report repres requir respond respons result return role rule school second seen send serv servic set share side sign
    singl small social someon speak speech spend stage stand step stori strong suggest sure team term thought todai togeth
    took top tweet understand video view war watch weapon went without women word wrote young`,
  ],
  [
    0.097,
    `abil accept actual admit advantag advis affect afford ag agenc aggress ahead aim air alli although amount anyon appeal
    approach area averag avoid bad ban bank becam benefit beyond bid biggest billionair black blaze board border bui
    candidaci capit car certainli chairman chanc child children choic cite civil class collect colleg common complet
    conduct confer congression contest convent convers corpor crimin crowd danger data declar defeat defend deliv demand
    describ design detail determin difficult direct district document drive drug due economi eight els emerg engag ensur
    enter entir especi establish everyon everyth evid exampl exist expand expert explain express favor fear featur fellow
    field file financi focu focus form forward friend front fund gain game global goal governor ground half hear higher
    host human hundr hurt immedi improv increasingli independ individu industri initi insid invest itself join kei known
    late lawmak learn led legal letter limit list longer lose loss lost love low lower mark market men mention middl
    militari mind minor minut morn movement natur near note noth oppon opportun oppos outsid pact paid particular
    particularli pass perhap phone pick pledg polic popul prepar present prevent previou price probabl product professor
    progress project promis publish ralli rather read readi reduc refer reform refus region relat remark request research
    respect rest risk rival room save saw seek senior sens sent seriou shift shot signific similar simpli sit situat six
    soon sound sourc special specif spent spoke spokesman stai strategi struggl student studi success surpris taken target
    tax technolog tell terrorist test text themselv third thousand threat throughout total toward trade tri true union
    unlik valu vice victori violenc visit wait walk warn whole wide woman won worri`,
  ],
  [
    0.063,
    `abov absolut abstract access accomplish achiev acknowledg activist ad advanc advoc affair alleg alon annual apart appar
    appli approv argument arriv articl assum attend attent attornei attract audienc avail ballot basi basic bear beat bit
    blame blast block bodi book brought built businessman cannot career cast caucu celebr central certain chair check choos
    citizen clearli coalit com combin comfort compar competit complic comput conclud condit confid confirm connect consist
    constitut consult consum contend content contrast contribut controversi convinc cooper correct count counti coupl cover
    credit crime crisi cycl damag date daughter de deep defens degre deleg demonstr deni depend directli divis doctor
    dollar domin donor door doubl dozen draw earn easi educ elector encourag energi enforc equal essenti estat estim eventu
    exactli exchang expos extend extrem ey failur fair fake father favorit felt fill finish fit fortun frustrat gather gave
    goe gone grant growth gui hall handl hate heard heart heat herself highlight histor huge husband identifi ignor illeg
    impact impos incid incom inde indic influenc instanc insult intellig intend intent introduc journal judg kept labor
    lack land languag larger largest lawsuit lawyer leadership light link listen local longtim main maintain manufactur
    margin mass materi mayb meanwhil measur met miss mission mix model moder mostli mother multipl necessari neg negoti
    network observ occur old onlin opinion opposit option origin overal page paper parent park particip partner passion
    path peac per percentag period piec platform pleas politician popular practic predict prefer pressur presumpt pretti
    previous prioriti prison produc profession promot prompt prosecutor prospect protest prove publicli pull pursu quickli
    quit radic radio rang realiti recogn recommend reflect refuge regard regist regul regular regularli reject rel
    relationship reli rememb remind remov repeatedli replac resid resourc retir review rhetor rich roll roughli round safe
    safeti scale scandal schedul season secret sell sentenc separ seri server session seven shape shoot short shown solut
    somebodi sometim son sort sought spot spread spring stake standard star statu strength subject summer super surround
    survei swing task televis ten terror thank threaten ti touch tough town track tradit trail train travel treat trip
    troubl trust truth twice type ultim unusu urg usual version victim violat voic vow wage water wave wealthi websit
    weekend welcom wife will winner withdraw wonder worst worth write wrong ye`,
  ],
  [
    0.038,
    `abroad abus acceler add adjust admir adopt adult advic affili afternoon agenda al altern amid analyst anger angri
    anonym anybodi anywher apolog appoint appreci appropri arrang arrest asid assault assert assess asset awar award backer
    background balanc band bar bare behavior below bigger bipartisan boi bomb boost born bottom box brain brief broad
    broadcast broader broke brother budget burn cabl camera camp cap capabl captur card cash catch caucus caught chamber
    champion chao charact cheer circumst clash classifi climat closer code collaps colleagu color command commerci compet
    complain complaint complex compromis conclus condemn confront confus consequ consider contain contract contradict
    convict cool core correspond coverag crack credibl cross crucial cultur custom dark debt dedic deepli defin definit
    delai democraci deport deputi deserv destroi devot digit diplomat disagre discov diseas dismiss displai disput divers
    divid domest donat doubt dramat drawn dream drew driven duti easier easili economist edg edit editor element elig
    elimin elsewher embrac emot emphas employ enabl enemi engin enjoi enorm enthusiasm environ environment era ethnic
    everybodi examin except exclus exit expens experienc extens extra facil factor faith familiar fan fast faster fault fee
    fell femal fewer financ fine fix flag flight floor folk food formal forum founder fourth fraud freedom frequent fuel
    fulli fundament fundrais ga gap giant girl gotten graduat grand greater greatest green grew guard guess guid gun hack
    happi harder harm headlin headquart heavili hell highest highli hire honor hospit hot ideal ident ideolog imagin imposs
    impress incit incred influenti insist inspir instal insur integr intens investor invit joke journalist jump knew knock
    label ladi lai leak legaci lesson leverag li liar liberti lie lift locat lock machin massiv mayor meant memori mental
    method mile minimum mistak mobil mogul momentum monitor moon motiv murder music narrow nationwid necessarili neighbor
    neither net newli newspap nine nobodi none normal notic notion nuclear object obviou obvious odd offens oh older ongo
    otherwis outcom outrag overse oversea own owner paint panel partisan partnership perfect perman permit persuad pitch
    player plenti plu poor pose prais presenc principl probe profil promin properti prosecut provis qualifi qualiti quarter
    quot racial racist ran rank rare reaction realiz recruit red reduct reliabl relief religi religion repeat reportedli
    reserv resign resist resolut resolv restrict revenu revers revolut road rock root rose sale scene scienc scientist
    score scrambl scrutini search seat sector seiz select serious ship shock shortli shut signal signatur significantli
    simpl site size skeptic skill slightli slow smaller smart societi soldier solid somewhat southern specul split
    spokeswoman squar stanc station stock stood strateg strategist stream stress strike stronger substanti sudden suffer
    suppos surfac surg surrog surviv suspect tabl tactic teach tear tend terribl territori theori throw ticket tire titl
    tomorrow tonight tool topic tour transform transit transpar treatment trend trial truli typic un unabl unclear undermin
    uniqu unless unveil upcom updat upset urban user varieti variou vast veteran virtual vision volunt vulner wake weak
    wealth wear whatev wish wit wors written xenophob yield younger yourself zero zone`,
  ],
];

const shareOf = new Map(
  shares.flatMap(([share, stems]) => stems.split(/\s+/).map((stem): [string, number] => [stem, share])),
);

/** Of words that are not known to be common: what a rare one has in a large archive. */
const rare = 0.006;

/** How much a stem tells of what an article is about: the logarithm of how few articles hold it, 1.9 to 6.1. */
export const informationOf = (stem: string): number => 1 - Math.log(shareOf.get(stem) ?? rare);
