/** What somebody must tell apart with closed eyes. The order is the order of urgency. */
export type Alert = 'immediate' | 'notassessed' | 'high' | 'waiting';

interface Note { readonly at: number; readonly hertz: number; readonly long: number; readonly shape: OscillatorType }

const row = (shape: OscillatorType, long: number, gap: number, ...hertz: number[]): Note[] => hertz.map((each, place) => ({ at: place * gap, hertz: each, long, shape }));

/** Apart by rhythm, height and colour of the sound, so that one of the three is enough: six sharp ones up and down; three falling; two even; one soft. */
const tunes: Record<Alert, Note[]> = {
  immediate: row('square', 0.14, 0.18, 880, 1320, 880, 1320, 880, 1320),
  notassessed: row('sawtooth', 0.22, 0.3, 740, 587, 440),
  high: row('triangle', 0.3, 0.45, 660, 660),
  waiting: row('sine', 0.5, 0.5, 523),
};

let context: AudioContext | null = null;
const audio = (): AudioContext => (context ??= new AudioContext());

/** A browser lets a page be heard after it was touched once. */
export const isSilent = (): boolean => audio().state !== 'running';

export const wake = (): Promise<void> => audio().resume();

/** @param volume 0 to 1. */
export function play(alert: Alert, volume: number): void {
  const now = audio().currentTime;
  for (const note of volume === 0 ? [] : tunes[alert]) {
    const oscillator = new OscillatorNode(audio(), { type: note.shape, frequency: note.hertz });
    const gain = new GainNode(audio(), { gain: 0 });
    gain.gain.setValueAtTime(0, now + note.at);
    gain.gain.linearRampToValueAtTime(volume * 0.4, now + note.at + 0.02);
    gain.gain.linearRampToValueAtTime(0, now + note.at + note.long);
    oscillator.connect(gain).connect(audio().destination);
    oscillator.start(now + note.at);
    oscillator.stop(now + note.at + note.long);
  }
}
