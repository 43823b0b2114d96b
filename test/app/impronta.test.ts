/** A verdict holds for the cells and the decisions at the press: once they are others, the sheets say so. */
import { correggi } from "../../src/app/decisioni/correggi";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { creaEsempio } from "../esempio/crea";
import {
  adesso,
  FOGLI_CHE_VALGONO,
  modifica,
  MODIFICHE,
  mostrati,
  scaduti,
} from "../supporto/dopo-la-pressione";
import { genera, RICHIESTA } from "../supporto/lavoro";
import { conLibreOffice, ricalcolaTutte } from "../supporto/soffice";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

let scritto: Uint8Array | null = null;

/** The sample with its referto, written once. */
async function conReferto(): Promise<void> {
  if (!scritto) {
    host = openWorkbook(creaEsempio());
    await genera({ ora: "10:32" });
    scritto = host.save();
    host.close();
  }
  host = openWorkbook(scritto);
}

const QUANDO = "14 luglio 2023, ore 10:32";

test("after the press nothing is out of date, and Controlli and Attestazione say its day and hour", async () => {
  await conReferto();
  expect(scaduti(adesso(host))).toEqual([]);
  const controlli = mostrati(host.workbook, "Referto Controlli").join("\n");
  expect(controlli).toContain(`Referto scritto il ${QUANDO}`);
  expect(mostrati(host.workbook, "Referto Attestazione").join("\n")).toContain(`Controlli del ${QUANDO}`);
});

test.each(MODIFICHE)("$nome: out of date $conta", async ({ conta, fai }) => {
  await conReferto();
  await modifica(host, { fai });
  expect(scaduti(adesso(host))).toEqual(conta ? FOGLI_CHE_VALGONO : []);
});

test("out of date, no verdict, count nor esito is left, and the day and hour are said", async () => {
  await conReferto();
  await modifica(host, { fai: (f) => (f("Spese").getRange("L7").values = [[9_999_999]]) });
  const wb = adesso(host);
  const tutto = FOGLI_CHE_VALGONO.map((f) => mostrati(wb, f).join("\n"));
  for (const t of tutto)
    expect(t).toContain(`DA RIGENERARE: dati o scelte cambiati dopo il referto del ${QUANDO}.`);
  const [sintesi = "", controlli = ""] = [tutto[0], tutto.at(-1)];
  expect(controlli).not.toMatch(/^(SÌ|NON ANCORA)/m);
  // Those that a formula can say follow the amounts: controlli-vivi.test.ts.
  expect(controlli).not.toMatch(/^A POSTO\n(?!BIL-00[2356])/m);
  expect(sintesi.match(/da rigenerare/g)?.length).toBeGreaterThan(5);
});

test("what is changed back is up to date again, and so it is after another press", async () => {
  await conReferto();
  const cella = (valore: number) =>
    modifica(host, { fai: (f) => (f("Spese").getRange("L7").values = [[valore]]) });
  await cella(1743);
  expect(scaduti(adesso(host))).toEqual(FOGLI_CHE_VALGONO);
  await cella(1742);
  expect(scaduti(adesso(host))).toEqual([]);
  await cella(1743);
  await genera({ ora: "11:05" });
  expect(scaduti(adesso(host))).toEqual([]);
});

test("another press changes nothing but day and hour", async () => {
  await conReferto();
  const leggi = () =>
    // What is remembered is not shown, and holds the hour too.
    host.workbook.sheets
      .filter((s) => s.name !== "Referto memoria")
      .map((s) => mostrati(adesso(host), s.name).map(String).toSorted().join("\n"));
  const prima = leggi();
  await genera({ ora: "17:45" });
  expect(leggi()).toEqual(prima.map((t) => t.replaceAll("ore 10:32", "ore 17:45")));
});

const CHIAVE_NON_C_E = "nessuno|nessuno";

test.each([
  ["settings", { tipo: "parametri", parametri: { ...PARAMETRI_PREDEFINITI, missioniEscluse: [20] } }],
  ["polarity", { tipo: "polarita", chiave: CHIAVE_NON_C_E, polarita: "più basso è meglio" }],
  ["a struck-out indicator", { tipo: "stralcio", chiave: CHIAVE_NON_C_E, motivo: "Sospeso" }],
  ["names", { tipo: "gruppo", gruppo: { nome: "Anna Verdi", varianti: ["Anna Verdi", "Verdi Anna"] } }],
  [
    "an accepted finding",
    {
      tipo: "accetta",
      rilievi: [{ codice: "BIL-001", identita: "x", gravita: "errore", fatti: {} }],
      motivo: "Rettifica del 5 luglio",
      nome: "Anna Verdi",
      giorno: RICHIESTA.oggi,
    },
  ],
] as const)("a decision, %s: out of date with the request that remembers it", async (_, correzione) => {
  await conReferto();
  const { sync } = { ...host.counters };
  await conCartella((c) => correggi(c, correzione));
  // As many as before there was a hidden sheet: reading takes three, the look before the writing, the writing, the last release.
  expect(host.counters.sync - sync).toBe(6);
  expect(scaduti(adesso(host))).toEqual(FOGLI_CHE_VALGONO);
  await genera({ ora: "11:05" });
  expect(scaduti(adesso(host))).toEqual([]);
});

test("the hidden sheet is no source, is very hidden, and is found again by the next press", async () => {
  await conReferto();
  await genera();
  await genera();
  const suoi = host.workbook.sheets.filter((s) => s.name.startsWith("Impronta"));
  expect(suoi.map((s) => [s.name, s.visibility])).toEqual([["Impronta del referto", "veryHidden"]]);
});

test("a copy of values alone has no hidden sheet and nothing that goes out of date", async () => {
  await conReferto();
  await genera({ valori: true, ora: "11:05" });
  expect(host.workbook.sheets.map((s) => s.name)).not.toContain("Impronta del referto");
  expect(host.workbook.names.map((n) => n.name).filter((n) => /attuale|scaduto/i.test(n))).toEqual([]);
  await modifica(host, { fai: (f) => (f("Spese").getRange("L7").values = [[9_999_999]]) });
  expect(scaduti(adesso(host))).toEqual([]);
  expect(mostrati(host.workbook, "Referto Controlli").join("\n")).toContain(
    "Referto scritto il 14 luglio 2023, ore 11:05.",
  );
});

conLibreOffice("recomputed by LibreOffice", () => {
  const casi = [{ nome: "nothing", conta: false, fai: () => undefined }, ...MODIFICHE];
  let fatte: readonly Uint8Array[] = [];

  beforeAll(async () => {
    const cartelle: Uint8Array[] = [];
    for (const { fai } of casi) {
      await conReferto();
      await modifica(host, { fai });
      cartelle.push(host.save());
      host.close();
    }
    fatte = ricalcolaTutte(cartelle);
  }, 240_000);

  test.each(casi.map((c, i) => ({ ...c, i })))("$nome: out of date $conta", ({ conta, i }) => {
    expect(scaduti(readXlsx(fatte[i] ?? new Uint8Array()))).toEqual(conta ? FOGLI_CHE_VALGONO : []);
  });
});
