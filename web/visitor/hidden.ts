import { page, settings } from './page';
import { forgetUnread } from './unread';

/** While the page is hidden the chat stands in here, outside the document: nothing can read, find, print or speak it. */
let chat: DocumentFragment | undefined;

const known = new Set<string>();

export function isHidden(): boolean {
  return chat !== undefined;
}

/** Hides the page for an entry of the log, once; what comes again after a lost connection, or with an old chat, hides nothing. */
export function hideFor(id: string, old: boolean, onBack: () => void): void {
  if (!known.has(id)) {
    known.add(id);
    if (!old) {
      hide(onBack);
    }
  }
}

/** Shows an empty page of notes, at once, until its dot is pressed. */
export function hide(onBack: () => void): void {
  if (chat !== undefined) {
    return;
  }

  chat = document.createDocumentFragment();
  page.announcer.replaceChildren();
  chat.append(...document.body.childNodes);
  document.body.append(page.notes.content.cloneNode(true));
  const heading = document.body.querySelector('h1');
  dress(heading?.textContent ?? '', settings.notesIcon);
  // Not the box: who is still typing would write into it for all to see.
  heading?.focus({ preventScroll: true });
  document.getElementById('dot')?.addEventListener('submit', event => {
    event.preventDefault();
    show();
    onBack();
  });
}

function show(): void {
  if (chat !== undefined) {
    document.body.replaceChildren(chat);
    chat = undefined;
    dress(settings.title, settings.icon);
    page.say.focus({ preventScroll: true });
  }
}

/** The entry of the browser's history says with a bare number that it is hidden, so that a reload does not show us. */
function dress(title: string, icon: string): void {
  document.documentElement.classList.toggle('notes', isHidden());
  document.documentElement.classList.remove('gone');
  forgetUnread();
  document.title = title;
  page.icon.href = icon;
  history.replaceState(isHidden() ? 1 : null, '');
}

/** This page was hidden when it was loaded again. */
export function wasHidden(): boolean {
  return history.state !== null;
}
