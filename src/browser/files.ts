/** Hands a text to the person as a file, through the browser's own downloads. */
export function saveAsFile(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Copies a text. False when the browser does not allow it, as on some pages from a disk. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
