import type { TextEncoding } from './text-file.js';

/** How one akimat writes its list. */
export interface ListStyle {
  readonly name: string;
  readonly format: 'csv' | 'tsv' | 'xlsx';
  readonly encoding: TextEncoding;
  readonly separator: string;
  readonly newline: string;
  /** Every value in quotes. */
  readonly quoted: boolean;
  readonly header: 'code' | 'kk' | 'ru' | 'en';
  /** Language of addresses, territories and closed lists. */
  readonly language: 'kk' | 'ru';
  readonly territory: 'code' | 'name';
  readonly dates: 'iso' | 'dotted';
  readonly sexes: readonly [male: string, female: string];
  readonly capitals: boolean;
}

const base = { encoding: 'utf-8', separator: ';', newline: '\n', quoted: false, capitals: false } as const;

/** Kazakh headers and names, UTF-8; also the style of a whole region's list. */
export const wholeStyle: ListStyle = {
  ...base,
  name: 'csv-utf8',
  format: 'csv',
  header: 'kk',
  language: 'kk',
  territory: 'name',
  dates: 'iso',
  sexes: ['Е', 'Ә'],
};
const kz1048: ListStyle = {
  ...base,
  name: 'csv-kz1048',
  format: 'csv',
  encoding: 'kz-1048',
  newline: '\r\n',
  header: 'ru',
  language: 'ru',
  territory: 'name',
  dates: 'dotted',
  sexes: ['М', 'Ж'],
};
const workbook: ListStyle = {
  ...base,
  name: 'xlsx',
  format: 'xlsx',
  header: 'kk',
  language: 'kk',
  territory: 'code',
  dates: 'dotted',
  sexes: ['Е', 'Ә'],
};
const tabs: ListStyle = {
  ...base,
  name: 'tsv-utf8',
  format: 'tsv',
  separator: '\t',
  header: 'code',
  language: 'ru',
  territory: 'code',
  dates: 'iso',
  sexes: ['M', 'F'],
  capitals: true,
};
const commas: ListStyle = {
  ...base,
  name: 'csv-quoted',
  format: 'csv',
  separator: ',',
  newline: '\r\n',
  quoted: true,
  header: 'en',
  language: 'ru',
  territory: 'name',
  dates: 'dotted',
  sexes: ['M', 'F'],
};

/** The second region's list. */
export const foreignStyle = commas;

/** The first three parts of a region show three formats, so that the smallest demo has them all; one workbook is enough. */
const firstStyles: readonly ListStyle[] = [wholeStyle, kz1048, workbook];
const furtherStyles: readonly ListStyle[] = [tabs, commas, wholeStyle, kz1048];

/** The style of the nth part of a region. */
export const partStyle = (nth: number): ListStyle =>
  firstStyles[nth] ?? (furtherStyles[(nth - firstStyles.length) % furtherStyles.length] as ListStyle);
