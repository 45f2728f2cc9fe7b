// Decides that what has come is read without waiting: `use` reads a promise at once when it carries its value.

/**
 * Lets React's `use` read the promise in the same breath once it is fulfilled. A component may then ask for it on every render: to ask
 * only while it is still coming would change its hooks between two tries of one render.
 */
export function atOnce<T>(promise: Promise<T>): Promise<T> {
  const carrying: Promise<T> & { status?: string; value?: T } = promise;
  promise.then(
    (value) => {
      carrying.value = value;
      carrying.status = 'fulfilled';
    },
    () => undefined,
  );
  return carrying;
}
