/**
 * Comments, replies and mentions.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments; learn.microsoft.com/javascript/api/excel/excel.commentcollection
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { PartsWriter } from "../../src/simulator/xlsx/parts-writer";
import { openPackage } from "../../src/simulator/xlsx/package";
import { serialize } from "../../src/simulator/xlsx/xml";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook();
});
afterEach(() => {
  host.close();
});

const run = <T>(lavoro: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  host.Excel.run(async (context) => {
    const esito = await lavoro(context);
    await context.sync();
    return esito;
  });

/** What there is to read of every comment and its replies. */
const leggi = () =>
  run(async (c) => {
    const commenti = c.workbook.comments;
    commenti.load("items/content,items/resolved,items/contentType,items/richContent,items/mentions");
    await c.sync();
    const dove = commenti.items.map((x) => x.getLocation().load("address"));
    commenti.items.forEach((x) => x.replies.load("items/content,items/resolved"));
    await c.sync();
    return commenti.items.map((x, i) => ({
      dove: dove[i]?.address,
      testo: x.content,
      risolto: x.resolved,
      tipo: x.contentType,
      ricco: x.richContent,
      menzioni: x.mentions,
      risposte: x.replies.items.map((r) => [r.content, r.resolved]),
    }));
  });

const semplice = (dove: string, testo: string) => ({
  dove,
  testo,
  risolto: false,
  tipo: "Plain",
  ricco: testo,
  menzioni: [],
  risposte: [] as unknown[],
});

test("comments are added on cells, edited, answered, resolved, deleted", async () => {
  await run((c) => {
    const foglio = c.workbook.worksheets.getFirst();
    foglio.comments.add("B2", "da verificare");
    c.workbook.comments.add("Foglio1!C3", "secondo");
    const primo = c.workbook.comments.getItemByCell(foglio.getRange("B2"));
    primo.replies.add("verificato");
    primo.replies.add("davvero?");
    primo.resolved = true;
  });
  await run((c) => {
    const primo = c.workbook.comments.getItemByCell("Foglio1!B2");
    primo.content = "verificare";
    primo.replies.getItemAt(1).content = "davvero";
    primo.replies.getItemAt(0).delete();
    c.workbook.comments.getItemAt(1).delete();
  });
  expect(await leggi()).toEqual([
    { ...semplice("Foglio1!B2", "verificare"), risolto: true, risposte: [["davvero", true]] },
  ]);
});

test.each<readonly [string, (c: Excel.RequestContext) => unknown, string]>([
  ["more than one cell", (c) => c.workbook.comments.add("Foglio1!A1:A2", "x"), "InvalidArgument"],
  ["an address without its sheet", (c) => c.workbook.comments.add("A1", "x"), "InvalidArgument"],
  ["a cell that has one", (c) => c.workbook.comments.add("Foglio1!B2", "x"), "ItemAlreadyExists"],
  ["a cell without one", (c) => c.workbook.comments.getItemByCell("Foglio1!B3").load("id"), "ItemNotFound"],
  ["an unknown id", (c) => c.workbook.comments.getItem("no").load("id"), "ItemNotFound"],
])("%s: refused", async (_, prova, code) => {
  await run((c) => void c.workbook.comments.add("Foglio1!B2", "uno"));
  await expect(
    run((c) => {
      prova(c);
    }),
  ).rejects.toMatchObject({ code });
});

test("a mention names a person inside the text", async () => {
  const anna = { id: 0, name: "Anna Bianchi", email: "anna@comune.example" };
  const ricco = '<at id="0">Anna Bianchi</at>: 3 &lt; 4?';
  await run((c) => {
    c.workbook.comments.add("Foglio1!A1", { mentions: [anna], richContent: ricco }, "Mention");
  });
  const atteso = {
    ...semplice("Foglio1!A1", "@Anna Bianchi: 3 < 4?"),
    tipo: "Mention",
    ricco,
    menzioni: [anna],
  };
  expect(await leggi()).toEqual([atteso]);
  host = openWorkbook(host.save());
  expect(await leggi()).toEqual([atteso]);
});

