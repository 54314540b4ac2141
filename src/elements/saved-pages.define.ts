import { SavedPages } from './saved-pages.ts';

customElements.define('saved-pages', SavedPages);
