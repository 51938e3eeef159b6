/** Puts ready words where the writer is, and leaves them there to be changed: nothing is ever sent by it. */
export function put(box: HTMLTextAreaElement, words: string): void {
  const before = box.value.slice(0, box.selectionStart).trimEnd();
  const between = before === '' ? '' : isService(words) ? ' ' : '\n\n';
  box.setRangeText(between + words, before.length, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.focus();
  box.scrollTop = box.scrollHeight;
}

/** A service stands in the box as its id in brackets, within a sentence. */
const isService = (words: string): boolean => /^\[[a-z0-9-]+\]$/.test(words);
