import type { Line } from './line';
import { announce } from './announcer';
import { isMe } from './me';
import { showRows, write } from './rows';
import { showWaits } from './time';
import type { BoardView } from './wire';

/** The rail beside the panes: who waits for a reply, what is new, and which pane a press fills. The other pane is never touched. */
export function watchRail(line: Line, root: HTMLElement): void {
  const rail = root.querySelector<HTMLElement>('#rail') as HTMLElement;
  const panes = [...root.querySelectorAll<HTMLIFrameElement>('iframe.pane')];
  // What stands in the frame now, which may have gone on by itself; until it has loaded, what it was told to load.
  const idIn = (pane: HTMLIFrameElement): string => {
    const there = pane.contentWindow?.location;
    const path = there === undefined || there.protocol === 'about:' ? new URL(pane.src).pathname : there.pathname;
    return /^\/conversations\/([^/]+)$/.exec(path)?.[1] ?? '';
  };
  const seen = new Map<string, number>();
  let last = panes[0];

  for (const row of rail.querySelectorAll<HTMLElement>('[data-key]')) {
    seen.set(row.dataset['key'] ?? '', Number(row.dataset['last']));
  }

  // The focus goes into a frame without an event of this page but this one.
  window.addEventListener('blur', () => {
    last = panes.find(pane => pane === document.activeElement) ?? last;
  });

  const mark = (): void => {
    const shown = panes.map(idIn);
    for (const link of rail.querySelectorAll<HTMLElement>('[data-key] > a:not(.alone)')) {
      const id = link.parentElement?.dataset['key'] ?? '';
      link.toggleAttribute('aria-current', shown.includes(id));
      if (shown.includes(id)) {
        link.setAttribute('aria-current', 'true');
        seen.set(id, Number(link.parentElement?.dataset['last']));
      }
      const isNew = Number(link.parentElement?.dataset['last']) > (seen.get(id) ?? 0);
      link.querySelector('.new')?.toggleAttribute('hidden', !isNew);
    }
  };

  rail.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a:not(.alone)') : null;
    const id = link?.parentElement?.dataset['key'] ?? '';
    if (link === null) {
      return;
    }
    // Too narrow for panes: one opens alone.
    if (panes.every(pane => pane.offsetParent === null)) {
      event.preventDefault();
      location.assign(`/conversations/${id}`);
    }
    if (panes.length < 2 || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    const there = panes.find(pane => idIn(pane) === id);
    const pane = there ?? last ?? panes[0];
    if (pane === undefined) {
      return;
    }
    if (there === undefined) {
      // The frame asks before it lets go of what is not sent yet.
      pane.src = `/conversations/${id}`;
      pane.title = `${panes.indexOf(pane) === 0 ? 'Left' : 'Right'} conversation: ${link.querySelector('b')?.textContent ?? ''}`;
      pane.addEventListener('load', () => {
        history.replaceState(null, '', `/desk?${panes.map((each, place) => `${place === 0 ? 'left' : 'right'}=${idIn(each)}`).join('&')}`);
        mark();
      }, { once: true });
    }
    pane.focus();
  });

  const show = (board: BoardView): void => {
    const mine = board.live.filter(live => isMe(live.holderId));
    showRows(rail, 'rail-row', mine, live => live.conversationId, (row, live) => {
      row.className = live.level;
      const before = Number(row.dataset['last']);
      row.dataset['last'] = String(live.lastVisitorSequence);
      write(row, 'kind', live.kind);
      write(row, 'level', live.levelWords);
      row.querySelector('[data-part="level"]')?.setAttribute('class', `tag ${live.level}`);
      row.querySelector('[data-part="watched"]')?.toggleAttribute('hidden', !live.mayBeWatched);
      row.querySelector('.waits')?.toggleAttribute('hidden', live.unansweredSince === 0);
      row.querySelector('[data-part="since"]')?.setAttribute('data-since', String(live.unansweredSince));
      row.querySelector('a:not(.alone)')?.setAttribute('href', `/desk?left=${panes[0] === undefined ? '' : idIn(panes[0])}&right=${live.conversationId}`);
      row.querySelector('a.alone')?.setAttribute('href', `/conversations/${live.conversationId}`);
      if (before > 0 && live.lastVisitorSequence > before && !panes.some(pane => idIn(pane) === live.conversationId)) {
        announce(`New message: ${live.kind}`);
      }
    });
    root.querySelector('#none')?.toggleAttribute('hidden', mine.length > 0);
    showWaits(root);
    mark();
  };

  mark();
  line.on<BoardView>('Board', show);
  line.whenConnected(() => {
    line.ask<BoardView>('WatchBoard').then(show, () => undefined);
  });
}

/** From one pane to the other: a frame finds its neighbours in the page around it. */
export function stepBetweenPanes(): void {
  document.addEventListener('keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyJ') {
      return;
    }
    const panes = [...window.parent.document.querySelectorAll<HTMLIFrameElement>('iframe.pane')];
    const here = panes.findIndex(pane => pane.contentWindow === window);
    const next = panes[(here + 1) % Math.max(1, panes.length)];
    if (next !== undefined) {
      event.preventDefault();
      next.contentWindow?.focus();
      const there = next.contentDocument;
      (there?.querySelector<HTMLElement>('form.reply textarea') ?? there?.querySelector<HTMLElement>('main'))?.focus();
    }
  });
}
