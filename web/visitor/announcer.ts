import { page } from './page';

/** Long enough to be spoken; short enough that nobody who walks through the page meets old words here. */
const keep = 5000;

/** Speaks one new message, politely, from outside the list: a live list would read old messages again. */
export function announce(text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  page.announcer.append(line);
  setTimeout(() => line.remove(), keep);
}
