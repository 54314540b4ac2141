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
