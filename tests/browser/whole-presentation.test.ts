import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { atRoot } from '../support/site.ts';

const lesson = 'lessons/one-good-thing';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('presents twenty minutes with a clicker: late, asked a question, caught up, ended on time', async () => {
  const { page: notes, problems } = await openPage();
  const context = notes.context();
  const wall = await context.newPage();
  await context.clock.install({ time: new Date(2027, 1, 9, 18, 30) });
  const pass = (minutes: number) => context.clock.runFor(minutes * 60_000);
  const pace = () => notes.locator('[data-ref="pace"]').innerText();
  const click = () => wall.keyboard.press('PageDown');
  const step = async () => Number(/Step (\d+) of/.exec(await notes.locator('[data-ref="where"]').innerText())?.[1]);
  /** Clicks on until the next step begins. */
  const nextStep = async () => {
    const now = await step();
    for (let clicks = 0; clicks < 6 && (await step()) === now; clicks += 1) {
      await click();
      await expect.poll(() => notes.locator('[data-ref="wall"]').innerText()).not.toBe('');
    }
  };

  await notes.goto(`${atRoot(`${lesson}/present.html`)}?minutes=20`);
  await wall.goto(`${atRoot(`${lesson}/slides.html`)}?minutes=20`);
  await click();
  await button(notes, 'Start the clock').click();
  await expect.poll(pace).toBe('On time');

  // The welcome takes three minutes too long, and then somebody asks a question for three.
  await pass(5);
  await expect.poll(pace).toBe('3 min behind');
  await nextStep();
  await button(notes, 'Question: pause').click();
  await pass(3);
  await button(notes, 'Go on').click();
  await expect.poll(pace).toBe('6 min behind');

  // The laptop is reloaded by the clicker in the middle of it.
  await wall.keyboard.press('F5');
  await wall.reload();
  await expect.poll(() => wall.locator('.slide[data-current] h2').innerText()).not.toBe('');

  // What is offered ends on time; what is done can be undone, and done again.
  await expect.poll(() => notes.getByRole('checkbox', { name: /^Leave out “Choose one thing to do”/ }).count()).toBe(1);
  await button(notes, 'Do what is ticked').click();
  await expect.poll(pace).toBe('On time');
  await button(notes, 'Undo').click();
  await expect.poll(pace).toBe('6 min behind');
  await button(notes, 'Do what is ticked').click();
  await expect.poll(pace).toBe('On time');

  // From here every step takes as long as the changed plan says.
  const last = Number(/Step \d+ of (\d+)/.exec(await notes.locator('[data-ref="where"]').innerText())?.[1]);
  while ((await step()) < last) {
    const [minutes = 0, seconds = 0] = (await notes.locator('[data-ref="left"]').innerText()).split(':').map(Number);
    await context.clock.runFor((minutes * 60 + seconds) * 1000);
    await nextStep();
  }
  await expect.poll(pace).toBe('On time');
  await expect.poll(() => notes.locator('[data-ref="end"]').innerText()).toMatch(/^6:50\sPM$/);
  expect(problems).toEqual([]);
});
