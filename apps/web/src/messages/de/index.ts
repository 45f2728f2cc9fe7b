// German, complete.
import type { Messages } from '../messages.types.ts';
import { allHeld } from '../every-text.ts';
import { assess } from './assess.ts';
import { coach } from './coach.ts';
import { heavyDays, layWeek } from './days.ts';
import { first, imports } from './first.ts';
import { names } from './names.ts';
import { knowledge } from './knowledge.ts';
import { bodyWords, library, planWords, progress } from './places.ts';
import { decided, effort, outcome, suggested } from './outcome.ts';
import { exporting, programs } from './outward.ts';
import { own } from './own.ts';
import { player } from './player.ts';
import { ofAthlete } from './of-athlete.ts';
import { people } from './people.ts';
import { said } from './said/index.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { balance, sport } from './sport.ts';
import { tools } from './tools.ts';
import { today } from './today.ts';
import { workshop } from './workshop.ts';

export const de: Messages = allHeld<Messages>({
  shell,
  first,
  imports,
  assess,
  today,
  heavyDays,
  layWeek,
  session,
  player,
  plan: planWords,
  progress,
  outcome,
  effort,
  decided,
  suggested,
  body: bodyWords,
  library,
  own,
  knowledge,
  tools,
  workshop,
  settings,
  exporting,
  programs,
  sport,
  balance,
  people,
  coach,
  names,
  ofAthlete,
  said,
});
