import { accessMessages } from './access.js';
import { cliMessages } from './cli.js';
import { coreMessages } from './core.js';
import { demoMessages } from './demo.js';
import { labelLedgerMessages } from './label-ledger.js';
import { labelsMessages } from './labels.js';
import { intakeDeliveryMessages } from './intake-delivery.js';
import { intakeWordMessages } from './intake-words.js';
import { intakeMessages } from './intake.js';
import { intakeFormatsMessages } from './intake-formats.js';
import { intakeEncodingMessages } from './intake-encoding.js';
import { intakeLayoutMessages } from './intake-layouts.js';
import { intakeDecisionMessages } from './intake-decisions.js';
import { listsMessages } from './lists.js';
import { tableMessages } from './tables.js';
import { territoryMessages } from './territory.js';
import { registriesMessages } from './registries.js';
import { roundsMessages } from './rounds.js';
import { httpMessages } from './http.js';
import { registerMessages } from './register.js';
import { reportsMessages } from './reports.js';
import { reconciliationMessages } from './reconciliation.js';
import type { Language, MessageArea } from './message.js';

export { languages } from './message.js';
export type { Language, Message, MessageArea } from './message.js';

/** Every text of the product; a key belongs to exactly one area (a test proves it). */
export const messageAreas = {
  core: coreMessages,
  access: accessMessages,
  http: httpMessages,
  cli: cliMessages,
  demo: demoMessages,
  labels: labelsMessages,
  labelLedger: labelLedgerMessages,
  reports: reportsMessages,
  intake: intakeMessages,
  intakeWords: intakeWordMessages,
  intakeFormats: intakeFormatsMessages,
  intakeEncoding: intakeEncodingMessages,
  intakeLayouts: intakeLayoutMessages,
  intakeDecisions: intakeDecisionMessages,
  intakeDelivery: intakeDeliveryMessages,
  lists: listsMessages,
  tables: tableMessages,
  territory: territoryMessages,
  registries: registriesMessages,
  rounds: roundsMessages,
  register: registerMessages,
  reconciliation: reconciliationMessages,
} as const satisfies Record<string, MessageArea>;

const catalogue: ReadonlyMap<string, MessageArea[string]> = new Map(
  Object.values(messageAreas).flatMap((area: MessageArea) => Object.entries(area)),
);

/** True when a text exists for the key. */
export function hasText(key: string): boolean {
  return catalogue.has(key);
}

/**
 * The text for a key in a language, placeholders filled.
 * An unknown key gives the key itself, so that nothing is ever shown empty.
 * `{@name}` stands for the text whose key the parameter holds, filled with the same parameters.
 */
export function text(key: string, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  const template = catalogue.get(key)?.[language];
  if (template === undefined) return key;
  return template.replace(/\{(@?)(\w+)\}/g, (whole, nested: string, name: string) => {
    if (!(name in params)) return whole;
    const value = String(params[name]);
    return nested === '' || value === key ? value : text(value, language, params);
  });
}

/** The first supported language of an Accept-Language header or a locale name; Kazakh when none fits. */
export function pickLanguage(wanted: string | undefined): Language {
  for (const part of (wanted ?? '').toLowerCase().split(',')) {
    const tag = part.trim().slice(0, 2);
    if (tag === 'kk' || tag === 'ru' || tag === 'en') return tag;
  }
  return 'kk';
}
