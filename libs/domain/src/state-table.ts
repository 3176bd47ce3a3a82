import { DomainError } from './domain-error.js';

/** Allowed moves of a thing with states: for each state the states that may follow. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

export interface StateTable<S extends string> {
  readonly name: string;
  readonly initial: S;
  readonly states: readonly S[];
  readonly transitions: Transitions<S>;
  can(from: S, to: S): boolean;
  /** Throws `state.not-allowed` (conflict) when the move is not in the table. */
  assertMove(from: S, to: S): void;
  isFinal(state: S): boolean;
}

/**
 * Builds a state table and refuses one that is wrong: an unknown target or a state
 * that cannot be reached from the initial one stops the process at start.
 */
export function defineStates<S extends string>(name: string, initial: S, transitions: Transitions<S>): StateTable<S> {
  const states = Object.keys(transitions) as S[];
  const reached = reachable(initial, transitions);
  for (const state of states) {
    for (const target of transitions[state]) {
      if (!(target in transitions)) throw new Error(`state table ${name}: ${state} leads to unknown state ${target}`);
    }
    if (!reached.has(state)) throw new Error(`state table ${name}: ${state} cannot be reached from ${initial}`);
  }
  const can = (from: S, to: S): boolean => transitions[from]?.includes(to) ?? false;
  return {
    name,
    initial,
    states,
    transitions,
    can,
    assertMove(from, to) {
      if (!can(from, to)) throw new DomainError('state.not-allowed', 'conflict', { thing: name, from, to });
    },
    isFinal: (state) => transitions[state].length === 0,
  };
}

function reachable<S extends string>(initial: S, transitions: Transitions<S>): Set<S> {
  const reached = new Set<S>([initial]);
  const open = [initial];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const next of transitions[state] ?? []) {
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
    }
  }
  return reached;
}
