import { partOf } from './element-parts.ts';

/**
 * `<zip-offer>`: offers the zip on a website. In a copy on a stick, which does not hold the zip, it says so instead.
 */
export class ZipOffer extends HTMLElement {
  connectedCallback(): void {
    const isOnStick = location.protocol === 'file:';
    partOf(this, 'web').hidden = isOnStick;
    partOf(this, 'stick').hidden = !isOnStick;
  }
}
