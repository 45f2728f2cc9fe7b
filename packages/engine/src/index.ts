// What the engine offers: every public name, listed one by one.
export {};
export type { CapacityForecast, LiftForecast, SessionForecast } from './athlete/forecast/log-forecast.ts';
export { forecastLog } from './athlete/forecast/log-forecast.ts';
export type { ForecastSet } from './athlete/forecast/training-days.ts';
