/** `<print-button>`: shows its button once a script can answer it, and prints the page. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button) button.onclick = () => print();
    this.hidden = false;
  }
}
