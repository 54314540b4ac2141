import { ZipOffer } from './zip-offer.ts';

customElements.define('zip-offer', ZipOffer);
