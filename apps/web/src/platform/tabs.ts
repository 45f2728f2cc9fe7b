// Decides how two tabs agree: one writes under a lock, the others listen.

export interface TabSeat {
  readonly release: () => void;
}

/**
 * Waits in line for the right to write `name`; `steal` takes it at once from whoever has it.
 * Calls `onWriter` when it is ours, `onLost` when another took it. Without Web Locks the tab writes at once.
 */
export function takeSeat(name: string, steal: boolean, onWriter: () => void, onLost: () => void): TabSeat {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  if (!('locks' in navigator)) {
    onWriter();
    return { release };
  }
  const quit = new AbortController();
  let ours = false;
  const options: LockOptions = steal ? { steal: true } : { signal: quit.signal };
  navigator.locks
    .request(name, options, () => {
      ours = true;
      onWriter();
      return held;
    })
    .catch(() => {
      if (ours) onLost();
    });
  return {
    release: () => {
      release();
      if (!ours) quit.abort();
    },
  };
}

export interface Channel<Message> {
  readonly say: (message: Message) => void;
  readonly close: () => void;
}

export function openChannel<Message>(name: string, hear: (message: Message) => void): Channel<Message> {
  if (!('BroadcastChannel' in globalThis)) return { say: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<Message>) => hear(event.data);
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
