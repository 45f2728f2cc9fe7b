// Decides what the desk offers: what the athlete allowed. The server asks again with every entry.
import { createContext, useContext } from 'react';

export interface CoachRights {
  readonly mayPrescribe: boolean;
  readonly mayLog: boolean;
}

const Rights = createContext<CoachRights>({ mayPrescribe: true, mayLog: true });

export const RightsProvider = Rights;

export function useRights(): CoachRights {
  return useContext(Rights);
}
