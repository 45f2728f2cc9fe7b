// Decides which numbers stand for which exercises in FIT files: categories, and within them the names that mean a movement we know.
import { findMovement } from '@strongback/catalogue';

/** Numbers and names as the published FIT profile has them. */
const CATEGORIES =
  '0 bench press|1 calf raise|2 cardio|3 carry|4 chop|5 core|6 crunch|7 curl|8 deadlift|9 flye|10 hip raise|' +
  '11 hip stability|12 hip swing|13 hyperextension|14 lateral raise|15 leg curl|16 leg raise|17 lunge|' +
  '18 olympic lift|19 plank|20 plyo|21 pull up|22 push up|23 row|24 shoulder press|25 shoulder stability|26 shrug|' +
  '27 sit up|28 squat|29 total body|30 triceps extension|31 warm up|32 run|33 bike|34 cardio sensors|35 move|' +
  '36 pose|37 banded exercises|38 battle rope|39 elliptical|40 floor climb|41 indoor bike|42 indoor row|43 ladder|' +
  '44 sandbag|45 sled|46 sledge hammer|47 stair stepper|49 suspension|50 tire|52 run indoor|53 bike outdoor';

/** One text a category: its number, then number and name of each exercise. */
const EXERCISES: readonly string[] = [
  '0:1 barbell bench press|3 barbell floor press|4 close grip barbell bench press|5 decline dumbbell bench press|' +
    '6 dumbbell bench press|7 dumbbell floor press|8 incline barbell bench press|9 incline dumbbell bench press|' +
    '10 incline smith machine bench press|13 neutral grip dumbbell bench press|15 one arm floor press|' +
    '18 reverse grip barbell bench press|21 single arm dumbbell bench press|22 smith machine bench press|' +
    '25 wide grip barbell bench press',
  '1:6 seated calf raise|17 standing barbell calf raise|18 standing calf raise|20 standing dumbbell calf raise',
  '2:6 jump rope|12 jumping jacks|22 elliptical|23 spinning',
  '3:0 bar holds|1 farmers walk|4 overhead carry|7 farmers carry',
  '4:0 cable pull through',
  '5:3 barbell rollout|7 cable side bend|8 side bend|46 russian twist|70 swimming|88 l sit',
  '6:0 bicycle crunch|1 cable crunch|13 flutter kicks|24 hollow rock|32 knees to elbow|33 leg extensions|' +
    '46 reverse crunch|81 toes to bar|83 crunch',
  '7:3 barbell biceps curl|5 barbell wrist curl|8 cable biceps curl|9 cable hammer curl|16 dumbbell hammer curl|' +
    '19 ez bar preacher curl|26 one arm preacher curl|29 reverse ez bar curl|46 dumbbell biceps curl',
  '8:0 barbell deadlift|2 dumbbell deadlift|7 rack pull|9 single arm deadlift|' +
    '14 single leg romanian deadlift with dumbbell|15 sumo deadlift|17 trap bar deadlift|20 kettlebell deadlift|' +
    '21 kettlebell sumo deadlift|23 romanian deadlift|25 straight leg deadlift',
  '9:0 cable crossover',
  '10:23 kettlebell swing|44 clams',
  '11:1 dead bug|2 weighted dead bug',
  '13:10 knee raises|17 one arm row with band',
  '14:5 cable front raise|10 front raise|14 one arm cable lateral raise|17 ring dip|30 wall slide|34 dumbbell lateral raise',
  '15:0 leg curl|2 good morning|6 sliding leg curl|12 band good morning|13 bar good morning',
  '16:0 hanging knee raise|1 hanging leg raise',
  '17:0 overhead lunge|7 barbell bulgarian split squat|10 barbell lunge|11 barbell reverse lunge|' +
    '13 barbell split squat|18 dumbbell bulgarian split squat|21 dumbbell lunge|32 lunge|61 side lunge|' +
    '77 walking dumbbell lunge|78 walking lunge|82 dumbbell reverse lunge|83 overhead dumbbell lunge|86 curtsy lunge',
  '18:5 clean and jerk|9 barbell snatch|11 clean|12 dumbbell clean|15 push jerk|16 single arm dumbbell snatch|' +
    '19 split jerk|25 dumbbell snatch|28 snatch',
  '19:4 bear crawl|14 extended plank|34 mountain climber|43 plank|66 side plank|80 side plank with leg lift|' +
    '117 weighted plank',
  '20:7 depth jump|25 medicine ball slam|33 box jump|37 jump squat',
  '21:0 banded pull ups|3 close grip chin up|5 close grip lat pulldown|13 lat pulldown|16 mixed grip pull up|' +
    '18 reverse grip pulldown|20 straight arm pulldown|24 weighted pull up|25 wide grip lat pulldown|' +
    '26 wide grip pull up|38 pull up|39 chin up|41 weighted chin up|42 band assisted pull up|43 neutral grip pull up',
  '22:0 chest press with band|11 close hands push up|13 decline push up|15 diamond push up|19 explosive push up|' +
    '23 hand release push up|25 handstand push up|27 incline push up|35 medicine ball chest pass|40 weighted push up|' +
    '43 push up plus|75 ring push up|77 push up|84 pike push up|90 wall push up',
  '23:2 dumbbell row|3 elevated feet inverted row|5 face pull|9 kettlebell row|15 renegade row|18 seated cable row|' +
    '20 single arm cable row|28 t bar row|33 wide grip seated cable row|35 inverted row|39 banded face pulls|' +
    '40 chest supported dumbbell row|44 ring row|45 barbell row|46 bent over row with barbell|' +
    '47 bent over row with dumbell|49 trx inverted row',
  '24:1 arnold press|3 barbell push press|4 barbell shoulder press|8 dumbbell push press|14 overhead barbell press|' +
    '15 overhead dumbbell press|16 seated barbell shoulder press|17 seated dumbbell shoulder press|' +
    '18 single arm dumbbell shoulder press|20 smith machine overhead press|24 dumbbell shoulder press|' +
    '25 military press|28 dumbbell front raise',
  '25:1 band external rotation|2 band internal rotation|4 cable external rotation|20 incline y raise|' +
    '23 seated dumbbell external rotation|33 cable internal rotation',
  '26:1 barbell shrug|2 barbell upright row|5 dumbbell shrug|6 dumbbell upright row|11 scapular retraction|24 upright row',
  '27:31 v up|37 sit up',
  '28:0 leg press|2 back squats|6 barbell back squat|7 barbell box squat|8 barbell front squat|17 barbell step up|' +
    '27 dumbbell front squat|28 dumbbell split squat|29 dumbbell squat|32 dumbbell step up|37 goblet squat|' +
    '42 one legged squat|44 overhead squat|47 pistol squat|61 squat|63 squats with band|66 step up|' +
    '67 weighted step up|69 sumo squat|79 thrusters|86 zercher squat|100 air squat|101 dumbbell thrusters|' +
    '102 overhead barbell squat',
  '29:0 burpee',
  '30:0 bench dip|3 cable kickback|5 cable overhead triceps extension|6 dumbbell kickback|' +
    '7 dumbbell lying triceps extension|40 weighted dip',
];

