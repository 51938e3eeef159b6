import { page } from './page';

const gap = 8;

/** Whether the visitor is at the end of the conversation, and so wants to stay there. */
export function isAtEnd(): boolean {
  return page.form.getBoundingClientRect().top < innerHeight + 4 * gap;
}

/** Shows the end of the form, but never scrolls past the start of what is new. */
export function showEnd(firstNew: HTMLElement | undefined): void {
  const end = page.form.getBoundingClientRect().bottom + gap - innerHeight;
  const start = firstNew === undefined ? end : firstNew.getBoundingClientRect().top - page.header.offsetHeight - gap;
  const by = Math.min(end, start);
  if (by > 0) {
    scrollBy({ top: by });
  }
  page.newer.hidden = true;
}

page.newer.addEventListener('click', () => {
  page.messages.lastElementChild?.scrollIntoView({ block: 'start' });
  page.newer.hidden = true;
  page.say.focus({ preventScroll: true });
});

addEventListener('scroll', () => {
  if (!page.newer.hidden && isAtEnd()) {
    page.newer.hidden = true;
  }
}, { passive: true });
