/** "More" closes as people expect it: by Escape, and by a press anywhere else. Without script its own heading closes it. */
export function closeMore(): void {
  const more = document.querySelector<HTMLDetailsElement>('.top .more details');
  if (more === null) {
    return;
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && more.open) {
      more.open = false;
      more.querySelector('summary')?.focus();
    }
  });
  document.addEventListener('click', event => {
    if (more.open && event.target instanceof Node && !more.contains(event.target)) {
      more.open = false;
    }
  });
}
