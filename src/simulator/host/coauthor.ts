/**
 * Another author of the same workbook: changes it through the same objects as an add-in, under the same rules, and the
 * handlers hear of it with `source: "Remote"`.
 * learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins; .../javascript/api/excel/excel.eventsource
 */
import { areaOn } from "./addresses";
import { itemNotFound } from "./errors";
import { isHostObject, linked, object, type HostObject, type Resolved } from "./object-type";
import { WORKBOOK } from "./objects/workbook";
import type { Session } from "./session";

export class Coauthor {
  constructor(
    private readonly session: Session,
    /** Called once a change is made: the host sends the events. */
    private readonly done: () => void,
  ) {}

  /** Values or formulas, as they would be typed: one for all cells, or a matrix of the range's shape. */
  write(foglio: string, indirizzo: string, valori: unknown): void {
    this.change(() => {
      this.set(this.range(foglio, indirizzo), "Values", valori);
    });
  }

  insertRows(foglio: string, riga: number, quante = 1): void {
    this.change(() => {
      this.call(this.range(foglio, `${riga}:${riga + quante - 1}`), "Insert", ["Down"]);
    });
  }

  deleteRows(foglio: string, riga: number, quante = 1): void {
    this.change(() => {
      this.call(this.range(foglio, `${riga}:${riga + quante - 1}`), "Delete", ["Up"]);
    });
  }

  addSheet(nome: string): void {
    this.change(() => {
      this.call(this.from(object(WORKBOOK, this.session.workbook), "Worksheets"), "Add", [nome]);
    });
  }

  renameSheet(vecchio: string, nuovo: string): void {
    this.change(() => {
      this.set(this.sheet(vecchio), "Name", nuovo);
    });
  }

  /** Beside it, under the name that Excel gives. */
  copySheet(nome: string): void {
    this.change(() => {
      const copia = this.sheet(nome);
      this.call(copia, "Copy", ["After", copia]);
    });
  }

  deleteSheet(nome: string): void {
    this.change(() => {
      this.call(this.sheet(nome), "Delete", []);
    });
  }

  protect(foglio: string, password = ""): void {
    this.change(() => {
      this.call(this.from(this.sheet(foglio), "Protection"), "Protect", [null, password]);
    });
  }

  unprotect(foglio: string, password = ""): void {
    this.change(() => {
      this.call(this.from(this.sheet(foglio), "Protection"), "Unprotect", [password]);
    });
  }

  private change(lavoro: () => void): void {
    this.session.asCoauthor(lavoro);
    this.done();
  }

  private sheet(nome: string): HostObject {
    const s = this.session.workbook.sheetByName(nome);
    if (!s) throw itemNotFound(`sheet ${nome}`);
    return linked("Worksheet", s);
  }

  private range(foglio: string, indirizzo: string): HostObject {
    const s = this.session.workbook.sheetByName(foglio);
    if (!s) throw itemNotFound(`sheet ${foglio}`);
    return linked("Range", areaOn(this.session, s, indirizzo));
  }

  private from(o: HostObject, nome: string): HostObject {
    const trovato: Resolved | undefined = o.type.navigation[nome]?.(o.target, this.session);
    if (!isHostObject(trovato)) throw itemNotFound(`${o.type.name}.${nome}`);
    return trovato;
  }

  private call(o: HostObject, nome: string, args: readonly unknown[]): void {
    const metodo = o.type.methods[nome];
    if (!metodo) throw itemNotFound(`${o.type.name}.${nome}`);
    metodo(o.target, args, this.session);
  }

  private set(o: HostObject, nome: string, valore: unknown): void {
    const scrivi = o.type.properties[nome]?.set;
    if (!scrivi) throw itemNotFound(`${o.type.name}.${nome}`);
    scrivi(o.target, valore, this.session);
  }
}
