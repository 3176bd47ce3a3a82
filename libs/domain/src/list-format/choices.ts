/** A value of a closed list in list format v1, accepted by code or by its word in kk, ru, en. */
export interface ListChoice {
  readonly code: string;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

export const registrationKinds = [
  { code: 'permanent', kk: 'тұрақты', ru: 'постоянная', en: 'permanent' },
  { code: 'temporary', kk: 'уақытша', ru: 'временная', en: 'temporary' },
  { code: 'dormitory', kk: 'жатақхана', ru: 'общежитие', en: 'dormitory' },
  { code: 'military', kk: 'әскери бөлім', ru: 'воинская часть', en: 'military' },
  { code: 'special', kk: 'арнаулы мекеме', ru: 'специальное учреждение', en: 'special' },
  { code: 'abroad', kk: 'шетелде', ru: 'за рубежом', en: 'abroad' },
] as const satisfies readonly ListChoice[];
export type RegistrationKind = (typeof registrationKinds)[number]['code'];

export const documentTypes = [
  { code: 'id_card', kk: 'жеке куәлік', ru: 'удостоверение личности', en: 'id card' },
  { code: 'passport', kk: 'төлқұжат', ru: 'паспорт', en: 'passport' },
] as const satisfies readonly ListChoice[];
export type DocumentType = (typeof documentTypes)[number]['code'];

/** Spellings of a person's sex in lists: M/F, М/Ж, Е/Ә, either case. */
export const sexSpellings: Readonly<Record<string, 'M' | 'F'>> = { M: 'M', F: 'F', М: 'M', Ж: 'F', Е: 'M', Ә: 'F' };

function spellings(choices: readonly ListChoice[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  choices.forEach((choice, index) => {
    for (const word of [choice.code, choice.kk, choice.ru, choice.en]) map.set(word, index);
  });
  return map;
}

/** Position in `registrationKinds` by lower-case spelling. */
export const registrationKindBySpelling = spellings(registrationKinds);
/** Position in `documentTypes` by lower-case spelling. */
export const documentTypeBySpelling = spellings(documentTypes);

// ISO 3166-1 alpha-3, officially assigned codes.
const COUNTRIES =
  'ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA ' +
  'CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM ' +
  'GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN ' +
  'KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT ' +
  'NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA ' +
  'SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA ' +
  'UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE';

/** ISO 3166-1 alpha-3 codes. */
export const countryCodes: ReadonlySet<string> = new Set(COUNTRIES.split(' '));
