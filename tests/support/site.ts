import { inject } from 'vitest';

/** The address of a page ("lessons/x.html") of the build at the root of a host. */
export const atRoot = (page: string): string => new URL(encodeURI(page), inject('rootUrl')).href;

/** The address of a page of the build in a sub-folder of a host. */
export const inSubFolder = (page: string): string => new URL(encodeURI(page), inject('folderUrl')).href;
