/** Whether somebody reaches for search: Ctrl+K, or Cmd+K on a Mac. No other keys with it, no key of one letter. */
export const isSearchKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
