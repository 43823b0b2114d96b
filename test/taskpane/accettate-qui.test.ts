/**
 * What the browser knows of acceptances: those given or taken over in it, and no others; nothing that can be read back.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { webcrypto } from "node:crypto";
import { TextEncoder } from "node:util";
import { createAccettateQui } from "../../src/taskpane/accettate-qui";
import { accettazione, trovato } from "./esempi";

beforeAll(() => {
  Object.assign(globalThis, { TextEncoder });
});
beforeEach(() => {
  window.localStorage.clear();
});

const nuova = () => createAccettateQui((b) => webcrypto.subtle.digest("SHA-256", new Uint8Array(b)));
const A = accettazione(trovato("errore", "N2"));
const B = accettazione(trovato("errore", "N3"));

test("those that were given here are known after the page is opened again; the others never", async () => {
  await nuova().segna([A]);
  expect(await nuova().riprese([A, B])).toEqual(new Set([A]));
});

test.each([
  ["another name", { nome: "Ugo Neri" }],
  ["another reason", { motivo: "Ne ho parlato con il tesoriere" }],
  ["no day", { giorno: null }],
  ["another finding", { identita: "BIL-002|Spese|N9" }],
])("one that differs by %s has come from others", async (_, altro) => {
  const qui = nuova();
  await qui.segna([A]);
  expect(await qui.riprese([{ ...A, ...altro }])).toEqual(new Set());
});

test("nothing of it can be read in what is kept, and the same acceptance is kept otherwise by another browser", async () => {
  await nuova().segna([A]);
  const [qui] = [window.localStorage.getItem("referto.accettate") ?? ""];
  for (const parola of [A.nome, A.motivo, A.codice, A.identita]) expect(qui).not.toContain(parola);
  window.localStorage.clear();
  await nuova().segna([A]);
  const altrove = JSON.parse(window.localStorage.getItem("referto.accettate") ?? "") as { note: string[] };
  expect(altrove.note).not.toEqual((JSON.parse(qui) as { note: string[] }).note);
});

test("let go with what the workbook remembers, they are known no more", async () => {
  const qui = nuova();
  await qui.segna([A, B]);
  await qui.dimentica([A, B]);
  expect(await qui.riprese([A, B])).toEqual(new Set());
  expect(window.localStorage.getItem("referto.accettate")).toBeNull();
});

test.each(["", "null", "{}", '{"sale":1,"note":[]}', '{"sale":"a","note":[3]}', "%%"])(
  "what was kept is not ours (%j): nothing is known",
  async (rovinato) => {
    window.localStorage.setItem("referto.accettate", rovinato);
    expect(await nuova().riprese([A])).toEqual(new Set());
  },
);

test("where the browser has no fingerprints, or keeps nothing, they last as long as the page", async () => {
  const qui = createAccettateQui(null);
  await qui.segna([A]);
  expect(await qui.riprese([A, B])).toEqual(new Set([A]));
  expect(await createAccettateQui(null).riprese([A])).toEqual(new Set());
  expect(window.localStorage.getItem("referto.accettate")).toBeNull();
});
