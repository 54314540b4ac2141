import { LengthSwitch } from './length-switch.ts';

customElements.define('length-switch', LengthSwitch);
