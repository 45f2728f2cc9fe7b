// Decides the fitness-fatigue response of virtual athletes. Never a prescription (rule `ffm`).
import { naturalExp, naturalLog } from '../../units/exponential.ts';
import { rule } from '../rulebook.ts';

export interface ImpulseResponse {
  readonly fitnessDays: number;
  readonly fatigueDays: number;
  readonly fitnessGain: number;
  readonly fatigueGain: number;
}

/** The classic parameters (rule `ffm`). */
export const CLASSIC_RESPONSE: ImpulseResponse = {
  fitnessDays: rule('ffm').numbers.fitnessDays,
  fatigueDays: rule('ffm').numbers.fatigueDays,
  fitnessGain: rule('ffm').numbers.fitnessGain,
  fatigueGain: rule('ffm').numbers.fatigueGain,
};

/** Change of performance on a day from loads on days, in load units. Loads of later days do not count. */
export const responseOn = (
  day: number,
  loads: readonly { readonly day: number; readonly load: number }[],
  model: ImpulseResponse = CLASSIC_RESPONSE,
): number =>
  loads
    .filter((one) => one.day <= day)
    .reduce((sum, { day: on, load }) => {
      const age = day - on;
      return (
        sum +
        load *
          (model.fitnessGain * naturalExp(-age / model.fitnessDays) - model.fatigueGain * naturalExp(-age / model.fatigueDays))
      );
    }, 0);

const scale = ({ fitnessDays, fatigueDays }: ImpulseResponse): number =>
  (fitnessDays * fatigueDays) / (fitnessDays - fatigueDays);

/** Day on which one load has been paid back. */
export const recoveryDay = (model: ImpulseResponse = CLASSIC_RESPONSE): number =>
  scale(model) * naturalLog(model.fatigueGain / model.fitnessGain);

/** Day on which one load pays most. */
export const peakDay = (model: ImpulseResponse = CLASSIC_RESPONSE): number =>
  scale(model) * naturalLog((model.fatigueGain * model.fitnessDays) / (model.fitnessGain * model.fatigueDays));
