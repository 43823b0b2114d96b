/** Corrections that meet others: two layouts in a workbook, a needed column put aside, a colleague's work, an undo. */
import type { Cartella } from "../../src/app/porte/cartella";
import { correggi } from "../../src/app/decisioni/correggi";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { riconosci, type ColonnaTrovata } from "../../src/app/vista/riconosci";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe, type Fogli } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const apri = (fogli: Fogli): OpenWorkbook => (host = openWorkbook(cartellaDiRighe(fogli)));
const con = <T>(lavoro: (c: Cartella) => Promise<T>): Promise<T> => conCartella(lavoro);

type DiColonna = Extract<Correzione, { tipo: "colonna" }>;
const parola = (intestazione: string, campo: DiColonna["campo"]): DiColonna => ({
  tipo: "colonna",
  struttura: "spese",
  intestazione,
  ordinale: 1,
  campo,
  invertita: false,
});

async function colonna(foglio: string, intestazione: string): Promise<ColonnaTrovata | undefined> {
  const { tabelle } = await con(riconosci);
  return tabelle.find((t) => t.foglio === foglio)?.colonne.find((c) => c.intestazione === intestazione);
}

const SPESE = [
  ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Speso davvero"],
  [10, "Carta", 100, 40, 30],
];

test("a word for one layout takes nothing from another layout of the same workbook", async () => {
  apri({
    Uno: SPESE,
    Due: [
      ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Uscito"],
      [20, "Penne", 50, 20, 10],
    ],
  });
  await con((c) => correggi(c, parola("Speso davvero", "pagato")));
  await con((c) => correggi(c, parola("Uscito", "pagato")));
  expect((await colonna("Uno", "Speso davvero"))?.campi).toEqual(["pagato"]);
  expect((await colonna("Due", "Uscito"))?.campi).toEqual(["pagato"]);
});

test("of two columns that the user gave the same field, the later has it", async () => {
  apri({
    Uno: [
      ["Uscito", ...(SPESE[0] ?? [])],
      [7, ...(SPESE[1] ?? [])],
    ],
  });
  await con((c) => correggi(c, parola("Uscito", "pagato")));
  await con((c) => correggi(c, parola("Speso davvero", "pagato")));
  expect((await colonna("Uno", "Uscito"))?.campi).toEqual([]);
  expect((await colonna("Uno", "Speso davvero"))?.campi).toEqual(["pagato"]);
});

test.each(["Impegnato", "Stanziamento", "Capitolo"])(
  "«%s» put aside leaves the table in sight, to be corrected again, and a referto to write",
  async (intestazione) => {
    apri({ Spese: SPESE });
    await con((c) => correggi(c, parola(intestazione, "ignora")));
    expect(await colonna("Spese", intestazione)).toMatchObject({ campi: [], indicata: true });
    expect((await genera()).ok).toBe(true);
    await con((c) => correggi(c, parola(intestazione, null)));
    expect((await colonna("Spese", intestazione))?.campi).toHaveLength(1);
  },
);

test("values beside their headings are shown under the headings they are read by", async () => {
  // A page of a print: "Descrizione" stands over articolo and description, and what follows is a column to the right.
  const riga = (n: number) => ["U.1.03.01.02.001", 100 + n, 1, `Spesa numero ${n}`, 100, 40, 30];
  apri({
    Spese: [
      ["Codice", "Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Pagato"],
      ...[1, 2, 3, 4].map(riga),
    ],
  });
  const visti = async (): Promise<unknown[]> =>
    (await con(riconosci)).tabelle.flatMap((t) =>
      t.colonne.map((c) => [c.colonna, c.intestazione, c.campi.join(), c.correggibile]),
    );
  expect(await visti()).toEqual([
    ["A", "Codice", "codice", true],
    ["B", "Capitolo", "capitolo", true],
    ["C", "", "articolo", false],
    ["D", "Descrizione", "descrizione", true],
    ["E", "Stanziamento", "previsioneAttuale", true],
    ["F", "Impegnato", "impegnato", true],
    ["G", "Pagato", "pagato", true],
  ]);
});
