/** Small signs, 24 by 24, one stroke of 2. The path data is the whole sign. */
export const ICONS = {
  connect: 'M8.5 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  reflect: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  protect: 'M4 4h16v8c0 5-4 8-8 10-4-2-8-5-8-10zM12 9v5',
  help: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5 5l4 4M15 15l4 4M19 5l-4 4M9 15l-4 4',
  say: 'M4 4h16v12h-8l-5 5v-5H4zM8 9h8M8 12h5',
  note: 'M4 20l1-5L16 4l4 4L9 19zM13 7l4 4',
  activity:
    'M7 13V6a1.5 1.5 0 0 1 3 0v5-7a1.5 1.5 0 0 1 3 0v7-6a1.5 1.5 0 0 1 3 0v7-4a1.5 1.5 0 0 1 3 0v7c0 4-2 7-6 7s-6-2-9-8c-1-2 1-3 3-1z',
  whatIf: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19zM9 9.5c0-4 6-4 6-.5 0 2-3 2.5-3 5M12 17.5v.01',
  noTech: 'M3 3l18 18M8 8v3c0 3 2 5 5 5M9 3v2M15 3v4M12 16v5M10 7h7v4c0 1 0 1.5-.4 2',
  paper: 'M6 2h9l4 4v16H6zM15 2v4h4M9 11h7M9 15h7M9 19h4',
  cross: 'M5 5l14 14M19 5L5 19',
  tick: 'M4 13l5 5L20 6',
  previous: 'M15 4l-8 8 8 8',
  next: 'M9 4l8 8-8 8',
  clock: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19zM12 6v6l4 2',
  basket: 'M3 9h18l-2 11H5zM8 9l4-6 4 6M9 13v3M15 13v3',
  search: 'M10.5 3.5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM15.5 15.5l5 5',
  scissors: 'M6 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM6 14a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8.5 8.5L20 18M8.5 15.5L20 6',
} as const;
export type IconName = keyof typeof ICONS;

/** Solid parts of a sign, on top of its lines. */
export const SOLID: Readonly<Partial<Record<IconName, string>>> = { reflect: 'M12 3a9 9 0 0 0 0 18z' };
