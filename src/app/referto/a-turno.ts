/**
 * A long piece of work in a task of its own: before it the browser draws and takes what the user types. By a message and
 * not by a timer, because timers wait a second in a page out of sight, and the ribbon works with the pane closed.
 * Source: developer.chrome.com/blog/timer-throttling-in-chrome-88.
 */
export async function aTurno<T>(lavoro: () => T | Promise<T>): Promise<T> {
  await new Promise<void>((poi) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      poi();
    };
    port2.postMessage(null);
  });
  return lavoro();
}
