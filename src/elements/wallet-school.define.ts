import { WalletSchool } from './wallet-school.ts';

customElements.define('wallet-school', WalletSchool);
