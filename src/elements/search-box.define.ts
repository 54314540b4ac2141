import { SearchBox } from './search-box.ts';

customElements.define('search-box', SearchBox);
