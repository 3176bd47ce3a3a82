import { Addresses, type HomeAddress } from './address.js';
import { documentsOf, type IdentityDocument } from './documents.js';
import { Households, type Household, type Person } from './household.js';
import { IinSlots, personCapacity } from './iin-slots.js';
import type { Plant } from './plant-kinds.js';
import { noPlants, type PlantPlan } from './plant-plan.js';
import { mix } from './random.js';
import { precinctOf, type PrecinctPlan, type RegionPlan } from './region-plan.js';

export interface Resident {
  readonly person: Person;
  readonly precinct: PrecinctPlan;
  readonly household: Household;
  readonly home: HomeAddress;
  readonly documents: readonly IdentityDocument[];
  readonly plant: Plant | undefined;
}

/** A region and everything that can be computed about its people; holds none of them. */
export class RegionWorld {
  readonly addresses: Addresses;
  private readonly households: Households;

  constructor(
    readonly plan: RegionPlan,
    readonly plants: PlantPlan = noPlants,
    slots: IinSlots = new IinSlots(plan.seed),
  ) {
    if (plan.firstPerson + plan.voters > personCapacity) throw new Error(`the numbering holds ${personCapacity} people`);
    this.addresses = new Addresses(plan);
    this.households = new Households(plan, slots, plants.forced);
  }

  householdsOf(precinct: PrecinctPlan): Iterable<Household> {
    return this.households.of(precinct);
  }

  documentsOf(person: Person): readonly IdentityDocument[] {
    return documentsOf(person, this.plan.seed, this.plan.firstAsOf);
  }

  /** The document that the akimat's line states, if it states one: three lines in four do. */
  statedDocument(person: Person, documents: readonly IdentityDocument[]): IdentityDocument | undefined {
    return mix(person.number, this.plan.seed ^ 0x57a7) % 4 === 0 ? undefined : documents[0];
  }

  /** The person of an index (0 … voters-1), from the seed alone. */
  personAt(index: number): Resident {
    const precinct = precinctOf(this.plan, index);
    const household = this.households.find(precinct, index - precinct.firstPerson);
    const person = household.members.find((member) => member.index === index);
    if (person === undefined) throw new Error(`no person ${index} in region ${this.plan.id}`);
    const home = this.addresses.at(precinct, household.ordinal);
    return { person, precinct, household, home, documents: this.documentsOf(person), plant: this.plants.find(index) };
  }
}
