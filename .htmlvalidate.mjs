import { defineConfig } from 'html-validate';

/** The recommended rules. Each exception says why. */
export default defineConfig({
  extends: ['html-validate:recommended'],
  rules: {
    // Nobody reads the white space of built pages.
    'no-trailing-whitespace': 'off',
    // A browser tab may cut a title; the title of a lesson is what its author calls it.
    'long-title': 'off',
    // A style keeps telephone numbers on one line; non-breaking characters would break copy and paste.
    'tel-non-breaking': 'off',
    // Firefox brings ticks and choices back after a reload unless autocomplete="off" says no. It honors that on boxes and
    // radios too, though the standard names it for text fields only.
    'valid-autocomplete': 'off',
    'input-attributes': 'off',
    // Also counts an aside inside a section, which is no landmark. axe checks this as a browser sees it.
    'unique-landmark': 'off',
  },
});
