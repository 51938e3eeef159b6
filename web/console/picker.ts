import { put } from './box';
import { onKey } from './keys';

/** Lists beside the box, opened by a key: searched by words, walked by arrows; what is chosen goes into the box. */
export function pickers(pane: HTMLElement, form: HTMLFormElement): void {
  const box = form.querySelector('textarea') as HTMLTextAreaElement;
  pane.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.pick') : null;
    if (button !== null) {
      event.preventDefault();
      button.closest('details.picker')?.removeAttribute('open');
      put(box, button.value);
    }
  });
  const all = [...form.querySelectorAll<HTMLDetailsElement>('details.picker')];
  for (const details of all) {
    picker(pane, details, box);
    details.addEventListener('toggle', () => {
      if (details.open) {
        all.filter(other => other !== details).forEach(other => other.removeAttribute('open'));
      }
    });
  }
}

function picker(pane: HTMLElement, details: HTMLDetailsElement, box: HTMLTextAreaElement): void {
  const search = details.querySelector<HTMLInputElement>('[data-part="search"]') as HTMLInputElement;
  const rows = [...details.querySelectorAll<HTMLElement>('li')];
  const shown = (): HTMLButtonElement[] => rows.filter(row => !row.hidden).flatMap(row => row.querySelector('button') ?? []);

  const filter = (): void => {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    for (const row of rows) {
      const text = `${row.closest('section')?.querySelector('h3')?.textContent ?? ''} ${row.textContent ?? ''}`.toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
    }
    for (const section of details.querySelectorAll('section')) {
      section.hidden = section.querySelector('li:not([hidden])') === null;
    }
    details.querySelector('[data-part="none"]')?.toggleAttribute('hidden', rows.some(row => !row.hidden));
  };

  const close = (): void => {
    details.open = false;
    box.focus();
  };

  const step = (by: number): void => {
    const buttons = shown();
    const at = buttons.findIndex(button => button === document.activeElement);
    (by < 0 && at <= 0 ? search : buttons[Math.min(at + by, buttons.length - 1)])?.focus();
  };

  const begin = (): void => {
    search.value = '';
    filter();
    search.focus();
  };

  // The event of a toggle comes a moment later: who goes on typing at once types into the search all the same.
  const open = (): void => {
    details.open = true;
    begin();
  };

  details.addEventListener('toggle', () => {
    if (details.open && document.activeElement !== search) {
      begin();
    }
  });
  search.addEventListener('input', filter);
  details.addEventListener('keydown', event => {
    const does: Record<string, () => void> = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Escape: close };
    if (event.key === 'Enter' && event.target === search) {
      does['Enter'] = () => shown()[0]?.click();
    }
    const todo = does[event.key];
    if (todo !== undefined) {
      event.preventDefault();
      todo();
    }
  });
  onKey(pane, details.dataset['key'] ?? '', () => (details.open ? close() : open()));
}
