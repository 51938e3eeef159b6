const minute = 60_000;
const steps = [3, 8, 15];

/** How far the computer's clock is behind the server's; what is shown follows the server. */
let behind = Number(document.body.dataset['now'] ?? Date.now()) - Date.now();

export function serverSaid(now: number): void {
  behind = now - Date.now();
}

export const serverNow = (): number => Date.now() + behind;

export function waited(since: number): string {
  const minutes = Math.floor((serverNow() - since) / minute);
  return minutes < 1 ? 'under 1 min' : minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The hour and minute where the duty room is. */
export function clock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
}

/** Writes how long each thing has waited, and marks the row when it becomes long. */
export function showWaits(root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-since]')) {
    const since = Number(element.dataset['since']);
    const words = waited(since);
    if (element.textContent !== words) {
      element.textContent = words;
    }
    const long = steps.filter(step => serverNow() - since >= step * minute).length;
    element.closest<HTMLElement>('li')?.setAttribute('data-wait', String(long));
  }
}

export function tick(): void {
  showWaits();
  setInterval(() => showWaits(), 5_000);
}
