// English, complete: the language every other one is measured against.
import { allHeld } from '../every-text.ts';
import { assess } from './assess.ts';
import { coach } from './coach.ts';
import { heavyDays, layWeek } from './days.ts';
import { firstWords } from './first-words.ts';
import { imports } from './imports.ts';
import { names } from './names.ts';
import { bodyWords, knowledge, library, planWords, progress } from './places.ts';
import { decided, effort, outcome, suggested } from './outcome.ts';
import { exporting, programs } from './outward.ts';
import { own } from './own.ts';
import { player } from './player.ts';
import { ofAthlete } from './of-athlete.ts';
import { people } from './people.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { balance, sport } from './sport.ts';
import { tools } from './tools.ts';
import { today } from './today.ts';
import { workshop } from './workshop.ts';

export const en = {
  ...firstWords,
  ...allHeld({
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
  } as const),
} as const;
