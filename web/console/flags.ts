import { announce } from './announcer';
import { copyOf, showRows, write } from './rows';
import type { FlagMark, FlagsView } from './wire';

/** The flags of a conversation beside its messages, and the form for a new one. */
export class Flags {
  private known: Set<string> | null = null;
  private now: FlagsView | null = null;

  constructor(private readonly root: HTMLElement) {
    root.addEventListener('click', event => {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLElement>('a.flag-it, .flag-form a.cancel') ?? null;
      if (link !== null) {
        event.preventDefault();
        if (link.classList.contains('cancel')) {
          this.cancel(link);
        } else {
          this.begin(link);
        }
      }
    });
  }

  show(view: FlagsView): void {
    this.now = view;
    this.place();
    write(this.root, 'alert', view.alert);
    const fresh = this.root.querySelector<HTMLElement>('#fresh');
    fresh?.toggleAttribute('hidden', view.alert === '');
    fresh?.querySelector('a')?.setAttribute('href', `?from=${view.alertFrom}#m${view.alertFrom}`);
    fresh?.querySelector('[name=through]')?.setAttribute('value', String(view.alertThrough));
    this.root.querySelector('#watched')?.toggleAttribute('hidden', !view.mayBeWatched);
    this.announceNew(view.flags);
  }

  /** A flag may come before its message does: it is put there as soon as both are. */
  place(): void {
    const flags = this.now?.flags ?? [];
    for (const list of this.root.querySelectorAll<HTMLElement>('#entries .flags')) {
      const own = flags.filter(flag => `m${flag.sequence}` === list.closest('li')?.id);
      showRows(list, 'flag-row', own, flag => flag.id, fill);
    }
  }

  private announceNew(flags: readonly FlagMark[]): void {
    for (const flag of flags) {
      if (this.known !== null && !this.known.has(flag.id)) {
        announce(`Noticed. ${flag.levelWords}. ${flag.what}`);
      }
    }
    this.known = new Set(flags.map(flag => flag.id));
  }

  private begin(link: HTMLElement): void {
    const row = link.closest('li');
    // What was begun elsewhere is moved, not thrown away.
    const form = this.root.querySelector<HTMLElement>('#entries .flag-form') ?? copyOf('flag-form');
    form.querySelector('[name=sequence]')?.setAttribute('value', row?.id.slice(1) ?? '');
    link.after(form);
    form.querySelector<HTMLElement>('input[type=radio]')?.focus();
    form.scrollIntoView({ block: 'nearest' });
  }

  private cancel(link: HTMLElement): void {
    const row = link.closest('#entries > li');
    link.closest('.flag-form')?.remove();
    row?.querySelector<HTMLElement>('.flag-it')?.focus();
  }
}

function fill(row: HTMLElement, flag: FlagMark): void {
  row.className = `${flag.level} ${flag.state}`;
  row.querySelector('[data-part="level"]')?.setAttribute('class', `tag ${flag.level}`);
  write(row, 'level', flag.levelWords);
  write(row, 'themes', flag.themes);
  write(row, 'what', flag.what);
  write(row, 'by', flag.by);
  write(row, 'state', flag.stateWords);
  for (const field of row.querySelectorAll('[name=flag]')) {
    field.setAttribute('value', flag.id);
  }
}
