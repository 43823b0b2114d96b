/** The parts that hang from a sheet's own: its tables and its comments. */
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { commentParts, personElement, personList, readPersons } from "./comments";
import type { PartsWriter } from "./parts-writer";
import { dropDrawings } from "./drawings";
import { tableElement } from "./tables";
import { DICHIARAZIONE, type XmlElement } from "./xml";

const NS_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NS_MS = "http://schemas.microsoft.com/office/2017/10/relationships";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

const ofType = (r: XmlElement, ...tipi: string[]): boolean =>
  tipi.some((t) => (r.attrs["Type"] ?? "").endsWith(`/${t}`));

/** A deleted sheet takes along what only it had. */
export function removeAttachments(w: PartsWriter, part: string): void {
  dropDrawings(w, part);
  w.unrelate(part, (r, target) => {
    if (!ofType(r, "table", "comments", "threadedComment", "vmlDrawing")) return false;
    w.remove(target);
    return true;
  });
}

/** Writes the tables of a sheet; returns their relationship ids in order. */
export function writeTables(w: PartsWriter, sheet: Sheet, part: string): string[] {
  const vive = new Set(sheet.tables.flatMap((t) => t.part ?? []));
  w.unrelate(part, (r, target) => {
    if (!ofType(r, "table") || vive.has(target)) return false;
    w.remove(target);
    return true;
  });
  return sheet.tables.map((t) => {
    const nome = t.part ?? w.freePart("xl/tables/table", ".xml");
    if (t.touched) {
      w.set(nome, tableElement(t));
      w.addType(nome, `${SHEET}table+xml`);
    }
    return w.relate(part, `${NS_DOC}/table`, nome);
  });
}

/** Writes the comments of a sheet; returns the relationship id of their drawing, null where there is none. */
export function writeComments(
  w: PartsWriter,
  wb: Workbook,
  sheet: Sheet,
  part: string,
  radice: string,
): string | null {
  const disegno = w.relations(part).find((r) => ofType(r, "vmlDrawing") && isCommentDrawing(sheet, r));
  if (!sheet.commentsTouched) return disegno?.attrs["Id"] ?? null;
  w.unrelate(part, (r, target) => {
    if (!ofType(r, "comments", "threadedComment") && r !== disegno) return false;
    w.remove(target);
    return true;
  });
  if (sheet.comments.length === 0) return null;
  const persone = personsOf(w, wb, radice);
  const { legacy, threaded, drawing } = commentParts(sheet.comments, persone.ids);
  const commenti = w.freePart("xl/comments", ".xml");
  w.set(commenti, legacy);
  w.addType(commenti, `${SHEET}comments+xml`);
  w.relate(part, `${NS_DOC}/comments`, commenti);
  if (threaded) {
    const thread = w.freePart("xl/threadedComments/threadedComment", ".xml");
    w.set(thread, threaded);
    w.addType(thread, "application/vnd.ms-excel.threadedcomments+xml");
    w.relate(part, `${NS_MS}/threadedComment`, thread);
  }
  persone.write();
  const vml = w.freePart("xl/drawings/vmlDrawing", ".vml");
  w.set(vml, new TextEncoder().encode(DICHIARAZIONE + drawing));
  w.addDefault("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  return w.relate(part, `${NS_DOC}/vmlDrawing`, vml);
}

const isCommentDrawing = (sheet: Sheet, r: XmlElement): boolean => {
  const e = sheet.elements.get("legacyDrawing");
  return e !== undefined && Object.values(e.attrs).includes(r.attrs["Id"] ?? "");
};

/** The people who comment are one part for the whole workbook; those who are there stay as they are. */
function personsOf(w: PartsWriter, wb: Workbook, radice: string) {
  const noto = wb.personsPart;
  const lista = (noto === null ? null : w.tree(noto)) ?? personList([]);
  const fresh = (): string => wb.newGuid();
  return {
    ids: {
      fresh,
      person: (name: string, email: string): string => {
        for (const [id, p] of readPersons(lista)) {
          if (p.name === name && (email === "" || p.email === email)) return id;
        }
        const id = fresh();
        lista.children.push(personElement(id, { name, email }));
        return id;
      },
    },
    write: (): void => {
      const nome = noto ?? w.freePart("xl/persons/person", ".xml");
      w.set(nome, lista);
      w.addType(nome, "application/vnd.ms-excel.person+xml");
      w.relate(radice, `${NS_MS}/person`, nome);
      wb.personsPart = nome;
    },
  };
}
