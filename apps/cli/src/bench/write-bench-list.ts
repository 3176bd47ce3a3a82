import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { makeIin } from '@tizilim/domain';
import { Draws } from '../demo/generate/random.js';
import { streets } from '../demo/generate/street-data.js';

const surnames = ['Әбдірахманов', 'Қасымов', 'Сүлейменов', 'Иванов', 'Ким', 'Жұмабаев', 'Өтегенов', 'Смирнов', 'Нұрпейісов', 'Ғабдуллин', 'Тоқтаров', 'Петренко'];
const givenNames = ['Нұрлан', 'Айгүл', 'Серік', 'Дәурен', 'Қайрат', 'Сергей', 'Елена', 'Әсел', 'Мұрат', 'Жанар'];
const patronymics = ['Қайратұлы', 'Серікқызы', 'Болатович', 'Маратовна', '', 'Ерланұлы', 'Асқарқызы', 'Викторович'];
const columns = 'iin,surname,given_name,patronymic,birth_date,sex,citizenship,precinct,address,registration_kind,document_type,document_number';
/** One line in so many has a fault: the share measured lists have. */
const FAULT_EVERY = 250;
/** A precinct has so many of the lines. */
const LINES_A_PRECINCT = 1250;
const BLOCK_LINES = 2000;

export interface BenchList {
  readonly lines: number;
  readonly precincts: number;
}

/** Writes a list of list format v1 with made-up people: twelve columns, quoted addresses, now and then a fault. Always the same bytes. */
export async function writeBenchList(path: string, lines: number): Promise<BenchList> {
  const out = createWriteStream(path, { mode: 0o644 });
  out.write(`${columns}\n`);
  const draws = new Draws();
  for (let from = 0; from < lines; from += BLOCK_LINES) {
    let block = '';
    for (let index = from; index < Math.min(lines, from + BLOCK_LINES); index++) block += lineOf(index, draws.reset(index + 1));
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { lines, precincts: Math.ceil(lines / LINES_A_PRECINCT) };
}

function lineOf(index: number, draws: Draws): string {
  const of = (values: readonly string[]): string => values[draws.below(values.length)]!;
  const two = (value: number): string => String(value).padStart(2, '0');
  const birthDate = `${1940 + draws.below(66)}-${two(1 + draws.below(12))}-${two(1 + draws.below(28))}`;
  const sex = draws.below(2) === 0 ? 'M' : 'F';
  let iin: string | undefined;
  for (let serial = draws.below(10_000); iin === undefined; serial = (serial + 1) % 10_000) iin = makeIin({ birthDate, sex, serial });
  const faulty = index % FAULT_EVERY === FAULT_EVERY - 1;
  const precinct = 1 + Math.floor(index / LINES_A_PRECINCT);
  const address = `${of(streets.map((street) => street.kk))}, ${1 + draws.below(200)}-үй, ${1 + draws.below(90)}-пәтер`;
  const values = [iin, of(surnames), of(givenNames), of(patronymics), faulty ? `${birthDate}x` : birthDate, sex, 'KAZ', precinct, `"${address}"`, '', 'id_card', String(100_000_000 + draws.below(800_000_000))];
  return `${values.join(',')}\n`;
}
