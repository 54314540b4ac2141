/** The longest side of a logo in pixels: enough for 3 cm on paper. */
const LONGEST_SIDE = 400;
/** A camera's picture is smaller than this; what is larger would only stop the browser. */
const LARGEST_FILE_BYTES = 20_000_000;

export type SmallPicture = { dataUrl: string } | { refusal: 'not-picture' | 'too-large' };

/**
 * Draws a picture anew, at most 400 pixels wide and high, and gives it as a data: address of at most `most` characters.
 * Nothing but its points is left: no place, no time, no camera. Never rejects.
 */
export async function shrinkPicture(file: Blob, most: number): Promise<SmallPicture> {
  if (file.size > LARGEST_FILE_BYTES) return { refusal: 'too-large' };
  const picture = await decode(file);
  const [width, height] = [picture?.naturalWidth ?? 0, picture?.naturalHeight ?? 0];
  if (!picture || width === 0 || height === 0) return { refusal: 'not-picture' };
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  for (const factor of [1, 0.7, 0.5, 0.3]) {
    const dataUrl = redraw(picture, width * scale * factor, height * scale * factor);
    if (dataUrl !== undefined && dataUrl.length <= most) return { dataUrl };
  }
  return { refusal: 'too-large' };
}

/** A picture the browser can read, or undefined. A drawing (SVG) is read as a picture too: its scripts do not run. */
async function decode(file: Blob): Promise<HTMLImageElement | undefined> {
  const address = URL.createObjectURL(file);
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
    return picture;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function redraw(picture: HTMLImageElement, width: number, height: number): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  try {
    return canvas.toDataURL('image/png');
  } catch {
    return undefined;
  }
}
