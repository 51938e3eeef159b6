/** The part of a Bot Framework Activity that this page reads. */
export interface Activity {
  type: string;
  id?: string;
  from?: { id?: string; name?: string; role?: string };
  text?: string;
  /** The language of the text. */
  locale?: string;
  name?: string;
  suggestedActions?: { actions: Action[] };
  channelData?: ChannelData;
}

/** Somebody else said or did it; what has no author yet is nobody's. */
export function isFromOther(activity: Activity, userId: string | undefined): boolean {
  return activity.from?.id !== userId;
}

export interface ChannelData {
  /** The visitor's own key of a message: the server stores a message with the same key once. */
  clientActivityID?: string;
  /** The dialog and the step of what the bot says. */
  contentId?: string;
}

/** imBack sends its value; call and openUrl are links. */
export interface Action {
  type: string;
  title: string;
  value: string;
}

export interface ActivitySet {
  activities?: Activity[];
  watermark?: string;
}

/** The answer of /chat/start and /chat/resume. */
export interface Session {
  conversationId: string;
  token: string;
  /** Seconds. */
  expires_in: number;
  streamUrl: string;
  userId: string;
  /** Content id to activity id of what the page already shows. */
  shown?: Record<string, string>;
}

/** What became of one POST of a message. */
export type Posted =
  | { kind: 'stored'; id: string }
  | { kind: 'again'; afterMs?: number }
  | { kind: 'refused' | 'secret' };