test("comments follow their cells and come back from a saved file, ids included", async () => {
  const id = await run(async (c) => {
    const foglio = c.workbook.worksheets.getFirst();
    const commento = foglio.comments.add("B2", "primo & <unico>");
    commento.replies.add("risposta");
    commento.load("id");
    foglio.getRange("1:1").insert("Down");
    await c.sync();
    return commento.id;
  });
  host = openWorkbook(host.save());
  expect(await leggi()).toEqual([
    {
      ...semplice("Foglio1!B3", "primo & <unico>"),
      ricco: "primo &amp; &lt;unico&gt;",
      risposte: [["risposta", false]],
    },
  ]);
  await run((c) => {
    c.workbook.comments.getItem(id).load("id");
    c.workbook.comments.add("Foglio1!D4", "dopo");
    c.workbook.worksheets.getFirst().getRange("3:3").delete("Up");
  });
  host = openWorkbook(host.save());
  expect(await leggi()).toEqual([semplice("Foglio1!D3", "dopo")]);
});

test("the people of a file keep their directory ids when somebody else comments", async () => {
  await run((c) => void c.workbook.comments.add("Foglio1!A1", "uno"));
  const prima = new PartsWriter(openPackage(host.save()), new Set());
  const persone = prima.tree("xl/persons/person1.xml");
  const [utente] = persone?.children ?? [];
  if (!persone || typeof utente !== "object") throw new Error("nobody");
  utente.attrs["userId"] = "S::mario@comune.example::1";
  utente.attrs["providerId"] = "AD";
  utente.attrs["displayName"] = "Mario Rossi";
  prima.set("xl/persons/person1.xml", persone);
  const { closePackage } = await import("../../src/simulator/xlsx/package");
  host = openWorkbook(closePackage(prima.finish()));
  await run((c) => void c.workbook.comments.add("Foglio1!A2", "due"));
  const dopo = new PartsWriter(openPackage(host.save()), new Set()).tree("xl/persons/person1.xml");
  expect(dopo && serialize(dopo)).toContain('userId="S::mario@comune.example::1"');
  expect(dopo?.children).toHaveLength(2);
});

test("handlers of the sheet and of the workbook hear of comments", async () => {
  const uditi: unknown[] = [];
  const segna = (e: { type: string; changeType?: string; commentDetails: { replyIds: string[] }[] }) => {
    uditi.push([e.type, e.changeType ?? null, e.commentDetails[0]?.replyIds.length]);
    return Promise.resolve();
  };
  await run(async (c) => {
    c.workbook.comments.onAdded.add(segna);
    c.workbook.worksheets.getFirst().comments.onChanged.add(segna);
    c.workbook.comments.onDeleted.add(segna);
    await c.sync();
    const commento = c.workbook.comments.add("Foglio1!A1", "uno");
    commento.replies.add("r");
    commento.content = "due";
    commento.resolved = true;
    commento.resolved = false;
    commento.delete();
  });
  // Handlers are told after the answer, each in its own turn.
  for (let n = 0; uditi.length < 6 && n < 1000; n++) await new Promise((turno) => setImmediate(turno));
  expect(uditi).toEqual([
    ["CommentAdded", null, 0],
    ["CommentChanged", "ReplyAdded", 1],
    ["CommentChanged", "CommentEdited", 0],
    ["CommentChanged", "CommentResolved", 0],
    ["CommentChanged", "CommentReopened", 0],
    ["CommentDeleted", null, 1],
  ]);
});

// support.microsoft.com, "Protect a worksheet": comments are objects
test("on a protected sheet comments are refused", async () => {
  await run((c) => {
    c.workbook.worksheets.getFirst().protection.protect();
  });
  await expect(run((c) => void c.workbook.comments.add("Foglio1!A1", "x"))).rejects.toMatchObject({
    code: "AccessDenied",
  });
});
