const stays = 2_000;

/** Says something to a screen reader once. Apart from the lists, so that only what is new is read. */
export function announce(words: string): void {
  const region = document.getElementById('announcer');
  if (region === null) {
    return;
  }
  const line = document.createElement('p');
  line.textContent = words;
  region.append(line);
  setTimeout(() => line.remove(), stays);
}
