/**
 * Two people who choose at the same moment, on one host: each has a request context of their own, as two panes have.
 * Neither choice is lost, whatever the order of their requests.
 */
import { HostFault, type Cartella } from "../../src/app/porte/cartella";
import { correggi } from "../../src/app/decisioni/correggi";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { spiegaGuasto } from "../../src/app/giudizio/guasti";
import { parseMemoria, toStato } from "../../src/app/memoria/leggi-stato";
import type { Memoria } from "../../src/app/memoria/memoria";
import { riconosci } from "../../src/app/vista/riconosci";
import { conCartella } from "../../src/excel/cartella-excel";
import { fromXml, toXml } from "../../src/app/memoria/stato-xml";
import type { Edit } from "../../src/simulator/host/faults";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const con = <T>(lavoro: (c: Cartella) => Promise<T>): Promise<T> => conCartella(lavoro);

const parola = (intestazione: string): Correzione => ({
  tipo: "colonna",
  struttura: "spese",
  intestazione,
  ordinale: 1,
  campo: "ignora",
  invertita: false,
});

const apri = (): OpenWorkbook =>
  (host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Speso davvero", "Ufficio"],
        [10, "Carta", 100, 40, 30, "Uno"],
        [20, "Penne", 50, 20, 10, "Due"],
      ],
    }),
  ));

const scelte = async (): Promise<string[]> =>
  (await con(riconosci)).memoria.lessico.colonne.map((p) => p.intestazione).toSorted();

/** What a colleague's pane writes, between two of our requests: the memory with one word more, and a later revision. */
const collega =
  (intestazione: string): Edit =>
  (wb) => {
    const [parte] = wb.customXml;
    const stato = fromXml(parte?.xml);
    const letta = parseMemoria(stato);
    if (!parte || letta.tipo !== "letta") throw new Error("no memory yet");
    const { revisione } = stato as { revisione: number };
    const memoria: Memoria = {
      ...letta.memoria,
      lessico: {
        ...letta.memoria.lessico,
        colonne: [
          ...letta.memoria.lessico.colonne,
          { struttura: "spese", intestazione, ordinale: 1, campo: "ignora", invertita: false },
        ],
      },
    };
    parte.xml = toXml(JSON.stringify({ ...toStato(memoria), revisione: revisione + 1 }));
  };

const syncDi = async (lavoro: () => Promise<unknown>): Promise<number> => {
  apri();
  await con((c) => correggi(c, parola("Descrizione")));
  const prima = host.counters.sync;
  await lavoro();
  const sync = host.counters.sync - prima;
  host.close();
  return sync;
};

describe.each([
  ["the first of the workbook", false],
  ["over others", true],
])("two corrections at once, %s", (_, gia) => {
  test("both are kept", async () => {
    apri();
    if (gia) await con((c) => correggi(c, parola("Descrizione")));
    const esiti = await Promise.all([
      con((c) => correggi(c, parola("Speso davvero"))),
      con((c) => correggi(c, parola("Ufficio"))),
    ]);
    expect(esiti.map((e) => e.ok)).toEqual([true, true]);
    expect(await scelte()).toEqual([...(gia ? ["Descrizione"] : []), "Speso davvero", "Ufficio"]);
    expect(host.workbook.customXml).toHaveLength(1);
  });
});

test("a colleague's choice before any of our requests is kept, with ours", async () => {
  const sync = await syncDi(() => con((c) => correggi(c, parola("Ufficio"))));
  expect(sync).toBeGreaterThan(3);
  for (let n = 1; n <= sync; n++) {
    apri();
    await con((c) => correggi(c, parola("Descrizione")));
    host.faults.editBeforeSync(host.counters.sync + n, collega("Speso davvero"));
    await con((c) => correggi(c, parola("Ufficio")));
    expect([n, await scelte()]).toEqual([n, ["Descrizione", "Speso davvero", "Ufficio"]]);
    host.close();
  }
  apri();
});

test("a referto written meanwhile keeps what a colleague chooses before any of its requests", async () => {
  const sync = await syncDi(() => genera());
  for (let n = 1; n <= sync; n++) {
    apri();
    await con((c) => correggi(c, parola("Descrizione")));
    host.faults.editBeforeSync(host.counters.sync + n, collega("Ufficio"));
    const esito = await genera();
    expect(esito.ok).toBe(true);
    expect([n, await scelte()]).toEqual([n, ["Descrizione", "Ufficio"]]);
    expect((await con(riconosci)).memoria.dataRiferimento).toBe("2023-06-30");
    host.close();
  }
  apri();
}, 60_000);

test("where colleagues never stop, it is refused in words, and theirs is kept", async () => {
  apri();
  await con((c) => correggi(c, parola("Descrizione")));
  const da = host.counters.sync;
  const scritte: string[] = [];
  for (let n = 1; n <= 30; n++)
    host.faults.editBeforeSync(da + n, (wb, c) => {
      collega(`Parola ${n}`)(wb, c);
      scritte.push(`Parola ${n}`);
    });
  const errore: unknown = await con((c) => correggi(c, parola("Ufficio"))).catch((e: unknown) => e);
  host.faults.clear();
  expect(errore).toBeInstanceOf(HostFault);
  const { codice } = errore as HostFault;
  expect(codice).toBe("scelte-cambiate");
  expect(spiegaGuasto(codice)).toContain("ripeter");
  expect(scritte.length).toBeGreaterThan(4);
  expect(await scelte()).toEqual(["Descrizione", ...scritte].toSorted());
});
