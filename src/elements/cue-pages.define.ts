import { CuePages } from './cue-pages.ts';

customElements.define('cue-pages', CuePages);
