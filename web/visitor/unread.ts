import { settings } from './page';

let unread = 0;

/** A number before the neutral title, only while the page is out of sight. */
export function countUnread(): void {
  if (document.hidden) {
    unread++;
    document.title = `(${unread}) ${settings.title}`;
  }
}

export function forgetUnread(): void {
  unread = 0;
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden && unread > 0) {
    unread = 0;
    document.title = settings.title;
  }
});
