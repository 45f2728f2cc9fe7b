// Decides how a text gets into the clipboard, and what is known where the browser does not let it.

/** False where the browser keeps the clipboard to itself, as on pages without HTTPS. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
