// First, so that the length in the address is chosen before the presenter's page opens its presentation.
import './length-switch.define.ts';
import { PresenterPage } from './presenter-page.ts';

customElements.define('presenter-page', PresenterPage);
