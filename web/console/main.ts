import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';

/** Always tries again: the default policy gives up after 42 seconds, and a duty room is open for hours. */
const retry = { nextRetryDelayInMilliseconds: (context: { previousRetryCount: number }) => Math.min(5000, 200 * 2 ** context.previousRetryCount) };

const hubUrl = document.body.dataset['hub'];
if (hubUrl !== undefined) {
  const connection = new HubConnectionBuilder().withUrl(hubUrl).withAutomaticReconnect(retry).configureLogging(LogLevel.Error).build();
  void connection.start();
}
