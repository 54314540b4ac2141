import type { Locator } from 'playwright-core';

/**
 * Chooses a folder in a field for one, as a person does. The browser reads it itself: handed over file by file, as
 * Playwright does to a browser it is connected to, hundreds of files take longer than a test may.
 */
export async function chooseFolder(field: Locator, folder: string): Promise<void> {
  const id = await field.getAttribute('id');
  const session = await field.page().context().newCDPSession(field.page());
  const { result } = await session.send('Runtime.evaluate', { expression: `document.getElementById('${id}')` });
  if (!result.objectId) throw new Error('There is no such field.');
  await session.send('DOM.setFileInputFiles', { files: [folder], objectId: result.objectId });
  await session.detach();
}
