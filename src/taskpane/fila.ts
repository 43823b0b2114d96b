/** A queue of one: each job starts when the one before has ended, well or badly. */
type InFila = <T>(lavoro: () => Promise<T>) => Promise<T>;

export function createFila(): InFila {
  let ultimo: Promise<unknown> = Promise.resolve();
  return (lavoro) => {
    const questo = ultimo.then(lavoro);
    // What it ends with is told to whoever asked for it.
    ultimo = Promise.allSettled([questo]);
    return questo;
  };
}
