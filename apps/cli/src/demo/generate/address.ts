import type { PrecinctPlan, RegionPlan } from './region-plan.js';
import { streets, villages, type PlaceName } from './street-data.js';

export interface HomeAddress {
  /** 16 digits, like the codes of the address register. */
  readonly code: string;
  readonly kato: string;
  readonly street: PlaceName;
  readonly house: string;
  readonly flat: string;
  readonly kk: string;
  readonly ru: string;
  /** Orders the homes of a region as a walker passes them. */
  readonly sortKey: string;
}

interface Settlement {
  readonly housesPerStreet: number;
  readonly streetsPerPrecinct: number;
  /** Room between the numbers that two precincts of a town use on a street of the same name. */
  readonly stretch: number;
}
const TOWN: Settlement = { housesPerStreet: 12, streetsPerPrecinct: 8, stretch: 14 };
const COUNTRY: Settlement = { housesPerStreet: 60, streetsPerPrecinct: 22, stretch: 80 };
const HOMES_PER_PRECINCT = 2048;
// A step modulo a prime spreads the codes and never repeats one.
const CODE_STEP = 412_345_679;
const CODE_PRIME = 999_999_999_989;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** Where every household of a region lives: a pure function of precinct and household. */
export class Addresses {
  private readonly prefix: string;

  constructor(private readonly region: RegionPlan) {
    this.prefix = `02${region.id}`;
  }

  /** @param household ordinal inside the precinct */
  at(precinct: PrecinctPlan, household: number): HomeAddress {
    const flats = precinct.urban ? 20 + ((precinct.number * 13) % 5) * 10 : 1;
    const perStreet = (precinct.urban ? TOWN : COUNTRY).housesPerStreet;
    const houseOrdinal = Math.floor(household / flats);
    const flat = precinct.urban ? String((household % flats) + 1) : '';
    const streetOrdinal = Math.floor(houseOrdinal / perStreet);
    const place = houseOrdinal % perStreet;
    const { street, house } = this.locate(precinct, streetOrdinal, walk(place, perStreet));
    const homes = this.texts(precinct, street, house, flat);
    return {
      code: this.prefix + pad(((precinct.ordinal * HOMES_PER_PRECINCT + household + 1) * CODE_STEP) % CODE_PRIME, 12),
      kato: precinct.district.id,
      street,
      house,
      flat,
      ...homes,
      sortKey: `${pad(precinct.number, 5)}.${pad(streetOrdinal, 3)}.${pad(place, 4)}.${pad(Number(flat), 4)}`,
    };
  }

  /** A street belongs to several precincts of a town; each has its own stretch of house numbers. */
  private locate(precinct: PrecinctPlan, streetOrdinal: number, number: number): { street: PlaceName; house: string } {
    const { streetsPerPrecinct, stretch } = precinct.urban ? TOWN : COUNTRY;
    const turn = precinct.urban ? precinct.ordinalInDistrict : Math.floor(precinct.ordinalInDistrict / villages.length);
    const ordinal = turn * streetsPerPrecinct + streetOrdinal;
    const street = streets[(ordinal * 5 + precinct.district.id.charCodeAt(3)) % streets.length] as PlaceName;
    const base = number + Math.floor(ordinal / streets.length) * stretch;
    const suffix = base % 11 === 7 ? '/1' : base % 13 === 5 ? 'А' : '';
    return { street, house: `${base}${suffix}` };
  }

  private texts(precinct: PrecinctPlan, street: PlaceName, house: string, flat: string): { kk: string; ru: string } {
    const { region } = this.region;
    const { district, village } = precinct;
    const kkPlace = village ? `${district.kk}, ${village.kk}` : district.kk;
    const ruPlace = village ? `${district.ru}, ${village.ru}` : district.ru;
    return {
      kk: `${region.kk}, ${kkPlace}, ${street.kk}, ${house}-үй${flat && `, ${flat}-пәтер`}`,
      ru: `${region.ru}, ${ruPlace}, ${street.ru}, д. ${house}${flat && `, кв. ${flat}`}`,
    };
  }
}

/** House numbers as one walks: up the odd side, back down the even one. */
function walk(place: number, count: number): number {
  const odd = Math.ceil(count / 2);
  return place < odd ? 2 * place + 1 : 2 * (count - place);
}
