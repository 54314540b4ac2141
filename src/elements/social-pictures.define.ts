import { SocialPictures } from './social-pictures.ts';

customElements.define('social-pictures', SocialPictures);
