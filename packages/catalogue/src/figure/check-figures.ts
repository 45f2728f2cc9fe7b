// Decides whether the written figures are right: known words, ids that exist, poses that a body can take; every fault with file and field.
import type { CatalogueFault, CatalogueFile, FaultCode, Tell } from '../check/fault.ts';
import { readJson } from '../check/json-text.ts';
import { asList, asObject, asText } from '../check/loose.ts';
import type { FigureFile, Target } from './author.types.ts';
import { SEGMENT_GROUPS, SEGMENTS } from './draw-body.ts';
import { breaches } from './laws.ts';
import { libraryOf, unfold } from './library.ts';
import { AVERAGE_LIMBS } from './limbs.ts';
import { LOADS } from './loads.ts';
import { motionOf } from './motion.ts';
import { PLACES, targetNumbers } from './places.ts';
import { PROPS } from './props.ts';
import { BODY_FIELDS, LIMB_FIELDS } from './resolve.ts';

const FILE_FIELDS = new Set(['bases', 'figures', 'alike']);
const FIGURE_FIELDS = new Set(['from', 'view', 'on', 'start', 'mid', 'end', 'work', 'load', 'props', 'path', 'air']);
const POSE_FIELDS = new Set([...BODY_FIELDS, ...LIMB_FIELDS, ...LIMB_FIELDS.map((name) => `${name}2`)]);
const VIEWS = new Set(['side', 'front', 'top']);
const WORKING = new Set([...SEGMENTS, ...Object.keys(SEGMENT_GROUPS)]);

/**
 * Every fault of the written figures, in file and line order. `path` is relative to the catalogue's folder: `figures/<group>.json`.
 * `known` holds the ids that may have a figure: movements, drills and assessments; left out, ids are not looked up.
 */
