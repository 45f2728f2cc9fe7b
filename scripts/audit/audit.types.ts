// Decides what the auditor reads: plan, request and catalogue as plain JSON. It shares no code and no types with the planner.

export interface PlanJson {
  readonly from: string;
  readonly concessions: readonly { readonly rule: string; readonly text: string }[];
  readonly blocks: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
  readonly weeks: readonly WeekJson[];
  readonly gates: readonly { readonly gate: string; readonly open: boolean }[];
  readonly optimality: { readonly value: number; readonly bound: number; readonly milliseconds: number | null };
}
export interface WeekJson {
  readonly from: string;
  readonly emphasis: string;
  readonly deload: boolean;
  readonly sessions: readonly SessionJson[];
  readonly setsPerMuscle: Readonly<Record<string, number>>;
  readonly concessions?: readonly { readonly rule: string; readonly text: string }[];
}
export interface SessionJson {
  readonly date: string;
  readonly minutes: number;
  readonly budgetMinutes: number;
  readonly roles: readonly string[];
  readonly warmUp: readonly {
    readonly drill: string;
    readonly reps?: number;
    readonly seconds?: number;
    readonly sets?: number;
    readonly perSide?: boolean;
  }[];
  readonly slots: readonly SlotJson[];
  readonly turns?: readonly {
    readonly slots: readonly string[];
    readonly betweenSeconds: number;
    readonly roundSeconds: number;
  }[];
  readonly coolDown: readonly {
    readonly drill: string;
    readonly reps?: number;
    readonly seconds?: number;
    readonly sets?: number;
    readonly perSide?: boolean;
  }[];
}
export interface SlotJson {
  readonly id: string;
  readonly exercise: string;
  readonly pattern: string;
  readonly stage: string;
  readonly heavy: boolean;
  readonly intent: { readonly pattern: string; readonly role: string };
  readonly method?: {
    readonly kind: string;
    readonly parts?: number;
    readonly restSeconds?: number;
    readonly part?: string;
    readonly with?: string;
    readonly rounds?: number;
    readonly intent?: string;
    readonly joint?: string;
    readonly degrees?: number;
  };
  readonly sets: readonly SetJson[];
  readonly reasons: readonly { readonly rule: string; readonly because: string; readonly grade: string }[];
  readonly alternative?: { readonly exercise: string };
}
export interface SetJson {
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  readonly loadKg: number | null;
  readonly rpe: number | null;
  readonly percent1RM: number | null;
  readonly tempo: string | null;
  readonly restSeconds: number;
  readonly side: string | null;
}

export interface MovementJson {
  readonly id: string;
  readonly name: string;
  readonly pattern: string;
  readonly alsoTrains: readonly string[];
  readonly stage: string;
  readonly roles: readonly string[];
  readonly doseRange: { readonly min: number; readonly max: number };
  readonly hold?: { readonly intent: string; readonly joint: string; readonly degrees: number };
  readonly position: string;
  readonly laterality: string;
  readonly trackedBy: string;
  readonly equipment: readonly (readonly string[])[];
  readonly gates: readonly string[];
  readonly joints: Readonly<Record<string, number>>;
  readonly muscles: Readonly<Record<string, number>>;
  readonly lumbarCost: number;
  readonly setUpSeconds: number;
  readonly secondsPerRep: number;
  readonly loadStepKg: number;
  readonly tags: readonly string[];
}
export interface CatalogueJson {
  readonly movements: readonly MovementJson[];
  readonly drills: readonly {
    readonly id: string;
    readonly avoidWhenSore: readonly string[];
    readonly equipment: readonly (readonly string[])[];
  }[];
}

/** Fields common to a request and an athlete's file; dates of tests may be `date` or `from`. */
export interface AskedJson {
  readonly athlete: { readonly born?: string | null; readonly level?: string; readonly bodyMassKg?: number | null };
  readonly weeks: number;
  readonly availability: readonly { readonly weekday: string; readonly minutes: number }[];
  readonly equipment: readonly string[];
  readonly calendar: readonly {
    readonly kind: string;
    readonly date?: string;
    readonly from?: string;
    readonly to?: string;
    readonly zone?: string;
    readonly weekday?: string;
    readonly sport?: string;
    readonly minutes?: number;
    readonly rpe?: number;
    readonly equipment?: readonly string[];
  }[];
  readonly complaints: readonly { readonly joint: string; readonly severity: number; readonly provokedBy: readonly string[] }[];
  readonly pace?: number;
  readonly zone?: string | null;
  readonly undulating?: boolean;
  readonly before?: {
    readonly loadedWeeks?: number;
    readonly lastDeloadEnd?: string | null;
    readonly lastHeavyBackOn?: string | null;
    readonly lastHeavyHingeOn?: string | null;
    readonly weeklySets?: Readonly<Record<string, number>>;
    readonly trainingSince?: string | null;
    readonly exercises?: readonly string[];
  };
  readonly findings?: readonly {
    readonly severity: number;
    readonly changes: readonly {
      readonly kind: string;
      readonly pattern?: string;
      readonly patterns?: readonly string[];
      readonly gate?: string;
      readonly exercise?: string;
      readonly maxPercent1RM?: number;
      readonly maxLumbarCost?: number;
      readonly abovePercent1RM?: number;
      readonly maxPercentBodyMassPerHand?: number;
      readonly minRir?: number;
    }[];
  }[];
  readonly readiness?: { readonly setsFactor?: number };
  readonly locks?: readonly {
    readonly kind: string;
    readonly exercise?: string;
    readonly date?: string;
    readonly weekday?: string;
    readonly sets?: number;
    readonly amount?: number;
    readonly rpe?: number;
    readonly emphasis?: string;
    readonly from?: string;
    readonly to?: string;
  }[];
  readonly limits?: {
    readonly training?: string;
    readonly noStraining?: boolean;
    readonly maxPercent1RM?: number | null;
    readonly forbidden?: readonly string[];
  };
}

export interface Violation {
  readonly rule: string;
  readonly at: string;
  readonly what: string;
}
