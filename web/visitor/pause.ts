import { isFromOther } from './wire';
import { page } from './page';
import { say } from './status';
import type { Activity } from './wire';

/** While the visitor rests, what others say waits here: nothing moves, nothing is spoken, nobody seems to be writing. */
let held: Activity[] | undefined;

/** Gives what may be shown now, and keeps the rest. The visitor's own words and what hides the page are never held up. */
export function whileResting(activities: Activity[], userId: string | undefined): Activity[] {
  if (held === undefined) {
    return activities;
  }

  const waits = (activity: Activity) => activity.type !== 'event' && isFromOther(activity, userId);
  held.push(...activities.filter(activity => waits(activity) && activity.type === 'message'));
  tell();
  return activities.filter(activity => !waits(activity));
}

/** A button that stays pressed until it is pressed again, or until the visitor says something and so wants an answer. */
export function preparePause(show: (activities: Activity[]) => void): { end: () => void } {
  const end = () => {
    const waited = held;
    if (waited !== undefined) {
      held = undefined;
      page.pause.setAttribute('aria-pressed', 'false');
      say('');
      show(waited);
    }
  };
  page.pause.hidden = false;
  page.pause.addEventListener('click', () => {
    if (held === undefined) {
      held = [];
      page.pause.setAttribute('aria-pressed', 'true');
      tell();
      page.status.scrollIntoView({ block: 'nearest' });
    } else {
      end();
    }
  });
  return { end };
}

function tell(): void {
  const waiting = held?.length ?? 0;
  say(waiting === 0 ? 'Paused. Take your time. Nothing new is shown until you press Pause again.'
    : `Paused. New messages that wait for you: ${waiting}.`);
}
