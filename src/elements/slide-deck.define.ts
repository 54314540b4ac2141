// First, so that the length in the address is chosen before the deck counts its slides.
import './length-switch.define.ts';
import { SlideDeck } from './slide-deck.ts';

customElements.define('slide-deck', SlideDeck);
