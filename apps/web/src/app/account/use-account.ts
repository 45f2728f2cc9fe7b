// Decides how screens follow the account of this device.
import { useSyncExternalStore } from 'react';
import { account, onAccount, type Account } from './account.ts';

export function useAccount(): Account | null {
  return useSyncExternalStore(onAccount, account);
}
