import { AddressQr } from './address-qr.ts';

customElements.define('address-qr', AddressQr);
