import { page } from './page';
import type { Delivery } from './outbox';
import type { Action, Activity } from './wire';

type Author = 'you' | 'bot' | 'worker' | 'notice';

const deliveries: Record<Delivery, string> = {
  sending: 'Sending…',
  sent: 'Sent',
  failed: 'Not sent yet. We keep trying.',
  refused: 'Not sent.',
  secret: '',
};

/** Content of a step whose name ends so is shown until the visitor's next message. */
const once = /-once(\/\d+)?$/;

/** The list of messages. Every activity is shown once, in the order of the log; what is not stored yet stands at the end. */
export class Transcript {
  private readonly byId = new Map<string, HTMLElement>();
  private readonly byKey = new Map<string, HTMLElement>();

  constructor(private readonly onAgain: () => void, private readonly onPutBack: (text: string) => void) {}

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** The greeting is on the page before there is a conversation; from now on its rows have ids like all others. */
  adopt(shown: Record<string, string>): void {
    for (const row of page.messages.querySelectorAll<HTMLElement>('[data-content]')) {
      const id = shown[row.dataset['content'] ?? ''];
      if (id !== undefined) {
        this.name(row, id);
      }
    }
  }

  addOwn(key: string, text: string): HTMLElement {
    this.forgetOnce();
    const row = this.build('you', 'You', text, []);
    row.tabIndex = -1;
    page.messages.append(row);
    this.byKey.set(key, row);
    this.deliver(key, 'sending');
    return row;
  }

  deliver(key: string, delivery: Delivery, id?: string): void {
    const row = this.byKey.get(key);
    if (row === undefined || row.dataset['delivery'] === 'sent') {
      return;
    }

    if (delivery === 'secret') {
      row.remove();
      return;
    }

    row.dataset['delivery'] = delivery;
    part(row, 'delivery').textContent = deliveries[delivery];
    const again = part(row, 'again');
    again.hidden = delivery !== 'failed' && delivery !== 'refused';
    again.textContent = delivery === 'failed' ? 'Try again now' : 'Put it back in the box';
    if (id !== undefined) {
      this.name(row, id);
      this.place(row, id);
    }
  }

  /** True = it is new and somebody else said it. */
  receive(activity: Activity, userId: string | undefined): HTMLElement | undefined {
    const id = activity.id;
    if (id === undefined || this.byId.has(id)) {
      return undefined;
    }

    const author = authorOf(activity, userId);
    if (author === 'you') {
      this.forgetOnce();
    }

    const key = activity.channelData?.clientActivityID;
    if (key !== undefined && this.byKey.has(key)) {
      this.deliver(key, 'sent', id);
      return undefined;
    }

    const row = this.build(author, author === 'you' ? 'You' : activity.from?.name ?? '', activity.text ?? '', activity.suggestedActions?.actions ?? []);
    if (activity.locale !== undefined && !/^en/i.test(activity.locale)) {
      row.lang = activity.locale;
    }
    const content = activity.channelData?.contentId ?? '';
    row.classList.toggle('once', once.test(content));
    // A bot of somebody else's: its name stands above everything it says.
    row.classList.toggle('other', content.startsWith('outside/'));
    part(row, 'delivery').textContent = author === 'you' ? deliveries.sent : '';
    this.name(row, id);
    page.messages.append(row);
    this.place(row, id);
    return author === 'you' ? undefined : row;
  }

  /** The visitor's last message before this entry goes from the page for good. Its id stays known, so it never comes again. */
  forgetOwn(before: string): void {
    let last = '';
    for (const [id, row] of this.byId) {
      if (row.className === 'you' && conversationOf(id) === conversationOf(before) && id < before && id > last) {
        last = id;
      }
    }
    this.byId.get(last)?.remove();
  }

  /** Words that are part of no message: the next one takes them off the page, and nothing brings them back. */
  addFreshWords(words: string): HTMLElement {
    const row = (page.freshWords.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    part(row, 'five-words').textContent = words;
    page.messages.append(row);
    return row;
  }

  addNotice(text: string): void {
    page.messages.append(this.build('notice', '', text, []));
  }

  clear(): void {
    page.messages.replaceChildren();
    this.byId.clear();
    this.byKey.clear();
  }

  private forgetOnce(): void {
    page.messages.querySelectorAll('.once').forEach(row => row.remove());
  }

  private build(author: Author, name: string, text: string, actions: readonly Action[]): HTMLElement {
    const row = (page.row.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    row.className = author;
    part(row, 'who').textContent = name;

    const paragraphs = text.split(/\n\s*\n/).map(each => each.trim()).filter(each => each !== '');
    part(row, 'text').replaceChildren(...paragraphs.map(paragraph));
    part(row, 'links').replaceChildren(...actions.map(link).filter(each => each !== undefined));
    part(row, 'again').addEventListener('click', () => {
      if (row.dataset['delivery'] === 'refused') {
        row.remove();
        this.onPutBack(text);
      } else {
        this.onAgain();
      }
    });
    return row;
  }

  private name(row: HTMLElement, id: string): void {
    row.dataset['id'] = id;
    this.byId.set(id, row);
  }

  /** Before rows that the log has later, and before what is not stored yet. */
  private place(row: HTMLElement, id: string): void {
    let before: Element | null = null;
    for (let each = page.messages.lastElementChild; each !== null; each = each.previousElementSibling) {
      if (each === row) {
        continue;
      }
      const other = (each as HTMLElement).dataset['id'];
      const isPending = other === undefined && (each as HTMLElement).dataset['delivery'] !== undefined;
      if (!isPending && !(other !== undefined && conversationOf(other) === conversationOf(id) && other > id)) {
        break;
      }
      before = each;
    }
    if (row.nextElementSibling !== before) {
      page.messages.insertBefore(row, before);
    }
  }
}

function authorOf(activity: Activity, userId: string | undefined): Author {
  if (activity.from?.id === userId) {
    return 'you';
  }
  return activity.from?.id === 'bot' ? 'bot' : 'worker';
}

function conversationOf(id: string): string {
  return id.slice(0, id.indexOf('|'));
}

function part(row: HTMLElement, name: string): HTMLElement {
  return row.querySelector<HTMLElement>(`.${name}`) as HTMLElement;
}

function paragraph(text: string): HTMLElement {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
}

/** Only telephone numbers, secure pages and our own pages to print become links; they open beside the chat and learn nothing of it. */
function link(action: Action): HTMLElement | undefined {
  const isCall = action.type === 'call' && action.value.startsWith('tel:');
  if (!isCall && !(action.type === 'openUrl' && (action.value.startsWith('https://') || action.value.startsWith(`${location.origin}/sheets/`)))) {
    return undefined;
  }

  const a = document.createElement('a');
  a.href = action.value;
  a.textContent = action.title;
  if (!isCall) {
    a.target = '_blank';
    a.rel = 'noreferrer';
  }
  const item = document.createElement('li');
  item.append(a);
  return item;
}
