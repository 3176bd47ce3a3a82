/** Why a list comes after its due date; the texts are the messages `late-reason.<reason>`. */
export const lateReasons = ['source-late', 'technical', 'staff', 'correction', 'emergency', 'other'] as const;
export type LateReason = (typeof lateReasons)[number];

export interface Lateness {
  readonly reason: LateReason;
  readonly note: string;
}
