import { FamilyAgreement } from './family-agreement.ts';

customElements.define('family-agreement', FamilyAgreement);
