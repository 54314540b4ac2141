import { CountryChoice } from './country-choice.ts';

customElements.define('country-choice', CountryChoice);
