import { SchoolName } from './school-name.ts';

customElements.define('school-name', SchoolName);
