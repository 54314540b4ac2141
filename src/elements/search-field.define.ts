// On pages whose script has no room for the search dialog, Ctrl+K or Cmd+K goes to the field in their head.
import { isSearchKey } from './search-key.ts';

addEventListener('keydown', (event) => {
  if (!isSearchKey(event)) return;
  event.preventDefault();
  document.getElementById('find-q')?.focus();
});
