/** What the live hub sends; the server's side is src/Console/Live/IDutyClient.cs. */
export interface WaitingView {
  readonly conversationId: string;
  readonly kind: string;
  readonly why: string;
  readonly danger: string;
  readonly level: string;
  readonly levelWords: string;
  readonly themes: string;
  readonly noticed: string;
  readonly since: number;
  readonly alarm: string | null;
  readonly asked: string;
  readonly mayBeWatched: boolean;
}

export interface AlarmView {
  readonly conversationId: string;
  readonly kind: string;
  readonly where: string;
  readonly what: string;
  readonly level: string;
  readonly since: number;
  readonly through: number;
  readonly anyoneMayOpen: boolean;
  readonly holderId: string;
  readonly seenBy: string;
}

export interface AlarmsView {
  readonly headline: string;
  readonly unseen: number;
  readonly more: string;
  readonly alarms: readonly AlarmView[];
  readonly nobody: boolean;
}

export interface NoticedView {
  readonly conversationId: string;
  readonly kind: string;
  readonly where: string;
  readonly level: string;
  readonly levelWords: string;
  readonly themes: string;
  readonly why: string;
  readonly since: number;
  readonly through: number;
  readonly seenBy: string;
}

export interface FlagMark {
  readonly id: string;
  readonly sequence: number;
  readonly level: string;
  readonly levelWords: string;
  readonly themes: string;
  readonly what: string;
  readonly by: string;
  readonly state: 'open' | 'confirmed' | 'dismissed';
  readonly stateWords: string;
}

export interface FlagsView {
  readonly conversationId: string;
  readonly flags: readonly FlagMark[];
  readonly mayBeWatched: boolean;
  readonly alert: string;
  readonly alertFrom: number;
  readonly alertThrough: number;
}

export interface LiveView {
  readonly conversationId: string;
  readonly kind: string;
  readonly level: string;
  readonly levelWords: string;
  readonly holder: string;
  readonly holderId: string;
  readonly since: number;
  readonly alarm: string | null;
  readonly unansweredSince: number;
  readonly lastVisitorSequence: number;
  readonly mayBeWatched: boolean;
}

export interface EndedView {
  readonly conversationId: string;
  readonly kind: string;
  readonly level: string;
  readonly levelWords: string;
  readonly how: string;
  readonly holderId: string;
  readonly at: number;
}

export interface OnDutyView {
  readonly id: string;
  readonly name: string;
  readonly here: boolean;
  readonly now: string;
}

/** A callback that somebody holds and the person who asked has changed or cancelled. */
export interface ChangedCallbackView {
  readonly id: string;
  readonly at: number;
}

/** Something that is owed beside the conversations. */
export interface TaskView {
  readonly key: string;
  readonly kind: string;
  readonly what: string;
  readonly level: string;
  readonly levelWords: string;
  readonly who: string;
  readonly when: string;
  readonly forId: string;
  readonly byId: string;
  readonly forLeads: boolean;
  readonly href: string;
  readonly act: string;
}

export interface BoardView {
  readonly now: number;
  readonly waiting: readonly WaitingView[];
  readonly live: readonly LiveView[];
  readonly noticed: readonly NoticedView[];
  readonly justEnded: readonly EndedView[];
  readonly callbacks: { readonly open: number; readonly due: number; readonly overdue: number; readonly changed: readonly ChangedCallbackView[] };
  readonly enquiries: { readonly open: number; readonly due: number; readonly overdue: number };
  readonly questions: { readonly open: number; readonly overdue: number; readonly expected: string };
  readonly onDuty: readonly OnDutyView[];
  readonly tasks: readonly TaskView[];
}

export interface EntryView {
  readonly sequence: number;
  readonly by: 'visitor' | 'bot' | 'practitioner' | 'system';
  readonly name: string;
  readonly text: string;
  readonly at: number;
  readonly clientId: string | null;
  readonly choices: readonly string[];
}

export interface EntriesView {
  readonly conversationId: string;
  readonly entries: readonly EntryView[];
  readonly through: number;
}

export interface DeskView {
  readonly conversationId: string;
  readonly state: string;
  readonly stateWords: string;
  readonly holder: string | null;
  readonly mine: boolean;
  readonly level: string;
  readonly levelWords: string;
  readonly visitorLeft: boolean;
  readonly watching: string;
}

/** Between a duty lead and whoever holds the conversation; only the two are sent it. */
export interface WhisperLine {
  readonly id: string;
  readonly by: string;
  readonly mine: boolean;
  readonly only: string;
  readonly text: string;
  readonly at: number;
}

export interface WhispersView {
  readonly conversationId: string;
  readonly whispers: readonly WhisperLine[];
}

export interface SayAnswer {
  readonly sequence: number | null;
  readonly refusal: string | null;
}

export interface OpenAnswer {
  readonly desk: DeskView | null;
  readonly flags: FlagsView | null;
  readonly draft: string | null;
  readonly refusal: string | null;
}

export interface HeartbeatAnswer {
  readonly onDuty: boolean;
  readonly holding: number;
}

export interface DraftView {
  readonly conversationId: string;
  readonly text: string;
}
