import { put } from './box';
import { onKey } from './keys';

/** The ready words about help at once: put into the box by one key, and sent by nobody but the writer. */
export function emergencyWords(pane: HTMLElement, form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('.emergency');
  const box = form.querySelector('textarea');
  const words = button?.dataset['words'] ?? '';
  if (button === null || box === null || words === '') {
    return;
  }

  const insert = (): void => {
    if (!box.value.includes(words)) {
      box.setSelectionRange(box.value.length, box.value.length);
      put(box, words);
    }
    box.focus();
  };

  button.addEventListener('click', event => {
    event.preventDefault();
    insert();
  });
  // The access key of the markup asks for different keys in different browsers; this is the one that the button names.
  onKey(pane, 'KeyE', insert);
}
