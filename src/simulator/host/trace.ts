/** Every request for people to read: a line for the sync, one for each action, one for the answer. */
import { count, describeAction, kilobytes } from "./describe";
import type { Action, Request } from "./dispatcher";
import type { Resolved } from "./object-type";

/** Older lines go: a long session must not fill the memory. */
const MAX_LINES = 5_000;

export class Trace {
  readonly lines: string[] = [];

  request(sync: number, azioni: number, byte: number): void {
    this.push(`sync ${count(sync)}: ${count(azioni)} action${azioni === 1 ? "" : "s"}, ${kilobytes(byte)}`);
  }

  action(request: Request, indice: number, action: Action, target: Resolved | undefined): void {
    const riga = describeAction(request, action, target);
    if (riga !== null) this.push(`${String(indice + 1).padStart(5)}. ${riga}`);
  }

  answered(byte: number): void {
    this.push(`       answered: ${kilobytes(byte)}`);
  }

  refused(code: string, message: string): void {
    this.push(`       refused: ${code} (${message.slice(0, 160)})`);
  }

  note(testo: string): void {
    this.push(`       ${testo}`);
  }

  private push(riga: string): void {
    if (this.lines.length >= MAX_LINES) this.lines.splice(0, MAX_LINES / 5);
    this.lines.push(riga);
  }
}
