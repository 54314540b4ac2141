import { SchoolFootLine } from './school-foot.ts';

customElements.define('school-foot', SchoolFootLine);
