/** The part of Pagefind's browser script that we use; the build resolves this name to the script Pagefind hands out. */
declare module 'kit:pagefind' {
  interface PagefindResult {
    id: string;
    score: number;
    words: number[];
  }
  interface PagefindInstance {
    filters(): Promise<unknown>;
    search(text: string, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
  }
  export function createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}
