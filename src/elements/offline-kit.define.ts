import { OfflineKit } from './offline-kit.ts';

customElements.define('offline-kit', OfflineKit);
