/** Whether this browser can fill the screen with a page. Phones by Apple cannot. */
export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

export const isFullScreen = (): boolean => Boolean(document.fullscreenElement);

/** Enters or leaves full screen. A browser that refuses stays as it is: the deck works in a window too. */
export async function toggleFullScreen(element: Element): Promise<void> {
  try {
    if (isFullScreen()) await document.exitFullscreen();
    else await element.requestFullscreen();
  } catch {
    // Refused: nothing is lost.
  }
}
