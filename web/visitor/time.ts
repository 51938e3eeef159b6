/** 200 ms, doubling to 5 s, spread by a fifth so that many pages do not return in one instant. */
export function backoff(attempt: number): number {
  return Math.min(5000, 200 * 2 ** attempt) * (0.8 + 0.4 * Math.random());
}

/** A pause that can be cut short, for example when the network is back. */
export class Pause {
  private wake: (() => void) | undefined;

  for(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  end(): void {
    this.wake?.();
  }
}
