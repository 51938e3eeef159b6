import { copyOf, write } from './rows';
import { clock } from './time';
import type { EntryView } from './wire';

const nearEnd = 48;

/** The list of what was said. Every entry is shown once, in the order of the log; what is not stored yet stays below. */
export class Transcript {
  private through: number;

  constructor(
    private readonly list: HTMLElement,
    private readonly frame: HTMLElement,
    private readonly newer: HTMLElement,
  ) {
    this.through = Number(list.dataset['through'] ?? 0);
    newer.addEventListener('click', () => this.toEnd());
    frame.addEventListener('scroll', () => {
      if (this.isAtEnd()) {
        newer.hidden = true;
      }
    });
    // Whoever comes for a message is led there; everybody else reads the end.
    if (!/^#m\d/.test(location.hash)) {
      this.toEnd();
    }
  }

  /** What to ask the server for next: everything after this sequence. */
  get after(): number {
    return this.through;
  }

  /** Gives back the entries that were not there yet. */
  add(entries: readonly EntryView[], through: number): EntryView[] {
    const atEnd = this.isAtEnd();
    const fresh = entries.filter(entry => entry.sequence > this.through);
    for (const entry of fresh) {
      this.pending(entry.clientId)?.remove();
      this.list.insertBefore(this.row(entry), this.list.querySelector(':scope > .pending'));
    }
    this.through = Math.max(this.through, through);
    this.keepPlace(atEnd, fresh.length > 0);
    return fresh;
  }

  /** Changes rows that are there: who reads the end goes on reading the end. */
  change(todo: () => void): void {
    const atEnd = this.isAtEnd();
    todo();
    if (atEnd) {
      this.toEnd();
    }
  }

  /** Something written here that is not stored yet. */
  addPending(clientId: string, text: string, name: string, again: () => void): HTMLElement {
    const row = copyOf('entry-row');
    row.className = 'practitioner pending';
    row.dataset['client'] = clientId;
    write(row, 'name', name);
    write(row, 'text', text);
    row.querySelector('button')?.addEventListener('click', again);
    this.list.append(row);
    this.toEnd();
    return row;
  }

  private row(entry: EntryView): HTMLElement {
    const row = copyOf('entry-row');
    row.className = entry.by;
    row.id = `m${entry.sequence}`;
    write(row, 'name', entry.name);
    write(row, 'at', clock(entry.at));
    write(row, 'text', entry.text);
    write(row, 'choices', entry.choices.length > 0 ? `Offered: ${entry.choices.join(' · ')}` : '');
    write(row, 'delivery', entry.by === 'practitioner' ? 'Stored' : '');
    const flag = row.querySelector('.flag-it');
    flag?.toggleAttribute('hidden', entry.by !== 'visitor');
    flag?.setAttribute('href', `?flag=${entry.sequence}#m${entry.sequence}`);
    return row;
  }

  private pending(clientId: string | null): Element | null {
    return clientId === null ? null : [...this.list.querySelectorAll<HTMLElement>(':scope > .pending')].find(row => row.dataset['client'] === clientId) ?? null;
  }

  private isAtEnd(): boolean {
    return this.frame.scrollHeight - this.frame.scrollTop - this.frame.clientHeight < nearEnd;
  }

  private keepPlace(wasAtEnd: boolean, hasNew: boolean): void {
    if (hasNew && wasAtEnd) {
      this.toEnd();
    } else if (hasNew) {
      this.newer.hidden = false;
    }
  }

  private toEnd(): void {
    this.frame.scrollTop = this.frame.scrollHeight;
    this.newer.hidden = true;
  }
}
