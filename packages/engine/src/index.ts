// What the engine offers: every public name, listed one by one.

// vocabulary
export type { Joint, Muscle, Sex, SorenessRegion, Tissue } from './vocabulary/body.ts';
export { JOINTS, MUSCLES, SEXES, SORENESS_REGIONS, TISSUES } from './vocabulary/body.ts';
export type {
  Catalogue,
  Cue,
  Drill,
  EquipmentSet,
  JointLoad,
  Movement,
  TechniqueMarker,
} from './vocabulary/movement.ts';
export { GATE_WORDS } from './vocabulary/gate-words.ts';
export { nameInside } from './vocabulary/proper-names.ts';
export type {
  BlockKind,
  Handling,
  Pattern,
  Position,
  SetKind,
  Side,
  SlotRole,
  Stage,
} from './vocabulary/training.ts';
export {
  BLOCK_KINDS,
  HOLD_INTENTS,
  LATERALITIES,
  LOAD_MODES,
  MUSCLE_LENGTHS,
  PATTERNS,
  PLANES,
  POSITIONS,
  SET_KINDS,
  SIDES,
  SLOT_ROLES,
  STAGES,
  STRENGTH_PATTERNS,
  TRACKED_BY,
} from './vocabulary/training.ts';
export type {
  CalendarKind,
  Equipment,
  EvidenceGrade,
  EvidenceStatus,
  GateId,
  MassUnit,
  Severity,
  TechniqueGrade,
  Weekday,
} from './vocabulary/world.ts';
export {
  CALENDAR_KINDS,
  EQUIPMENT,
  EVIDENCE_GRADES,
  EVIDENCE_STATUSES,
  GATES,
  MASS_UNITS,
  TECHNIQUE_GRADES,
  WEEKDAYS,
} from './vocabulary/world.ts';

// units
export type {
  AthleteId,
  DeviceId,
  Grams,
  HalfRpe,
  IsoDate,
  MillimetresPerSecond,
  SessionId,
  SetId,
  WallTime,
} from './units/brand.ts';
export { addDays, dateOfDay, dayNumber, daysBetween, mondayOf, parseIsoDate, weekdayName, weekdayOf } from './units/calendar.ts';
export { GRAMS_PER_POUND, gramsFrom, kilogramsFrom, massIn } from './units/mass.ts';
export { readablePounds } from './units/readable-pounds.ts';
export { type Random, seededRandom, seedFor } from './units/random.ts';
export { type Outcome, type Refusal, accept, refuse } from './units/refusal.ts';

// ledger
export type * from './ledger/event.types.ts';
export type { LedgerEvent, LogicalTime, UnknownBody } from './ledger/envelope.types.ts';
export type { Complaint, KeptHabit, KeptTemplate, LedgerState, LoggedSession, LoggedSet } from './ledger/state.types.ts';
export { canonicalText } from './ledger/canonical-text.ts';
export { type Clock, compareEvents, compareTimes, observe, stamp, startClock } from './ledger/clock.ts';
export { admitEvent } from './ledger/validate-event.ts';
export { earlyText, readEarlyState } from './ledger/early-state.ts';
export { emptyState, evolve } from './ledger/evolve.ts';
export { nameKey } from './ledger/fold-person.ts';
export { LIMITS } from './ledger/limits.ts';
export {
  type LedgerFault,
  type ReadLedger,
  eventLine,
  eventTexts,
  ledgerText,
  readEventLine,
  readLedger,
} from './ledger/ledger-lines.ts';
export { type OpenReplay, openReplay } from './ledger/open-replay.ts';
export { replay } from './ledger/replay.ts';
export { EVENT_SCHEMAS } from './ledger/schemas/event-schemas.ts';
export { stateText } from './ledger/state-text.ts';
export { newestBody, versionOf } from './ledger/versions.ts';
export { type Writer, appendBodies, observeAll, startWriter, tryAppend } from './ledger/writer.ts';

