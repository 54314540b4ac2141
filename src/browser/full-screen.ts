/** Enters or leaves full screen. A browser that refuses stays as it is: the deck works in a window too. */
export async function toggleFullScreen(element: Element): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await element.requestFullscreen();
  } catch {
    // Refused: nothing is lost.
  }
}
