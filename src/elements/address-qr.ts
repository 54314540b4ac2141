import { generate } from 'lean-qr/nano';
import { toSvgPath } from 'lean-qr/extras/svg';

const SVG = 'http://www.w3.org/2000/svg';
/** Light all round, as ISO/IEC 18004 asks for: four modules. */
const QUIET = 4;

/** `<address-qr data-address="https://…" data-label="QR code for {address}">`: draws the address as a QR code. */
export class AddressQr extends HTMLElement {
  static observedAttributes = ['data-address'];

  attributeChangedCallback(): void {
    const { address = '', label = '' } = this.dataset;
    this.replaceChildren();
    this.hidden = address === '';
    if (address !== '') this.append(drawCode(address, label.replace('{address}', address)));
  }
}

function drawCode(address: string, label: string): SVGElement {
  const code = generate(address);
  const size = code.size + 2 * QUIET;
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `${-QUIET} ${-QUIET} ${size} ${size}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', toSvgPath(code));
  picture.append(path);
  return picture;
}
