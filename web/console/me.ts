const me = document.body.dataset['me'] ?? '';
const isLead = document.body.dataset['lead'] === 'true';

/** Whether this person may open a conversation; who may not yet claims it on the board. */
export function opens(conversation: { readonly holderId: string; readonly anyoneMayOpen?: boolean }): boolean {
  return isLead || conversation.anyoneMayOpen === true || conversation.holderId === me;
}

export const isMe = (id: string): boolean => id === me;

/** Whether something that is owed stands on this person's board. */
export function isMine(task: { readonly forId: string; readonly byId: string; readonly forLeads: boolean }): boolean {
  return task.byId !== me && (isLead || (!task.forLeads && (task.forId === '' || task.forId === me)));
}
