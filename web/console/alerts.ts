import type { Line } from './line';
import { isSilent, play, wake } from './sounds';
import type { Alert } from './sounds';
import type { AlarmsView, BoardView } from './wire';

/** What nobody has seen sounds again, until somebody has. */
const again = 20_000;

const titles: Record<Alert, string> = {
  immediate: 'Immediate danger',
  notassessed: 'Not assessed',
  high: 'High',
  waiting: 'A visitor waits for a person',
};

// Each practitioner's own on this computer: how loud, and nothing else.
const kept = `alert-volume-${document.body.dataset['me'] ?? ''}`;
const volume = (): number => Number(localStorage.getItem(kept) ?? '0.6');

/** Sound and desktop notification for what needs somebody, on whatever page one is. Seen by one, it is silent for all. */
export function watchAlerts(line: Line): void {
  const known = new Set<string>();
  let first = true;
  let loudest: Alert | null = null;

  const alert = (what: Alert, since: number): void => {
    play(what, volume());
    if (volume() > 0 && 'Notification' in window && Notification.permission === 'granted' && !document.hasFocus()) {
      // On a screen that others may see: the level and the waiting time, never a name or a word.
      const minutes = Math.floor((Date.now() - since) / 60_000);
      new Notification(`${document.body.classList.contains('demo-page') ? 'Practice: ' : ''}${titles[what]}`, { body: minutes < 1 ? 'Waiting less than a minute' : `Waiting ${minutes} min`, tag: what });
    }
  };

  const raise = (fresh: readonly { key: string; what: Alert; since: number }[]): void => {
    const news = fresh.filter(each => !known.has(each.key));
    news.forEach(each => known.add(each.key));
    const order = Object.keys(titles);
    const most = news.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what))[0];
    if (most !== undefined) {
      alert(most.what, most.since);
    }
  };

  const levelOf = (level: string): Alert => (level === 'immediate' || level === 'notassessed' || level === 'high' ? level : 'waiting');

  const onAlarms = (view: AlarmsView): void => {
    const unseen = view.alarms.filter(alarm => alarm.seenBy === '');
    // What is high sounds once and stays on the page: a room that rings all night is not listened to.
    loudest = unseen.some(alarm => alarm.level === 'immediate') ? 'immediate' : unseen.some(alarm => alarm.level === 'notassessed') ? 'notassessed' : null;
    raise(unseen.map(alarm => ({ key: `${alarm.conversationId} ${alarm.through}`, what: levelOf(alarm.level), since: alarm.since })));
  };

  const onBoard = (board: BoardView): void => {
    const waiting = board.waiting.map(each => ({ key: `waits ${each.conversationId}`, what: levelOf(each.level), since: each.since }));
    if (first) {
      // Whoever waited when the page was opened stands on it; only who comes now is news.
      first = false;
      waiting.forEach(each => known.add(each.key));
    }
    raise(waiting);
  };

  setInterval(() => {
    if (loudest !== null) {
      play(loudest, volume());
    }
  }, again);

  line.on<AlarmsView>('Alarms', onAlarms);
  line.on<BoardView>('Board', onBoard);
  line.whenConnected(() => {
    line.ask<AlarmsView>('WatchAlarms').then(onAlarms, () => undefined);
    line.ask<BoardView>('WatchBoard').then(onBoard, () => undefined);
  });
  sayIfSilent();
  settings();
}

function sayIfSilent(): void {
  const note = document.getElementById('no-sound');
  const look = (): void => {
    note?.toggleAttribute('hidden', volume() === 0 || !isSilent());
  };
  for (const touch of ['pointerdown', 'keydown']) {
    document.addEventListener(touch, () => void wake().then(look, look));
  }
  setTimeout(look, 1_000);
}

/** On the page of one's status: how loud, a test of each sound, and the browser's leave for notifications. */
function settings(): void {
  const panel = document.getElementById('alerts');
  const loud = panel?.querySelector('select');
  if (panel === null || loud === null || loud === undefined) {
    return;
  }
  loud.value = String(volume());
  loud.addEventListener('change', () => localStorage.setItem(kept, loud.value));

  const state = panel.querySelector('[data-part="notifications"]');
  const say = (): void => {
    if (state !== null) {
      state.textContent = !('Notification' in window) ? 'This browser has no desktop notifications.'
        : Notification.permission === 'granted' ? 'Desktop notifications are on. They show the level and the waiting time, never a name or a word.'
        : Notification.permission === 'denied' ? 'The browser refuses desktop notifications for this site. Allow them in its settings.'
        : 'Desktop notifications are off.';
    }
    panel.querySelector('#allow')?.toggleAttribute('hidden', !('Notification' in window) || Notification.permission !== 'default');
  };
  say();
  panel.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const test = button?.dataset['test'] as Alert | undefined;
    if (test !== undefined) {
      void wake().then(() => play(test, volume()));
      if ('Notification' in window && Notification.permission === 'granted') {
        new Notification(`Test: ${titles[test]}`, { body: 'Nobody waits. This is a test.', tag: 'test' });
      }
    } else if (button?.id === 'allow') {
      void Notification.requestPermission().then(say);
    }
  });
}