export { patternSetsOf } from './athlete/digest.ts';
export { LIKELY_SD, likelyRange, type LikelyRange } from './athlete/likely-range.ts';
export { isOwnExercise, withOwnExercises } from './athlete/own-exercises.ts';
export { type CapacityForecast, type LiftForecast, type SessionForecast, forecastLog } from './athlete/forecast/log-forecast.ts';
export type { ForecastSet } from './athlete/forecast/training-days.ts';
export { type SlopePrior, PLATEAU_RULE, SLOPE_PRIORS } from './athlete/plateau/model.ts';
export type { PlateauChance, PlateauObservation, PlateauState } from './athlete/plateau/plateau.ts';
export { plateauChance, plateauStart, plateauUpdate } from './athlete/plateau/plateau.ts';
export { type PlateauVerdict, plateauVerdict } from './athlete/plateau/verdict.ts';
// evidence
export { type ReferenceKey, citationOf, REFERENCES, referenceStatus } from './evidence/references.ts';
export type { Rule, Unit } from './evidence/rule.ts';
export { type RuleId, allRules, isRuleId, RULES, rule } from './evidence/rulebook.ts';
export { type Claim, CLAIMS } from './evidence/claims.ts';
export { rulesOfMovement } from './evidence/rules-of-movement.ts';
export type { KnowledgeCard } from './evidence/recovery-knowledge.ts';
export { CAUTION, DAY_AROUND_TRAINING, KNOWLEDGE_CARDS, knowledgeCardsFor } from './evidence/recovery-knowledge.ts';
export type { RepSpeed, SpeedLine, SpeedPoint } from './evidence/formulas/bar-speed.ts';
export { loadAtSpeed, maxFromSpeed, repSpeed, speedLine, speedLossPercent } from './evidence/formulas/bar-speed.ts';
export type { WeekLoad } from './evidence/formulas/daily-load.ts';
export { sessionLoad, shownMonotony, smoothedLoad, smoothingWeight, weekLoad } from './evidence/formulas/daily-load.ts';
export type { MaxFormula } from './evidence/formulas/estimated-max.ts';
export {
  estimatedMaxKg,
  MAX_FORMULAS,
  trendUseOf,
} from './evidence/formulas/estimated-max.ts';
export {
  detectableChangePercent,
  sigmaOfEstimatePercent,
  slopeStandardError,
} from './evidence/formulas/estimate-noise.ts';
export type { ImpulseResponse } from './evidence/formulas/impulse-response.ts';
export { CLASSIC_RESPONSE, peakDay, recoveryDay, responseOn } from './evidence/formulas/impulse-response.ts';
export { attemptTargetKg, eliteAttempts, proposedAttempts } from './evidence/formulas/meet.ts';
export type { LadderKind, LadderStep, LadderVolume } from './evidence/formulas/progression-tables.ts';
export { ladderAdjustment, ladderShare } from './evidence/formulas/progression-tables.ts';
export type { Adjustment, LiftFactor, ModelChoice, RepsMaxModel } from './evidence/formulas/reps-max-models.ts';
export {
  adjustedShare,
  repsFromShare,
  repsWithReserve,
  shareFromReps,
} from './evidence/formulas/reps-max-models.ts';
export { rtsPercent, rtsReps } from './evidence/formulas/rts-chart.ts';
export { momentNewtonMetres, type SquatBuild, squatLeanDegrees, squatLevers } from './evidence/formulas/squat-lean.ts';
export { reentrainmentDays } from './evidence/formulas/travel-days.ts';
export type { TrendNoise, TrendState } from './evidence/formulas/trend-filter.ts';
export { correctTrend, filterTrend, leastSquaresSlope, predictTrend } from './evidence/formulas/trend-filter.ts';
export { type WeekPattern, type WeekPatternId, repsInWeek, WEEK_PATTERNS } from './evidence/formulas/week-patterns.ts';

