// Decides which bodies there are.
import type { Random } from '@strongback/engine';
import type { BodyName, BodyTraits, VirtualBody } from './body.types.ts';
import { fragileBody } from './fragile.ts';
import { impulseBody } from './impulse.ts';
import { saturatingBody } from './saturating.ts';

const MAKERS: Readonly<Record<BodyName, (traits: BodyTraits, random: Random) => VirtualBody>> = {
  impulse: impulseBody,
  saturating: saturatingBody,
  fragile: fragileBody,
};

/** A body on its first day; `random` decides its joints' luck alone. */
export function newVirtualBody(name: BodyName, traits: BodyTraits, random: Random): VirtualBody {
  return MAKERS[name](traits, random);
}
