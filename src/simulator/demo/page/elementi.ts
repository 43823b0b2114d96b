/** The elements of index.html, by id and kind. */
export function elemento<T extends HTMLElement>(id: string, tipo: new () => T): T {
  const trovato = document.getElementById(id);
  if (!(trovato instanceof tipo)) throw new Error(`index.html has no ${id}`);
  return trovato;
}

/** What a press on a button does. */
export function alPremere(id: string, azione: () => void): void {
  elemento(id, HTMLButtonElement).addEventListener("click", azione);
}
