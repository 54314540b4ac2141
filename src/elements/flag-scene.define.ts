import { FlagScene } from './flag-scene.ts';

customElements.define('flag-scene', FlagScene);
