import { page } from './page';
import type { Line } from './line';

const notMoreOftenThan = 3000;
const shownFor = 5000;

let hide: ReturnType<typeof setTimeout> | undefined;

/** Tells the other side that somebody writes; the words stay here until they are sent. */
export function tellTyping(line: Line): void {
  let last = 0;
  page.say.addEventListener('input', () => {
    if (page.say.value !== '' && Date.now() - last > notMoreOftenThan) {
      last = Date.now();
      line.typing();
    }
  });
}

export function showTyping(name: string): void {
  page.typing.textContent = `${name} is writing…`;
  clearTimeout(hide);
  hide = setTimeout(hideTyping, shownFor);
}

export function hideTyping(): void {
  clearTimeout(hide);
  page.typing.textContent = '';
}
