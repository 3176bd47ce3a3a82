import type { IsoDate } from '../calendar/iso-date.js';

/** One of the 20 regions: an oblast or a republican city. */
export interface Region {
  /** The two leading KATO digits. */
  readonly id: string;
  readonly kato: string;
  readonly iso: string;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
  readonly kind: 'oblast' | 'city';
  /** Since when the region exists in this form; null for those that are older than the register. */
  readonly validFrom: IsoDate | null;
  /** The region of 2005 (two digits) that this territory belonged to; 51 was South Kazakhstan. */
  readonly predecessor2005: string;
}

type Row = readonly [id: string, kk: string, ru: string, en: string, validFrom: IsoDate | null, predecessor2005: string];

const rows: readonly Row[] = [
  ['10', 'Абай облысы', 'область Абай', 'Abai Region', '2022-06-08', '63'],
  ['11', 'Ақмола облысы', 'Акмолинская область', 'Akmola Region', null, '11'],
  ['15', 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region', null, '15'],
  ['19', 'Алматы облысы', 'Алматинская область', 'Almaty Region', null, '19'],
  ['23', 'Атырау облысы', 'Атырауская область', 'Atyrau Region', null, '23'],
  ['27', 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region', null, '27'],
  ['31', 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region', null, '31'],
  ['33', 'Жетісу облысы', 'область Жетісу', 'Zhetisu Region', '2022-06-08', '19'],
  ['35', 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region', null, '35'],
  ['39', 'Қостанай облысы', 'Костанайская область', 'Kostanay Region', null, '39'],
  ['43', 'Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region', null, '43'],
  ['47', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region', null, '47'],
  ['55', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar Region', null, '55'],
  ['59', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region', null, '59'],
  ['61', 'Түркістан облысы', 'Туркестанская область', 'Turkistan Region', '2018-06-19', '51'],
  ['62', 'Ұлытау облысы', 'область Ұлытау', 'Ulytau Region', '2022-06-08', '35'],
  ['63', 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region', null, '63'],
  ['71', 'Астана қ.', 'г.Астана', 'Astana', null, '71'],
  ['75', 'Алматы қ.', 'г.Алматы', 'Almaty', null, '75'],
  ['79', 'Шымкент қ.', 'г.Шымкент', 'Shymkent', '2018-06-19', '51'],
];

export const regions: readonly Region[] = rows.map(([id, kk, ru, en, validFrom, predecessor2005]) => ({
  id,
  kato: `${id}0000000`,
  iso: `KZ-${id}`,
  kk,
  ru,
  en,
  kind: Number(id) > 70 ? 'city' : 'oblast',
  validFrom,
  predecessor2005,
}));
