let active: Element | null = null;

document.addEventListener('focusin', event => {
  const pane = event.target instanceof Element ? event.target.closest('[data-pane]') : null;
  active = pane ?? active;
});

/** The pane that one works in: the one that had the focus last, or the first. */
const isActive = (pane: Element): boolean => pane === (active?.isConnected === true ? active : document.querySelector('[data-pane]'));

/** A shortcut of a pane. Alt always: what a child is written must never be able to start anything. */
export function onKey(pane: Element, code: string, todo: () => void): void {
  document.addEventListener('keydown', event => {
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === code && isActive(pane)) {
      event.preventDefault();
      todo();
    }
  });
}
