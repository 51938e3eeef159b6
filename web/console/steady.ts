import { announce } from './announcer';

const settles = 1_000;
const looksEvery = 200;
const sameSpot = 12;

interface Place {
  readonly top: number;
  readonly since: number;
  readonly pointer: Spot;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * A list that changes by itself moves under a resting pointer. A press at the very spot where the pointer was as the row came there was meant
 * for the row before: it does nothing, says so, and the next one counts. Whoever has moved the pointer, or uses the keyboard, is never held up.
 */
export function steady(list: HTMLElement): void {
  const places = new Map<Element, Place>();
  let pointer: Spot = { x: -sameSpot, y: -sameSpot };
  // Where it was at the look before: a row that has moved since then did so under this spot, wherever the pointer has come meanwhile.
  let rested = pointer;

  const look = (): void => {
    for (const row of list.children) {
      const top = row.getBoundingClientRect().top + scrollY;
      const known = places.get(row);
      if (known === undefined || Math.abs(known.top - top) > sameSpot) {
        places.set(row, { top, since: performance.now(), pointer: rested });
      }
    }
    rested = pointer;
    for (const row of places.keys()) {
      if (row.parentElement !== list) {
        places.delete(row);
      }
    }
  };

  const follow = (event: PointerEvent): void => {
    pointer = { x: event.clientX, y: event.clientY };
  };
  document.addEventListener('pointermove', follow, { passive: true });
  document.addEventListener('pointerdown', follow, { passive: true, capture: true });

  list.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const row = button?.closest('li') ?? null;
    if (button === null || row === null || event.detail === 0) {
      return;
    }
    look();
    const place = places.get(row);
    if (place !== undefined && performance.now() - place.since < settles && near(place.pointer, { x: event.clientX, y: event.clientY })) {
      event.preventDefault();
      say(button);
    }
  });

  look();
  // What stands there as the page opens was not moved by anything.
  for (const [row, place] of places) {
    places.set(row, { ...place, since: -settles });
  }
  setInterval(look, looksEvery);
}

const near = (one: Spot, other: Spot): boolean => Math.hypot(one.x - other.x, one.y - other.y) < sameSpot;

function say(button: Element): void {
  const words = 'The list moved as you pressed. Look, and press again.';
  const note = document.createElement('p');
  note.className = 'small moved';
  note.textContent = words;
  button.after(note);
  announce(words);
  setTimeout(() => note.remove(), 4_000);
}
