/** A workbook that others made: odd names, far cells, states that are no state. The press goes on and says what it did not read. */
import { fromXml, toXml } from "../../src/app/memoria/stato-xml";
import type { EsitoReferto } from "../../src/app/referto/genera-referto";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaPiccola } from "../supporto/cartella-piccola";
import { genera } from "../supporto/lavoro";
import { detti } from "../supporto/detto";

const SPAZIO = "urn:referto:stato:1";
const statoDi = (byte: number): string => `<referto xmlns="${SPAZIO}">${"x".repeat(byte)}</referto>`;

async function premi(cambia: (h: OpenWorkbook) => void): Promise<{ h: OpenWorkbook; esito: EsitoReferto }> {
  const h = openWorkbook(cartellaPiccola());
  cambia(h);
  const esito = await genera();
  h.close();
  return { h, esito };
}
const rilieviDi = (e: EsitoReferto, codice: string): readonly string[] =>
  e.ok
    ? detti(e.quadro.rilievi)
        .filter((r) => r.codice === codice)
        .map((r) => `${r.cella ?? ""} ${r.messaggio}`)
    : ["no"];

const foglio = (h: OpenWorkbook, nome: string) => {
  const f = h.workbook.sheetByName(nome);
  if (!f) throw new Error(`no sheet ${nome}`);
  return f;
};

test.each<[string, string, number, number]>([
  ["the last cell of the sheet", "Spese", 1_048_576, 16_384],
  ["the last column", "Spese", 3, 16_384],
  ["the last row", "Entrate", 1_048_576, 2],
])("a cell in %s: the rest is read, and what was not is named", async (_, nome, riga, colonna) => {
  const { esito } = await premi((h) => {
    foglio(h, nome).edit(riga, colonna).value = 1;
  });
  expect(rilieviDi(esito, "MAP-004")).toEqual([
    expect.stringMatching(new RegExp(`«${nome}» ha celle piene fino a`)),
  ]);
  const { esito: buono } = await premi(() => undefined);
  expect(esito.ok && esito.quadro.lettura.voci.length).toBe(buono.ok && buono.quadro.lettura.voci.length);
});

test.each([3_000_000, 6_000_000])(
  "a state of %i characters: said once, and the next press is an ordinary one",
  async (byte) => {
    const { h, esito } = await premi((host) => {
      host.workbook.addCustomXml(statoDi(byte));
    });
    expect(rilieviDi(esito, "MAP-008")).toEqual([expect.stringContaining("2 MB")]);
    const dopo = openWorkbook(h.save());
    const poi = await genera();
    dopo.close();
    expect(rilieviDi(poi, "MAP-008")).toEqual([]);
    expect(dopo.workbook.customXml.map((p) => p.xml.length < 100_000)).toEqual([true]);
  },
);

test.each(["⟦spese⟧ 2023", "⟦copertina⟧", "a'⟦spese⟧!A1", '"⟦obiettivi⟧!A1"'])(
  "a sheet named %s is a sheet like another",
  async (nome) => {
    const { h, esito } = await premi((host) => {
      foglio(host, "Spese").name = nome;
    });
    expect(esito.ok).toBe(true);
    const citato = `'${nome.replaceAll("'", "''")}'!`;
    const formule = [...foglio(h, "Referto Spese").rows.values()].flatMap((r) =>
      [...r.values()].map((c) => c.formula ?? ""),
    );
    expect(formule.some((f) => f.includes(citato))).toBe(true);
  },
);

test.each<[string, string, unknown]>([
  ["what was written", toXml('{"a":"<&>"}'), { a: "<&>" }],
  ["with a declaration before it", `<?xml version="1.0"?>${toXml('{"a":1}')}`, { a: 1 }],
  ["another element of a longer name", '<refertox xmlns="x">{"a":1}</refertox>', null],
  ["an element inside", '<referto xmlns="x"><b/>{"a":1}</referto>', null],
  ["no end", '<referto xmlns="x">{"a":1}', null],
  ["a start repeated as often as two megabytes hold it", "<referto ".repeat(220_000), null],
  ["an open tag that never ends", `<referto ${" a".repeat(900_000)}`, null],
])("the state in its part: %s", (_, xml, atteso) => {
  expect(fromXml(xml)).toEqual(atteso);
});
