/** Whether somebody reaches for search: Ctrl+K, or Cmd+K on a Mac. No other keys with it, no key of one letter. */
export const isSearchKey = (event: KeyboardEvent): boolean =>
  /^k$/i.test(event.key) && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
