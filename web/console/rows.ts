/** Copies a template of the page; the markup is written once, by the server. */
export function copyOf(templateId: string): HTMLElement {
  const template = document.getElementById(templateId);
  const first = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  if (!(first instanceof HTMLElement)) {
    throw new Error(`The page has no template ${templateId}.`);
  }
  return document.importNode(first, true);
}

export function write(row: ParentNode, part: string, words: string): void {
  const element = row.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (element !== null && element.textContent !== words) {
    element.textContent = words;
    if (element.hasAttribute('data-optional')) {
      element.hidden = words === '';
    }
  }
}

/**
 * Makes a list show these items in this order. Rows that stay are kept as they are in the page, so that focus and a half-pressed
 * button survive a change of the board.
 */
export function showRows<T>(list: HTMLElement, templateId: string, items: readonly T[], key: (item: T) => string, fill: (row: HTMLElement, item: T) => void): void {
  const kept = new Map<string, HTMLElement>();
  for (const row of list.querySelectorAll<HTMLElement>(':scope > [data-key]')) {
    kept.set(row.dataset['key'] ?? '', row);
  }
  const rows = items.map(item => {
    const row = kept.get(key(item)) ?? copyOf(templateId);
    row.dataset['key'] = key(item);
    fill(row, item);
    return row;
  });
  for (const [, row] of kept) {
    if (!rows.includes(row)) {
      row.remove();
    }
  }
  rows.forEach((row, place) => {
    if (list.children[place] !== row) {
      list.insertBefore(row, list.children[place] ?? null);
    }
  });
}
