import { canonicalName, key2OfKey1, nameKey1 } from '../names/name-keys.js';
import { addressTokens } from './address-tokens.js';
import type { AddressToken } from './address-tokens.js';
import { isArea } from './address-words.js';
import type { AddressWord, StreetType } from './address-words.js';
import { normaliseHouse, splitHouse } from './house.js';

/** An address text in parts; an empty text where the address does not say. */
export interface ParsedAddress {
  readonly streetType: StreetType | '';
  /** The name as written, upper case: of the street, else of the area, else of the settlement. */
  readonly street: string;
  /** The name in the form in which Kazakh and Russian spellings agree. */
  readonly streetKey: string;
  readonly house: string;
  readonly building: string;
  readonly flat: string;
  /** What stands before the street: region, district, settlement, upper case. */
  readonly places: readonly string[];
}

interface Street {
  readonly type: StreetType | '';
  readonly name: string;
}

/** Splits a Kazakh or Russian address text. Ambiguous short words are settled by their position. */
export function parseAddress(text: string): ParsedAddress {
  const reader = new AddressReader(addressTokens(text));
  return reader.read();
}

/** One text for all spellings of an address inside its settlement: kind and key of the street, house, building, flat. */
export function addressKey(text: string): string {
  const { streetType, streetKey, house, building, flat } = parseAddress(text);
  return [streetType, streetKey, house, building, flat].join('|');
}

/**
 * The key of a street's name: K2 of each word without the endings of the Russian genitive (ул. Абая = Абай көшесі),
 * initials left out, words in one order.
 */
export function streetNameKey(name: string): string {
  return canonicalName(name)
    .split(/[ -]+/)
    .map((word) => key2OfKey1(withoutCase(nameKey1(word))))
    .filter((word) => word.length > 1 || /\d/.test(word))
    .sort()
    .join(' ');
}

function withoutCase(word: string): string {
  if (word.length > 5 && word.endsWith('ого')) return word.slice(0, -3);
  if (word.length > 5 && /(?:ой|ый|ий|ая)$/.test(word)) return word.slice(0, -2);
  return word.length > 3 ? word.replace(/[аяйьыи]$/, '') : word;
}

class AddressReader {
  private at = 0;
  private names: string[] = [];
  private collecting: 'name' | 'place' | StreetType = 'name';
  private numbers: string[] = [];
  private street: Street | undefined;
  private area: Street | undefined;
  private house = '';
  private building = '';
  private flat = '';
  private readonly places: string[] = [];
  private readonly bare: string[] = [];

  constructor(private readonly tokens: readonly AddressToken[]) {}

