// Decides which joints each quality leans on, for what pain takes from it.
import type { Joint } from '@strongback/engine';
import type { Quality } from './body.types.ts';

export const QUALITY_JOINTS: Readonly<Record<Quality, readonly Joint[]>> = {
  row: ['shoulder', 'elbow', 'lumbar-spine'],
  pulldown: ['shoulder', 'elbow'],
  bench: ['shoulder', 'elbow', 'wrist'],
  press: ['shoulder', 'elbow', 'neck'],
  hinge: ['lumbar-spine', 'hip'],
  squat: ['knee', 'hip', 'lumbar-spine'],
  grip: ['wrist', 'elbow'],
  trunk: ['lumbar-spine'],
};
