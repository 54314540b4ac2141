import { SharePage } from './share-page.ts';

customElements.define('share-page', SharePage);