// assess
export type { AssessedPerson, AssessmentResult, GateHistory, GateNeed, GateState, LogBalance } from './assess/assess.types.ts';
export { type Battery, batteryFor, SHORT_BATTERY } from './assess/battery.ts';
export { type Domain, type Finding, type PlanChange, DOMAINS } from './assess/finding.types.ts';
export { findingsFrom, sourcesOf, untestedFindings } from './assess/findings.ts';
export { gatesFor, maxEffortOpenFor } from './assess/gates.ts';
export type { ScreenAnswers, ScreenLimits, ScreenOutcome, ScreenPlace, ScreenResult } from './assess/health-screen.ts';
export { complaintsFromScreen, healthScreen, SCREEN_RESULTS, screenStillCounts, TEST_SIGNS } from './assess/health-screen.ts';
export { logFindings } from './assess/log-findings.ts';
export { type Retest, retestDue, suitsRetest } from './assess/retest.ts';
export { unansweredQuestions } from './assess/screen-complete.ts';
export type { ScreenChoice, ScreenQuestion } from './assess/screen-questions.ts';
export {
  BACK_STOP_LIST,
  RECOGNISED_FORM_LINK,
  RED_FLAGS,
  RESULT_NOTES,
  SCREEN_INTRODUCTION,
  SCREEN_QUESTIONS,
  SESSION_CHECK,
  SESSION_CHECK_TEXT,
  STOP_CARD,
  STOP_LIST,
} from './assess/screen-questions.ts';
export { type Graded, realChange, severityOf } from './assess/severity.ts';
export { readResult } from './assess/sitting.ts';
export { type Measurer, type TestId, type TestUnit, isTestId, MEASURERS, TEST_IDS, TEST_UNITS } from './assess/test-ids.ts';
export type { Assessment, TestField, TestStep } from './assess/test.types.ts';
export { ASSESSMENTS, assessmentOf } from './assess/tests/all.ts';
export { withWeakLinks } from './assess/weak-link-work.ts';
export { type DomainScore, domainScores, weakLinks } from './assess/weak-links.ts';

// plan
export type { SportProfile } from './evidence/sport-profile.types.ts';
export { sportProfile } from './evidence/sport-profiles.ts';
export { type EffortBalance, effortBalance } from './plan/week/effort-balance.ts';
export { type SportWeek, sportWeek } from './plan/week/sport-week.ts';
export { QUALITIES, type Quality, type Sport, sportNamed, SPORTS } from './vocabulary/sports.ts';
export { ENGINE_VERSION, plan, type PlanAhead } from './plan/plan.ts';
export { type Replanned, type WeekChange, replanWeek } from './plan/replan-week.ts';
export { type Standing, standingOf, type WeeklyRange, weeklyRanges } from './plan/week/weekly-range.ts';
export type {
  Concession,
  DrillDose,
  GateReport,
  Intent,
  Plan,
  PlannedBlock,
  PlannedSession,
  PlannedTest,
  PlannedWeek,
  PrescribedSet,
  Reason,
  Slot,
  SlotMethod,
} from './plan/plan.types.ts';
export type { LayoutDay, LayoutWish } from './plan/layout-days.ts';
export type { LayoutProposal, WeekLayout } from './plan/week-layouts.ts';
export { type HeavyRun, heavyRun } from './plan/heavy-run.ts';
export { goalReach, type GoalReach } from './plan/concessions/goal-reach.ts';
export type { EarnedDose, Lock, PlanComplaint, PlanRequest, StrengthBelief } from './plan/request.types.ts';

// athlete
export { unsteadyLifts } from './athlete/steadiness.ts';
export { believe } from './athlete/believe.ts';
export { expectedRpe, loadFor, repsAtShare, reserveOf, shareOf1RM } from './athlete/curve.ts';
export { plateauFor, stalledTwice } from './athlete/plateau-view.ts';
export { type Tolerance, tolerances } from './athlete/tolerance.ts';
export { REGION_MUSCLES } from './athlete/soreness.ts';
export type {
  AthleteView,
  BelievedComplaint,
  BelievedProfile,
  Earned,
  Level,
  MarkerTrend,
  Readiness,
  ReadinessAction,
  RpeBias,
  SorenessBelief,
  Strength,
  Trend,
  VolumeBelief,
} from './athlete/view.types.ts';

