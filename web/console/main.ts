import { watchAlarms } from './alarms';
import { watchAlerts } from './alerts';
import { watchBoard } from './board';
import { followConversation } from './desk';
import { watchDialCard } from './dial-card';
import { keepAlive } from './heartbeat';
import { Line } from './line';
import { closeMore } from './navigation';
import { tick } from './time';
import { stepBetweenPanes, watchRail } from './together';
import { keepWriteUp } from './write-up';

document.documentElement.classList.add('js');
tick();
stepBetweenPanes();
closeMore();

const hub = document.body.dataset['hub'];
if (hub !== undefined && hub !== '') {
  const line = new Line(hub);
  const alarms = document.getElementById('alarms');
  if (alarms !== null) {
    watchAlarms(line, alarms);
    watchAlerts(line);
  }
  const board = document.getElementById('board');
  const desk = document.getElementById('desk');
  if (board !== null) {
    watchBoard(line, board);
  }
  const dialCard = document.getElementById('dial-card');
  if (dialCard !== null) {
    watchDialCard(line, dialCard);
  }
  if (desk !== null) {
    followConversation(line, desk);
  }
  const writeUp = document.getElementById('write-up');
  if (writeUp instanceof HTMLFormElement) {
    keepWriteUp(line, writeUp);
  }
  const together = document.getElementById('together');
  if (together !== null) {
    watchRail(line, together);
  }
  keepAlive(line);
  line.open();
}