  read(): ParsedAddress {
    for (; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at]!;
      if (token.kind === 'comma') this.endNames();
      else if (token.kind === 'number') this.takeNumber(token.text);
      else if (token.kind === 'name') this.takeName(token.text, token.initial);
      else this.takeWord(token.text, token.word);
    }
    this.endNames();
    this.placeNumbers();
    return this.result();
  }

  private takeWord(text: string, word: AddressWord): void {
    if (this.isHouseLetter(text)) this.numbers.push(`${this.numbers.pop()}${text}`);
    else if (this.isInitial(text)) return;
    else if (text === 'жолы' && this.belongsToName()) this.names.push(text);
    else if (word.role === 'street') this.takeStreetWord(word.type, word.order);
    else if (word.role === 'place') this.takePlaceWord(text, word.order);
    else this.takeNumberWord(text, word);
  }

  private takeStreetWord(type: StreetType, order: 'kk' | 'ru' | 'any'): void {
    const nameFollows = this.nameFollows();
    const numberBefore = this.names.length === 0 && this.numbers.length > 0 && this.house === '' && !nameFollows;
    if (numberBefore) {
      this.keepStreet(type, this.numbers.pop()!);
    } else if (this.names.length > 0 && this.collecting !== type && (order === 'kk' || !nameFollows)) {
      const name = this.names.join(' ');
      this.names = [];
      this.collecting = 'name';
      this.keepStreet(type, name);
    } else {
      this.endNames();
      this.collecting = type;
      const next = this.tokens[this.at + 1];
      if (!nameFollows && next?.kind === 'number') {
        this.at++;
        this.keepStreet(type, next.text);
        this.collecting = 'name';
      }
    }
  }

  private takePlaceWord(text: string, order: 'kk' | 'ru' | 'any'): void {
    const next = this.tokens[this.at + 1];
    if ((text === 'п' || text === 'к') && next?.kind === 'number') {
      this.takeNumberWord(text, { role: 'flat', order: 'ru' });
      return;
    }
    const prefix = this.nameFollows() && (this.names.length === 0 || (order === 'ru' && this.collecting !== 'place'));
    if (prefix) {
      this.endNames();
      this.collecting = 'place';
    } else {
      this.collecting = 'place';
      this.endNames();
    }
  }

  private takeNumberWord(text: string, word: AddressWord): void {
    const next = this.tokens[this.at + 1];
    const numberNext = next?.kind === 'number';
    const known = this.house !== '' || this.numbers.length > 0;
    if (!numberNext && this.numbers.length === 0) {
      this.takeWordWithoutNumber(text);
      return;
    }
    if (text === 'кв' && numberNext && !known && this.street === undefined && this.area === undefined && this.names.length === 0) {
      this.takeStreetWord('quarter', 'ru');
      return;
    }
    this.endNames();
    const follows = numberNext && (word.order !== 'kk' || this.numbers.length === 0 || (word.role === 'flat' && this.house === ''));
    const number = follows ? (this.at++, next.text) : this.numbers.pop()!;
    if (follows && this.isLetterAt(this.at + 1)) this.setPart(word, `${number}${(this.tokens[++this.at] as { text: string }).text}`);
    else this.setPart(word, number);
  }

  /** д. without a number is даңғылы, к. is кент, the others say nothing. */
  private takeWordWithoutNumber(text: string): void {
    if (text === 'д' && this.names.length > 0 && !this.nameFollows()) this.takeStreetWord('avenue', 'kk');
    else if (text === 'к') this.takePlaceWord('', 'any');
  }

  private setPart(word: AddressWord, number: string): void {
    if (word.role === 'flat') this.flat = normaliseHouse(number);
    else if (word.role === 'building' && (this.house !== '' || this.numbers.length > 0)) this.building = normaliseHouse(number);
    else if (this.house === '') {
      this.nameNumbers();
      this.house = number;
    }
  }

  private takeNumber(text: string): void {
    const partOfName = this.collecting !== 'name' && this.names.length === 0 && this.nameFollows();
    if (partOfName || (this.names.length === 0 && this.collecting === 'name' && this.numberNamesStreet())) {
      this.names.push(text);
      return;
    }
    this.endNames();
    this.numbers.push(text);
  }

  private takeName(text: string, initial: boolean): void {
    if (this.isHouseLetter(text)) this.numbers.push(`${this.numbers.pop()}${text}`);
    else if (!initial) this.names.push(text);
  }

  /** "8 наурыз көшесі": a number, names and then a kind of street in one segment. */
  private numberNamesStreet(): boolean {
    if (!this.nameFollows()) return false;
    let i = this.at + 1;
    while (this.tokens[i]?.kind === 'name') i++;
    const token = this.tokens[i];
    return token?.kind === 'word' && token.word.role === 'street' && token.word.order !== 'ru';
  }

  /** Ends the names collected so far: they are the name of what was announced, or stand alone. */
  private endNames(): void {
    const name = this.names.join(' ');
    this.names = [];
    const kind = this.collecting;
    this.collecting = 'name';
    if (name === '') return;
    if (kind === 'place') this.places.push(name);
    else if (kind !== 'name') this.keepStreet(kind, name);
    else if (this.numbers.length === 0 && this.house === '') this.bare.push(name);
  }

  private keepStreet(type: StreetType, name: string): void {
    if (isArea(type)) this.area ??= { type, name };
    else this.street ??= { type, name };
  }

  /** Numbers before a marked house belong to the street's name: мкр Самал 2, дом 5. */
  private nameNumbers(): void {
    if (this.numbers.length === 0) return;
    const extra = this.numbers.join(' ');
    this.numbers = [];
    if (this.street !== undefined) this.street = { ...this.street, name: `${this.street.name} ${extra}` };
    else if (this.area !== undefined) this.area = { ...this.area, name: `${this.area.name} ${extra}` };
    else this.bare.push(extra);
  }

  /** Numbers that no word explains: the house, then the building or the flat. */
  private placeNumbers(): void {
    if (this.house === '') this.house = this.numbers.shift() ?? '';
    const dashed = /^(.*\d\p{L}?)-(\d+)$/u.exec(this.house);
    if (dashed !== null && this.flat === '') {
      this.house = dashed[1]!;
      this.flat = normaliseHouse(dashed[2]!);
    }
    if (this.flat === '') this.flat = normaliseHouse(this.numbers.shift() ?? '');
  }

  private result(): ParsedAddress {
    const bareStreet = this.street === undefined && this.area === undefined ? this.bare.pop() : undefined;
    const named = this.street ?? this.area ?? { type: '' as const, name: bareStreet ?? this.places.pop() ?? '' };
    const { house, building } = splitHouse(this.house);
    return {
      streetType: named.type,
      street: canonicalName(named.name),
      streetKey: streetNameKey(named.name),
      house,
      building: this.building === '' ? building : this.building,
      flat: this.flat,
      places: [...this.places, ...this.bare].map(canonicalName),
    };
  }

  private nameFollows(): boolean {
    let next = this.tokens[this.at + 1];
    if (next?.kind === 'number') next = this.tokens[this.at + 2];
    if (next?.kind === 'word') return next.text.length === 1 && this.tokens[this.at + 1] === next && this.tokens[this.at + 2]?.kind === 'name';
    return next?.kind === 'name' && (next.text.length > 1 || /\d/.test(next.text) || next.initial);
  }

  /** "Жібек жолы көшесі", "пр. Жибек жолы": the road is in the name. */
  private belongsToName(): boolean {
    const next = this.tokens[this.at + 1];
    const announced = this.collecting !== 'name' && this.collecting !== 'place';
    return this.names.length > 0 && (announced || (next?.kind === 'word' && next.word.role === 'street'));
  }

  /** A single letter right behind a number, when no number follows it. */
  private isHouseLetter(text: string): boolean {
    return text.length === 1 && /\p{L}/u.test(text) && this.tokens[this.at - 1]?.kind === 'number' && this.numbers.length > 0 && this.tokens[this.at + 1]?.kind !== 'number';
  }

  private isLetterAt(at: number): boolean {
    const token = this.tokens[at];
    return (token?.kind === 'name' || token?.kind === 'word') && token.text.length === 1 && this.tokens[at + 1]?.kind !== 'number';
  }

  /** "ул. К. Сатпаева": a single letter between the kind of street and its name. */
  private isInitial(text: string): boolean {
    return text.length === 1 && this.collecting !== 'name' && this.collecting !== 'place' && this.names.length === 0 && this.tokens[this.at + 1]?.kind === 'name';
  }
}
