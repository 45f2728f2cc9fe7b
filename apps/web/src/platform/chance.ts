// Decides how new ids are made: random, from the phone's own generator, also where the page is plain HTTP.

/** `length` letters and digits, 5 bits each. */
export function newId(length = 16): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  let id = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(length))) id += letters[byte & 31];
  return id;
}
