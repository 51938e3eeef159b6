let alarms = Number(/^\((\d+)!\) /.exec(document.title)?.[1] ?? 0);
let page = document.title.replace(/^\(\d+!\) /, '');
// What is practice says so in every title that it gets.
const practice = page.startsWith('Practice: ') ? 'Practice: ' : '';

const show = (): void => {
  const title = alarms > 0 ? `(${alarms}!) ${page}` : page;
  if (document.title !== title) {
    document.title = title;
  }
};

/** What the page is called; what alarms is counted before it, so that a tab in the background shows it. */
export function namePage(words: string): void {
  page = `${practice}${words}`;
  show();
}

export function countAlarms(count: number): void {
  alarms = count;
  show();
}
