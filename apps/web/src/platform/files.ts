// Decides how files leave and enter the app.

/** Offers text or bytes as a file: the phone's share sheet where it takes files, otherwise a download. */
export async function handOut(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = 'application/jsonl',
): Promise<void> {
  const file = new File([content], name, { type });
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: name });
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Bytes of a file that a person chose; null beyond `maxBytes`. */
export async function readBytes(file: File, maxBytes: number): Promise<Uint8Array | null> {
  return file.size > maxBytes ? null : new Uint8Array(await file.arrayBuffer());
}

/** Text of a file that came with the app, or null. */
export async function shippedText(path: string): Promise<string | null> {
  try {
    const answer = await fetch(path);
    return answer.ok && !answer.headers.get('content-type')?.includes('text/html') ? await answer.text() : null;
  } catch {
    return null;
  }
}