// the loop
export { askedOfPlan, changeSession, type SessionFault, type SlotChange, type SlotEdit } from './loop/change-session.ts';
export { barbellComplex, COMPLEX_BOUNDS, type ComplexLift, fitsComplex } from './plan/dose/barbell-complex.ts';
export { EASY_EFFORT, toldEffort } from './plan/dose/expected-effort.ts';
export { lockoutBlock, STICKING_PLACES, type StickingPlace } from './plan/week/sticking-point.ts';
export { type FilledTemplate, fillTemplate } from './plan/fill-template.ts';
export { type AccessoryTemplate, readTemplate } from './plan/template.ts';
export { layoutsFor, planAheadFor, planFor, proposalsFor, sessionFor, type Understanding, understand } from './loop.ts';
export { type AthleteFacts, readAthleteFile } from './loop/athlete-file.ts';
export { assessedPerson, assessmentResults, type Judgement, judge } from './loop/judge.ts';
export { coachNote } from './loop/note/coach-note.ts';
export type { CoachNote, NoteLine, NoteSection } from './loop/note/note.types.ts';
export { jsonSchemaOf, publishedSchemas } from './loop/published-schemas.ts';
export { type PlanOptions, requestFrom } from './loop/request.ts';
// workshop
export { designWorkshop } from './workshop/design.ts';
export { changeWorkshop, swapsAt, type WorkshopChange } from './workshop/change.ts';
export { rolesIn, stationOfGroup, type WorkshopStep, workshopSteps } from './workshop/steps.ts';
export { readWorkshop, WORKSHOP_CHOICES, type Workshop } from './workshop/workshop.ts';
// session
export type { FlowGroup, NextSetAdvice, PreparedSession, PreparedSlot } from './session/session.types.ts';
export type { Substitute, SwapRequest, TargetSet } from './session/session.types.ts';
export { type AdviceInput, type DoneSet, adviseNextSet } from './session/advise.ts';
export { askedOf } from './session/asked.ts';
export { addExercise } from './session/add-exercise.ts';
export { cuesFor } from './session/cues.ts';
export { restInTurn } from './plan/day/in-turn.ts';
export { type FlowStep, groupOf, joinSlots, nextInGroup, partSlots } from './session/flow.ts';
export { type SetForm, formBarrier, plannedClusters, SET_FORMS, shapeSets } from './session/forms.ts';
export { inComplex } from './athlete/complex-sets.ts';
export type { ComplexContext, ComplexOrder } from './session/lead-complex.ts';
export { addComplex, complexAdvice, complexBarrier, complexName, complexNamed, complexSession } from './session/lead-complex.ts';
export { lengthenInWeek } from './session/lengthen.ts';
export { type Kit, type Loadable, kitOf, nearestLoadable } from './session/loadable.ts';
export { isTrainingDay } from './session/pick.ts';
export type { Loading, PlateKit } from './session/plates.ts';
export { COMPETITION_COLOURS, loadableTotals, platesFor, totalOf, USUAL_KIT } from './session/plates.ts';
export { type PrepareInput, prepareSession } from './session/prepare.ts';
export { prepareTest, testsDue } from './session/prepare-test.ts';
export { adviseInRun, type CutRow, cutTable, type PlaceInRun } from './session/run-cuts.ts';
export { placeInRun, sessionOfDay } from './session/session-of-day.ts';
export { isWarmFor, rampSets } from './session/ramp.ts';
export { shortenSession } from './session/shorten.ts';
export { type SlotTiming, timingOf } from './session/timing.ts';
export { type SubstituteContext, painBarrier, possibleWith, substitutesFor } from './session/substitutes.ts';
export { type SessionRecord, type SessionSummary, sessionSummary } from './session/summary.ts';
export { type SwapInput, slotOf, swapExercise } from './session/swap.ts';

// review
export { type Proposal, type ProposalKind, PROPOSAL_KINDS } from './review/proposal.types.ts';
export { type ReviewContext, review } from './review/review.ts';
export type { FatigueBelief, PartFatigue, SportDay } from './athlete/fatigue.types.ts';
export { BODY_PARTS, type BodyPart } from './athlete/sport-load.ts';
export { type Sign, fatigueSigns } from './review/signs.ts';
export type { GateChange } from './review/week-rows.ts';
