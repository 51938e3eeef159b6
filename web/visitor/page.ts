/** The elements that the server rendered. A missing one is a fault of the page, so it is named. */
function the<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) {
    throw new Error(`The page has no ${id}.`);
  }
  return element;
}

export const page = {
  messages: the('messages', HTMLOListElement),
  row: the('row', HTMLTemplateElement),
  pause: the('pause', HTMLButtonElement),
  cover: the('cover', HTMLDivElement),
  uncover: the('uncover', HTMLButtonElement),
  noFiles: the('no-files', HTMLTemplateElement),
  typing: the('typing', HTMLParagraphElement),
  newer: the('newer', HTMLButtonElement),
  form: the('form', HTMLFormElement),
  choices: the('choices', HTMLDivElement),
  problem: the('problem', HTMLParagraphElement),
  say: the('say', HTMLTextAreaElement),
  status: the('status', HTMLParagraphElement),
  announcer: the('announcer', HTMLDivElement),
  freshWords: the('fresh-words', HTMLTemplateElement),
  helped: the('helped', HTMLDivElement),
  back: the('back', HTMLDetailsElement),
  backForm: the('back-form', HTMLFormElement),
  backProblem: the('back-problem', HTMLParagraphElement),
  header: the('top', HTMLElement),
  notes: the('notes', HTMLTemplateElement),
  icon: document.head.querySelector('link[rel=icon]') as HTMLLinkElement,
};

export const settings = {
  title: document.body.dataset['title'] ?? document.title,
  icon: page.icon.href,
  notesIcon: document.body.dataset['notesIcon'] ?? '',
  exitUrl: document.body.dataset['exitTo'] ?? '/leave',
  maxLength: Number(document.body.dataset['max'] ?? 4000),
};
