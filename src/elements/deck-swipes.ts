import { type DeckMove, moveForSwipe } from '../core/deck.ts';

/** Calls back for each swipe of one finger. While the page is zoomed in, a finger moves the page and not the slides. */
export function listenForSwipes(root: HTMLElement, signal: AbortSignal, onMove: (move: DeckMove) => void): void {
  let from: { x: number; y: number } | undefined;
  const start = ({ touches }: TouchEvent) => {
    const touch = touches.length === 1 ? touches[0] : undefined;
    from = touch && { x: touch.clientX, y: touch.clientY };
  };
  const end = ({ changedTouches }: TouchEvent) => {
    const to = changedTouches[0];
    const isZoomed = (window.visualViewport?.scale ?? 1) > 1;
    const move = from && to && !isZoomed ? moveForSwipe(to.clientX - from.x, to.clientY - from.y) : undefined;
    if (move) onMove(move);
  };
  root.addEventListener('touchstart', start, { signal, passive: true });
  root.addEventListener('touchend', end, { signal, passive: true });
}
