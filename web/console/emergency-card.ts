import { onKey } from './keys';

/** The card opens and closes by one key, and the key for the others presses its button as it stands on the page. */
export function emergencyCard(pane: HTMLElement): void {
  const card = pane.querySelector<HTMLDetailsElement>('details.emergency-card');
  if (card === null) {
    return;
  }
  const side = card.closest<HTMLElement>('.side');
  const open = (): void => {
    card.open = true;
    card.querySelector('summary')?.focus({ preventScroll: true });
    // Beside the talk only the side scrolls; below it, the page does.
    if (side !== null && getComputedStyle(side).overflowY === 'auto') {
      side.scrollTop = 0;
    } else {
      card.scrollIntoView({ block: 'start' });
    }
  };
  if (location.hash === '#emergency-card') {
    open();
  }
  pane.querySelector('a.to-card')?.addEventListener('click', event => {
    event.preventDefault();
    open();
  });
  onKey(pane, 'KeyC', () => {
    if (!card.open) {
      open();
    } else {
      card.open = false;
      pane.querySelector<HTMLElement>('form.reply textarea')?.focus();
    }
  });
  onKey(pane, 'KeyH', () => pane.querySelector<HTMLButtonElement>('#hold')?.click());
}
