import { SchoolContactCard } from './school-contact.ts';

customElements.define('school-contact', SchoolContactCard);
