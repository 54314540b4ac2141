import { KitWorker } from './kit-worker.ts';

customElements.define('kit-worker', KitWorker);