export function checkFigures(files: readonly CatalogueFile[], known?: ReadonlySet<string>): readonly CatalogueFault[] {
  const faults: CatalogueFault[] = [];
  const read = files.map((file) => {
    const json = readJson(file.text);
    for (const { line, column, message } of json.faults)
      faults.push({ file: file.path, line, column, field: '', code: 'syntax', message });
    const tell: Tell = (code, path, message) =>
      faults.push({ file: file.path, ...json.place(path), field: path.map(String).join('.'), code, message });
    return { value: asObject(json.value), tell };
  });
  const home = new Map<string, Tell>();
  const everything = new Set(
    read.flatMap(({ value }) => [...Object.keys(asObject(value['bases'])), ...Object.keys(asObject(value['figures']))]),
  );
  for (const { value, tell } of read) {
    unknownFields(value, FILE_FIELDS, [], tell);
    for (const group of ['bases', 'figures'] as const) {
      for (const [id, entry] of Object.entries(asObject(value[group]))) {
        if (home.has(id)) tell('duplicate-id', [group, id], `"${id}" is written a second time`);
        home.set(id, tell);
        if (group === 'figures' && known !== undefined && !known.has(id))
          tell('dangling', [group, id], `nothing in the catalogue is called "${id}"`);
        checkEntry(entry, [group, id], everything, tell);
      }
    }
    for (const [kind, id] of Object.entries(asObject(value['alike']))) {
      if (!everything.has(asText(id) ?? '')) tell('dangling', ['alike', kind], `no figure is called "${String(id)}"`);
    }
  }
  // Bodies are posed only when every word is known.
  if (faults.length === 0)
    checkBodies(
      read.map(({ value }) => value as unknown as FigureFile),
      home,
    );
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

function checkBodies(files: readonly FigureFile[], home: ReadonlyMap<string, Tell>): void {
  const library = libraryOf(files);
  for (const id of library.ids) {
    const tell = home.get(id);
    if (tell === undefined) continue;
    const say = (code: FaultCode, message: string): void => tell(code, ['figures', id], message);
    const figure = unfold(library, id);
    if (figure === null) say('cycle', `"${id}" starts from itself`);
    else if (typeof library.entries.get(id) !== 'string') {
      for (const { text, at } of breaches(motionOf(figure, AVERAGE_LIMBS)))
        say('impossible-pose', `${text}, ${Math.round(100 * at)} % of the way`);
    }
  }
}

type Path = readonly PropertyKey[];

function checkEntry(entry: unknown, path: Path, everything: ReadonlySet<string>, tell: Tell): void {
  if (typeof entry === 'string') {
    if (!everything.has(entry)) tell('dangling', path, `no figure is called "${entry}"`);
    return;
  }
  const figure = asObject(entry);
  unknownFields(figure, FIGURE_FIELDS, path, tell);
  const from = figure['from'];
  if (from !== undefined && !everything.has(asText(from) ?? ''))
    tell('dangling', [...path, 'from'], `no figure is called "${asText(from) ?? ''}"`);
  const view = figure['view'];
  if (view !== undefined && !VIEWS.has(asText(view) ?? ''))
    tell('unknown-word', [...path, 'view'], `unknown view "${asText(view) ?? ''}"`);
  if (figure['on'] !== undefined) checkSurface(figure['on'], [...path, 'on'], tell, ['floor']);
  for (const key of ['start', 'mid', 'end']) checkPose(figure[key], [...path, key], tell);
  checkWords(figure['work'], WORKING, 'segment', [...path, 'work'], tell);
  checkWords(figure['path'], new Set(Object.keys(PLACES)), 'place on the body', [...path, 'path'], tell);
  checkThings(figure['load'], LOADS, [...path, 'load'], tell);
  checkThings(figure['props'], PROPS, [...path, 'props'], tell);
}

function checkPose(value: unknown, path: Path, tell: Tell): void {
  const pose = asObject(value);
  unknownFields(pose, POSE_FIELDS, path, tell);
  for (const [field, angle] of Object.entries(pose)) {
    const plain = field.replace(/2$/, '');
    if (plain === 'hand' || plain === 'step') checkTarget(angle, [...path, field], tell);
    else if (plain === 'settle') checkSurface(angle, [...path, field], tell, []);
    else if (POSE_FIELDS.has(field) && typeof angle !== 'number')
      tell('wrong-type', [...path, field], `"${field}" should be a number`);
  }
}

function checkTarget(value: unknown, path: Path, tell: Tell): void {
  const [name, ...numbers] = asList(value);
  if (typeof name !== 'string') return tell('wrong-type', path, 'a target is a list: a name, then numbers');
  const most = targetNumbers([name] as Target);
  if (most === undefined) return tell('unknown-word', [...path, 0], `unknown target "${name}"`);
  if (numbers.length > most || numbers.some((number) => typeof number !== 'number')) {
    tell('wrong-value', path, `"${name}" takes at most ${most} numbers`);
  }
}

/** A place and the height of what it rests on. */
function checkSurface(value: unknown, path: Path, tell: Tell, besides: readonly string[]): void {
  const [name, height] = typeof value === 'string' ? [value, 0] : asList(value);
  if (typeof name !== 'string' || typeof height !== 'number')
    return tell('wrong-type', path, 'should be a place on the body and a height');
  if (PLACES[name] === undefined && !besides.includes(name)) tell('unknown-word', path, `unknown place on the body "${name}"`);
}

function checkWords(value: unknown, allowed: ReadonlySet<string>, what: string, path: Path, tell: Tell): void {
  asList(value).forEach((word, index) => {
    if (!allowed.has(asText(word) ?? '')) tell('unknown-word', [...path, index], `unknown ${what} "${String(word)}"`);
  });
}

function checkThings(value: unknown, kinds: Readonly<Record<string, unknown>>, path: Path, tell: Tell): void {
  asList(value).forEach((thing, index) => {
    const [kind, ...rest] = asList(thing);
    const name = asText(kind)?.replace('@end', '') ?? '';
    if (kinds[name] === undefined) return tell('unknown-word', [...path, index], `unknown thing "${String(kind)}"`);
    rest.forEach((word, at) => {
      if (typeof word === 'string' && PLACES[word] === undefined)
        tell('unknown-word', [...path, index, at + 1], `unknown place on the body "${word}"`);
      if (typeof word !== 'string' && typeof word !== 'number')
        tell('wrong-type', [...path, index, at + 1], 'should be a place or a number');
    });
  });
}

function unknownFields(value: Readonly<Record<string, unknown>>, allowed: ReadonlySet<string>, path: Path, tell: Tell): void {
  for (const field of Object.keys(value))
    if (!allowed.has(field)) tell('unknown-field', [...path, field], `no such field: "${field}"`);
}
