/** A button of a question: what it answers, and what it says. */
export interface Choice {
  answer: string;
  text: string;
}

/** Asks one question in a dialog. Resolves with the answer, or '' when it was closed with Escape. */
export function ask(dialog: HTMLDialogElement, title: string, lines: readonly string[], choices: readonly Choice[]) {
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = 'planner-ask';
  const said = lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  const buttons = document.createElement('form');
  buttons.method = 'dialog';
  buttons.className = 'planner-acts';
  for (const [index, { answer, text }] of choices.entries()) {
    const button = document.createElement('button');
    button.className = index === 0 ? 'btn main' : 'btn';
    button.value = answer;
    button.textContent = text;
    buttons.append(button);
  }
  dialog.replaceChildren(heading, ...said, buttons);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise<string>((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}
