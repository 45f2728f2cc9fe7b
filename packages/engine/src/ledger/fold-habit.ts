// Decides what facts of how somebody trains mean for the state: the last telling of each holds.
import type { Draft } from './draft.ts';
import type { Authored, KeptHabit } from './state.types.ts';
import type { FlagDecided, HabitFact } from './habit-event.types.ts';

/** `by` is the account that wrote it when it was not the athlete. */
export function foldHabit(draft: Draft, body: HabitFact, by: string | undefined): void {
  const { state } = draft;
  switch (body.type) {
    case 'HabitKept': {
      const { type: _, restSeconds, unit, ...of } = body;
      const held = state.habits ?? [];
      const same = (one: KeptHabit): boolean => one.exercise === of.exercise && one.equipment === of.equipment;
      const before = held.find(same) ?? {};
      const rest = restSeconds === undefined ? before.restSeconds : (restSeconds ?? undefined);
      const shown = unit === undefined ? before.unit : (unit ?? undefined);
      const after = {
        ...of,
        ...(rest === undefined ? {} : { restSeconds: rest }),
        ...(shown === undefined ? {} : { unit: shown }),
      };
      const others = held.filter((one) => !same(one));
      state.habits = rest === undefined && shown === undefined ? others : [...others, after];
      return;
    }
    case 'SportAimSet':
      if (body.sport === null) delete state.aim;
      else state.aim = { sport: body.sport, inSeason: body.inSeason };
      return;
    case 'TurnsChosen':
      state.inTurn = body.turns;
      return;
    case 'BellsOwned': {
      const { place, grams } = body;
      const others = (state.bells ?? []).filter((one) => one.place !== place);
      state.bells = grams === null ? others : [...others, { place, grams: [...grams].sort((a, b) => a - b) }];
      return;
    }
    case 'ExerciseAdded': {
      const { type: _, out = false, ...of } = body;
      const others = (state.added ?? []).filter((one) => one.session !== of.session || one.slot !== of.slot);
      state.added = [...others, { ...of, out }];
      return;
    }
    case 'ExerciseMade':
      state.ownExercises = [...(state.ownExercises ?? []).filter((one) => one.id !== body.exercise.id), body.exercise];
      return;
    case 'TemplateKept': {
      const others = (state.templates ?? [])
        .filter((one) => one.name !== body.name)
        .map((one) => (body.chosen && body.body !== null ? { ...one, chosen: false } : one));
      state.templates = body.body === null ? others : [...others, { name: body.name, body: body.body, chosen: body.chosen }];
      return;
    }
    case 'WorkshopKept': {
      const { workshop: id, name, body: text } = body;
      const others = (state.workshops ?? []).filter((one) => one.id !== id);
      state.workshops = text === null ? others : [...others, { id, name, body: text }];
      return;
    }
    case 'FlagDecided': {
      const { type: _, ...told } = body;
      const decided: Authored<FlagDecided> = { ...told, ...(by === undefined ? {} : { by }) };
      state.flags = [...(state.flags ?? []).filter((one) => one.flag !== body.flag), decided];
      return;
    }
  }
}
