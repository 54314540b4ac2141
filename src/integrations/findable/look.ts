import { readFileSync } from 'node:fs';

/** Colors, marks and drawings as the pages have them. */
export interface Look {
  /** The color of a role in light: "felt" is "#d6decb". */
  color: (role: string) => string;
  /** The `<svg>` of a drawing in src/components/drawings. */
  drawing: (name: string) => string;
  /** The house of the kit as an `<svg>`. */
  mark: string;
}

/** Reads the look from the sources of the kit. `root` is the folder of the project, with a slash at its end. */
export function readLook(root: URL): Look {
  const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
  const tokens = read('src/styles/tokens.css');
  return {
    color(role) {
      const value = new RegExp(`--${role}:\\s*(#[0-9a-f]{6});`, 'i').exec(tokens)?.[1];
      if (!value) throw new Error(`src/styles/tokens.css has no plain color for --${role}.`);
      return value;
    },
    drawing: (name) => read(`src/components/drawings/${name}.svg`),
    mark: read('public/icon.svg'),
  };
}
