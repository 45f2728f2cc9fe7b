// Decides what people tell on their first day: a health screen without limits, and results of tests.
import type { AssessmentRecorded, IsoDate } from '@strongback/engine';

/** Answers of somebody with nothing to report; the year of birth is added by whoever tells it. */
export const CLEAR_SCREEN: Readonly<Record<string, readonly string[]>> = {
  'hs-signs': ['none'],
  'hs-vessels': ['none'],
  'hs-strain': ['none'],
  'hs-condition': ['none'],
  'hs-medicine': ['none'],
  'hs-bone': ['no'],
  'hs-places': ['none'],
  'hs-nerves': ['no'],
  'hs-back-general': ['no'],
  'hs-shoulder': ['no'],
  'hs-head': ['no'],
  'hs-ill': ['no'],
  'hs-limits': ['none'],
};

export type TestResult = readonly [test: string, value: number, unit: string, side?: 'left' | 'right' | null, form?: string];

/** A result that a coach measured without pain; `sitting` begins its id. */
export function testRecorded(date: IsoDate, [test, value, unit, side, form]: TestResult, sitting: string): AssessmentRecorded {
  return {
    type: 'AssessmentRecorded',
    assessment: `${sitting}-${test}${side ? `-${side}` : ''}`,
    test,
    date,
    value,
    unit,
    pain: 0,
    measuredBy: 'coach',
    ...(side ? { side } : {}),
    ...(form ? { form } : {}),
  };
}
