/** The ready words about help at once: put below what is in the box by one key, and sent by nobody but the writer. */
export function emergencyWords(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('#emergency');
  const box = form.querySelector('textarea');
  const words = button?.dataset['words'] ?? '';
  if (button === null || box === null || words === '') {
    return;
  }

  const insert = (): void => {
    if (!box.value.includes(words)) {
      box.value = box.value.trimEnd() === '' ? words : `${box.value.trimEnd()}\n\n${words}`;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    box.scrollTop = box.scrollHeight;
  };

  button.addEventListener('click', event => {
    event.preventDefault();
    insert();
  });
  // The access key of the markup asks for different keys in different browsers; this is the one that the button names.
  document.addEventListener('keydown', event => {
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyE') {
      event.preventDefault();
      insert();
    }
  });
}
