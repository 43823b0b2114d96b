/**
 * Comments ↔ their parts: threaded comments, the old comments that stand for them where they are not understood, and
 * the drawing of the old ones. learn.microsoft.com/openspecs/office_standards/ms-xlsx (2.1.72 Threaded Comments)
 */
import { lettera } from "../../base/posizione";
import { parseArea } from "../workbook/area";
import type { CellComment, Mention, Reply } from "../workbook/annotations";
import { childOf, childrenOf, element, escapeAttr, textOf, type XmlElement } from "./xml";

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NS_TC = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const PLACEHOLDER =
  "[Commento in thread]\n\nQuesta versione di Excel mostra il commento ma non le sue risposte. Commento:\n    ";

interface CommentParts {
  readonly legacy: XmlElement | null;
  readonly threaded: XmlElement | null;
  readonly drawing: string | null;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

type Persons = ReadonlyMap<string, Person>;

/** `persons` gives the people by id. */
export function readComments(p: CommentParts, persons: Persons): CellComment[] {
  return [...readThreads(p.threaded, persons), ...readNotes(p)];
}

function readThreads(radice: XmlElement | null, persons: Persons): CellComment[] {
  const commenti: CellComment[] = [];
  for (const tc of radice ? childrenOf(radice, "threadedComment") : []) {
    const { ref = "", dT = "", personId = "", id = "", parentId, done } = tc.attrs;
    const testo = childOf(tc, "text");
    const base: Reply = {
      id,
      author: persons.get(personId)?.name ?? "",
      created: dT.endsWith("Z") ? dT : `${dT}Z`,
      text: testo ? textOf(testo) : "",
      mentions: readMentions(tc, persons),
    };
    if (parentId !== undefined) {
      commenti.find((c) => c.id === parentId)?.replies.push(base);
      continue;
    }
    const dove = parseArea(ref);
    if (dove)
      commenti.push({
        ...base,
        row: dove.row,
        col: dove.col,
        resolved: done === "1",
        replies: [],
        note: null,
      });
  }
  return commenti;
}

function readMentions(tc: XmlElement, persons: Persons): Mention[] {
  const lista = childOf(tc, "mentions");
  return (lista ? childrenOf(lista, "mention") : []).map(({ attrs }) => ({
    ...(persons.get(attrs["mentionpersonId"] ?? "") ?? { name: "", email: "" }),
    start: Number(attrs["startIndex"]),
    length: Number(attrs["length"]),
  }));
}

function readNotes({ legacy, drawing }: CommentParts): CellComment[] {
  if (!legacy) return [];
  const autori = childrenOf(childOf(legacy, "authors") ?? element("authors")).map(textOf);
  const forme = shapesOf(drawing ?? "");
  return childrenOf(childOf(legacy, "commentList") ?? element("commentList")).flatMap((c, i) => {
    const author = autori[Number(c.attrs["authorId"])] ?? "";
    const dove = parseArea(c.attrs["ref"] ?? "");
    if (author.startsWith("tc=") || !dove) return [];
    const text = childOf(c, "text") ?? element("text");
    const shape = forme.get(`${dove.row - 1},${dove.col - 1}`) ?? null;
    return [
      {
        id: `note${i + 1}`,
        author,
        created: "",
        text: textOf(text),
        mentions: [],
        row: dove.row,
        col: dove.col,
        resolved: false,
        replies: [],
        note: { text, shape },
      },
    ];
  });
}

function shapesOf(vml: string): Map<string, string> {
  const forme = new Map<string, string>();
  for (const [forma] of vml.matchAll(/<v:shape\b[\s\S]*?<\/v:shape>/g)) {
    const riga = /<x:Row>(\d+)<\/x:Row>/.exec(forma)?.[1];
    const colonna = /<x:Column>(\d+)<\/x:Column>/.exec(forma)?.[1];
    if (riga !== undefined && colonna !== undefined) forme.set(`${riga},${colonna}`, forma);
  }
  return forme;
}

/** The user's id in the directory holds an address (`S::anna@comune.it::…`), or is one. */
export const readPersons = (radice: XmlElement | null): Map<string, Person> =>
  new Map(
    (radice ? childrenOf(radice) : []).map(({ attrs }) => [
      attrs["id"] ?? "",
      { name: attrs["displayName"] ?? "", email: /[^\s:]+@[^\s:]+/.exec(attrs["userId"] ?? "")?.[0] ?? "" },
    ]),
  );

/** What the parts ask of whoever writes them: ids of people, and of mentions. */
interface CommentIds {
  person(name: string, email: string): string;
  fresh(): string;
}

/** The three parts of a sheet's comments. */
export function commentParts(
  commenti: readonly CellComment[],
  ids: CommentIds,
): { legacy: XmlElement; threaded: XmlElement | null; drawing: string } {
  const ordinati = [...commenti].sort((a, b) => a.row - b.row || a.col - b.col);
  const autori = [...new Set(ordinati.map(authorOf))];
  const legacy = element("comments", { xmlns: NS }, [
    element(
      "authors",
      {},
      autori.map((a) => element("author", {}, [a])),
    ),
    element(
      "commentList",
      {},
      ordinati.map((c) =>
        element("comment", { ref: refOf(c), authorId: String(autori.indexOf(authorOf(c))), shapeId: "0" }, [
          c.note?.text ?? element("text", {}, [element("t", {}, [placeholder(c)])]),
        ]),
      ),
    ),
  ]);
  const thread = ordinati.filter((c) => !c.note);
  const threaded =
    thread.length === 0
      ? null
      : element(
          "ThreadedComments",
          { xmlns: NS_TC },
          thread.flatMap((c) => threadOf(c, ids)),
        );
  return { legacy, threaded, drawing: drawingOf(ordinati) };
}

const refOf = (c: CellComment): string => `${lettera(c.col)}${c.row}`;
const authorOf = (c: CellComment): string => (c.note ? c.author : `tc=${c.id}`);
const placeholder = (c: CellComment): string =>
  [PLACEHOLDER + c.text, ...c.replies.map((r) => `Risposta:\n    ${r.text}`)].join("\n");

function threadOf(c: CellComment, ids: CommentIds): XmlElement[] {
  const uno = (r: Reply, altri: Record<string, string>): XmlElement =>
    element(
      "threadedComment",
      {
        ref: refOf(c),
        dT: r.created.replace(/Z$/, ""),
        personId: ids.person(r.author, ""),
        id: r.id,
        ...altri,
      },
      [element("text", {}, [r.text]), ...mentionsOf(r, ids)],
    );
  return [uno(c, c.resolved ? { done: "1" } : {}), ...c.replies.map((r) => uno(r, { parentId: c.id }))];
}

const mentionsOf = (r: Reply, ids: CommentIds): XmlElement[] =>
  r.mentions.length === 0
    ? []
    : [
        element(
          "mentions",
          {},
          r.mentions.map((m) =>
            element("mention", {
              mentionpersonId: ids.person(m.name, m.email),
              mentionId: ids.fresh(),
              startIndex: String(m.start),
              length: String(m.length),
            }),
          ),
        ),
      ];

export const personElement = (id: string, { name, email }: Person): XmlElement =>
  element("person", {
    displayName: name,
    id,
    userId: email === "" ? name : email,
    providerId: email === "" ? "None" : "PeoplePicker",
  });

export const personList = (persone: XmlElement[]): XmlElement =>
  element("personList", { xmlns: NS_TC }, persone);

function drawingOf(commenti: readonly CellComment[]): string {
  const forme = commenti.map((c, i) => {
    if (c.note?.shape) {
      return c.note.shape
        .replace(/<x:Row>\d+<\/x:Row>/, `<x:Row>${c.row - 1}</x:Row>`)
        .replace(/<x:Column>\d+<\/x:Column>/, `<x:Column>${c.col - 1}</x:Column>`);
    }
    const ancora = [c.col, 15, c.row - 1, 2, c.col + 2, 15, c.row + 4, 4].join(", ");
    return (
      `<v:shape id="${escapeAttr(`_x0000_s${1025 + i}`)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${ancora}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${c.row - 1}</x:Row><x:Column>${c.col - 1}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${forme.join("")}</xml>`
  );
}