/** Category of an exercise that the profile does not know; its name stands in a title message. */
export const UNKNOWN_CATEGORY = 65534;

interface Numbered {
  readonly category: number;
  readonly subtype: number;
}

const CATEGORY_NAMES = new Map(
  CATEGORIES.split('|').map((entry): [number, string] => [Number.parseInt(entry, 10), entry.slice(entry.indexOf(' ') + 1)]),
);

const NAMES = new Map(
  EXERCISES.flatMap((text) => {
    const [category = '', list = ''] = text.split(':');
    return list.split('|').map((entry): [string, string] => {
      const space = entry.indexOf(' ');
      return [`${category}/${entry.slice(0, space)}`, entry.slice(space + 1)];
    });
  }),
);

let numbers: ReadonlyMap<string, Numbered> | undefined;

/** The name of an exercise by its numbers; an unknown subtype keeps its number, so that it stays apart from others. */
export function exerciseNamed(category: number, subtype: number | null): string {
  const known = subtype === null ? undefined : NAMES.get(`${category}/${subtype}`);
  const group = CATEGORY_NAMES.get(category) ?? `exercise ${category}`;
  return known ?? (subtype === null ? group : `${group} (${subtype})`);
}

/** The numbers under which a movement of the catalogue is known, null when the profile has no such exercise. */
export function numbersOf(movement: string): Numbered | null {
  numbers ??= byMovement();
  return numbers.get(movement) ?? null;
}

function byMovement(): ReadonlyMap<string, Numbered> {
  const found = new Map<string, Numbered>();
  for (const [key, name] of NAMES) {
    const id = findMovement(name);
    const [category = '', subtype = ''] = key.split('/');
    if (id !== null && !found.has(id)) found.set(id, { category: Number(category), subtype: Number(subtype) });
  }
  return found;
}
