/**
 * Keeps the screen on while a page is seen, and asks again when it comes back: a lock is lost whenever the page is hidden.
 * A browser without it, or that refuses, changes nothing else. Ends with the signal.
 */
export function keepScreenOn(signal: AbortSignal): void {
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || signal.aborted) return;
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      // Refused or unknown here: the volunteer touches the laptop now and then, as before.
    }
  };
  document.addEventListener('visibilitychange', () => void ask(), { signal });
  signal.addEventListener('abort', () => void lock?.release());
  void ask();
}
