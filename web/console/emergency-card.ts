import { onKey } from './keys';

/** The card opens and closes by one key, and the key for the others presses its button as it stands on the page. */
export function emergencyCard(pane: HTMLElement): void {
  const card = pane.querySelector<HTMLDetailsElement>('details.emergency-card');
  if (card === null) {
    return;
  }
  if (location.hash === '#emergency-card') {
    card.open = true;
  }
  onKey(pane, 'KeyC', () => {
    card.open = !card.open;
    if (card.open) {
      card.querySelector('summary')?.focus();
      card.scrollIntoView({ block: 'start' });
    } else {
      pane.querySelector<HTMLElement>('form.reply textarea')?.focus();
    }
  });
  onKey(pane, 'KeyH', () => pane.querySelector<HTMLButtonElement>('#hold')?.click());
}
