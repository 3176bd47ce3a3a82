import type { ListColumnCode } from '@tizilim/domain';

/** The last year that a voter of today can be born in, roughly; documents are mostly younger. */
const LAST_BIRTH_YEAR = 2009;
const FIRST_BIRTH_YEAR = 1900;

const DATE = /^(?:(\d{4})[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2}))(?:[ T].{0,12})?$/;
const NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;
const sexes = new Set(['m', 'f', 'м', 'ж', 'е', 'ә', 'ер', 'әйел', 'муж', 'жен', 'мужской', 'женский', 'male', 'female']);

type Shape = (values: readonly string[]) => number;

/** A rule that every value must keep: so sure it is of its column when all do, sure that it is not when one does not. */
const every =
  (keeps: (value: string) => boolean, sure: number): Shape =>
  (values) =>
    values.every(keeps) ? sure : -1;
const matching = (form: RegExp, sure: number): Shape => every((value) => form.test(value), sure);
const ending = (form: RegExp): Shape => {
  const names = matching(NAME, 0.2);
  return (values) => (names(values) > 0 && values.filter((value) => form.test(value)).length * 2 > values.length ? 0.8 : names(values));
};
const dates = matching(DATE, 0.4);

const shapes: Readonly<Partial<Record<ListColumnCode, Shape>>> = {
  iin: matching(/^\d{12}$/, 1),
  surname: ending(/(?:[оеё]в|[ыи]н|ский|[оеё]ва|[ыи]на|ская)$/iu),
  given_name: matching(NAME, 0.2),
  patronymic: ending(/(?:ұлы|улы|қызы|кызы|вич|вна)$/iu),
  birth_date: (values) => (dates(values) > 0 && values.every(isOfBirth) ? 0.8 : dates(values) > 0 ? 0.1 : -1),
  sex: every((value) => sexes.has(value.toLowerCase().replace(/\.$/, '')), 1),
  citizenship: matching(NAME, 0.2),
  region: matching(/^(?:\d{9}|[^\d].*)$/u, 0.2),
  district: matching(/^(?:\d{9}|[^\d].*)$/u, 0.2),
  precinct: (values) => (values.every((value) => /^(?:№\s*)?\d{1,5}$/.test(value)) ? (isCounting(values) ? 0 : 0.7) : -1),
  address_code: matching(/^\d{10,20}$/, 0.5),
  address: (values) => (values.every((value) => /\p{L}{2}/u.test(value)) ? (values.some((value) => /\d/.test(value)) ? 0.7 : 0.1) : -1),
  registration_kind: matching(/\p{L}/u, 0.2),
  document_type: matching(/\p{L}/u, 0.2),
  document_number: matching(/^\p{L}{0,3}\s?[№]?\s?\d{5,12}$/u, 0.3),
  document_issuer: matching(/\p{L}/u, 0.2),
  document_date: dates,
  document_expiry: dates,
};

/** How sure the values alone make one that they are of a column: 1 quite, 0 not at all, -1 they cannot be. */
export function shapeOf(values: readonly string[], column: ListColumnCode): number {
  return values.length === 0 ? 0 : (shapes[column]?.(values) ?? 0);
}

/** Whether a cell is a value and no title: a number or a date. */
export function isValueLike(cell: string): boolean {
  return /^[\d\s.,/:-]+$/.test(cell) || DATE.test(cell);
}

function isOfBirth(value: string): boolean {
  const found = DATE.exec(value);
  const year = Number(found?.[1] ?? found?.[2]);
  return year < 100 || (year >= FIRST_BIRTH_YEAR && year <= LAST_BIRTH_YEAR);
}

/** 1, 2, 3 …: lines are counted here. */
function isCounting(values: readonly string[]): boolean {
  return values.length > 1 && values.every((value, i) => Number(value) === Number(values[0]) + i);
}
