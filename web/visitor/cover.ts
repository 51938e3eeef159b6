import { isHidden } from './hidden';
import { page } from './page';

/** Whoever comes back sooner goes straight on; after this the page may be in other hands. Milliseconds. */
const shortly = 60_000;

/**
 * Covers the page while another app or tab is in front, so that the small pictures of open apps show nothing of it. When it was away for
 * long, one press uncovers it.
 */
export function prepareCover(): void {
  let since = 0;
  document.addEventListener('visibilitychange', () => {
    if (isHidden()) {
      return;
    }

    if (document.hidden) {
      since = Date.now();
      cover(true);
    } else if (Date.now() - since < shortly) {
      cover(false);
    } else {
      page.uncover.focus({ preventScroll: true });
    }
  });
  page.uncover.addEventListener('click', () => {
    cover(false);
    page.say.focus({ preventScroll: true });
  });

  // Some phones slide the page under their keyboard instead of making it smaller: the way out slides with it.
  const seen = window.visualViewport;
  seen?.addEventListener('resize', () => slide(seen));
  seen?.addEventListener('scroll', () => slide(seen));
}

function cover(on: boolean): void {
  document.documentElement.classList.toggle('covered', on);
  page.cover.hidden = !on;
}

function slide({ offsetTop, scale }: VisualViewport): void {
  page.header.style.setProperty('--slide', scale === 1 ? `${offsetTop}px` : '0px');
}
