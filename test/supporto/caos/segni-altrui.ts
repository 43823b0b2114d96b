/**
 * The law over planted marks: names, words and states of ours are put anywhere in a small workbook, as somebody who sends it
 * could; then one use case runs. Every sheet that we did not write in it is as it was, part by part.
 */
import * as fc from "fast-check";
import { HostFault } from "../../../src/app/porte/cartella";
import { correggi } from "../../../src/app/decisioni/correggi";
import { inserisciModelli } from "../../../src/app/modelli/modelli-foglio";
import { toStato } from "../../../src/app/memoria/leggi-stato";
import { MEMORIA_VUOTA } from "../../../src/app/memoria/memoria";
import { preparaSchede } from "../../../src/app/schede/prepara-schede";
import { confrontaSchede, isAccettabile, raccogli } from "../../../src/app/schede/raccogli";
import { riconosci } from "../../../src/app/vista/riconosci";
import { ripara } from "../../../src/app/schede/ripara";
import { riparazioniDi } from "../../../src/app/giudizio/riparazioni";
import { segna } from "../../../src/app/referto/segna";
import { AVVISO_IN_CORSO } from "../../../src/excel/marchi/avviso";
import { conCartella } from "../../../src/excel/cartella-excel";
import { toCelle } from "../../../src/excel/memoria/foglio-memoria";
import {
  MARCHIO_IMPRONTA,
  MARCHIO_MEMORIA,
  MARCHIO_NOTE,
  MARCHIO_REGISTRO,
  MARCHIO_SCRITTI,
  nomeMarchio,
  nomeMarchioCopia,
} from "../../../src/app/marchi/marchi";
import { conSchede } from "../../../src/excel/schede/schede-excel";
import { marchioScheda } from "../../../src/excel/marchi/scheda-nostra";
import { toXml } from "../../../src/app/memoria/stato-xml";
import { NOME_SCADUTO, SCADUTO } from "../../../src/referto/foglio/nomi-finche-vale";
import { CHIAVI_FOGLI } from "../../../src/referto/foglio/foglio";
import { parseIndirizzo } from "../../../src/base/posizione";
import { AVVISO_SCHEDA, SIGLA } from "../../../src/schede/posto";
import { TESTATA_REGISTRO } from "../../../src/schede/registro";
import type { OpenWorkbook } from "../../../src/simulator/index";
import { QUANDO, TESTATA_OBIETTIVI } from "../giro-schede";
import { istantanea } from "../istantanea";
import { genera, RICHIESTA } from "../lavoro";
import { cartellaDi, con, SORGENTI, type Caso } from "./lavori";

/** The office's own: three tables, a protected sheet, one of notes, one with a table beside no heading of ours, a blank one. */
const SUOI = [...SORGENTI, "Riunione", "Contratti", "Vuoto"] as const;
/** Ours cannot take these names, nor be taken for theirs. */
const NOMI_NOSTRI = [
  "Referto",
  "Referto Spese",
  "Referto Controlli",
  "Scheda Rossi Mario",
  "Referto memoria",
  "Impronta del referto",
  "Referto registro",
  "Referto in corso 1",
];

const MARCHI = [
  ...CHIAVI_FOGLI.flatMap((c) => [nomeMarchio(c), nomeMarchioCopia(c)]),
  MARCHIO_MEMORIA,
  MARCHIO_REGISTRO,
  MARCHIO_NOTE,
  MARCHIO_IMPRONTA,
  NOME_SCADUTO,
  marchioScheda("Rossi Mario"),
  marchioScheda("Verdi Anna"),
  "Referto_scheda_x",
  "Referto_copia_abc",
  "Referto_foglio_zzz",
] as const;

const isDiFoglio = (marchio: string): boolean => CHIAVI_FOGLI.some((c) => nomeMarchio(c) === marchio);

const PAROLE: readonly string[] = [
  AVVISO_SCHEDA,
  SIGLA,
  `${SCADUTO}: il referto è del 14 luglio 2023`,
  "POSSO FIRMARE?",
  "REFERTO DEL CONTROLLO DI GESTIONE",
  String(toCelle("{}")[0]?.[0]).slice(1),
  JSON.stringify({ ...toStato(MEMORIA_VUOTA), revisione: 99 }),
  TESTATA_REGISTRO[0],
  "",
];

const STATI: readonly (object | string)[] = [
  toStato(MEMORIA_VUOTA),
  { ...toStato(MEMORIA_VUOTA), dataRiferimento: "2023-06-30", revisione: 40 },
  { ...toStato(MEMORIA_VUOTA), versione: 99, dataRiferimento: "2023-06-30", cose: [1] },
  { versione: 1, dataRiferimento: "2023-06-30" },
  {
    ...toStato(MEMORIA_VUOTA),
    zone: [{ nome: "Referto_spese", struttura: "spese", foglio: "Contratti", intervallo: "A1:D4" }],
    indicate: [],
  },
  "{rovinato",
];

const USI = {
  riconosci: () => conCartella(riconosci),
  controlla: () => genera({ soloControlli: true }),
  genera: () => genera(),
  "genera due volte": async () => {
    await genera();
    await genera({ ente: "Città di Seconda" });
  },
  "genera valori": () => genera({ valori: true }),
  segna: () => conCartella((c) => segna(c, RICHIESTA, { mancati: true, rilievi: true })),
  prepara: () => conSchede((c) => preparaSchede(c, RICHIESTA)),
  raccogli: async () => {
    const esito = await conSchede((c) => confrontaSchede(c, RICHIESTA));
    if (esito.ok)
      await conSchede((c) =>
        raccogli(
          c,
          esito.confronto.risposte.filter((r) => isAccettabile(r) && r.stato === "nuovo"),
          QUANDO,
        ),
      );
  },
  ripara: async () => {
    const esito = await genera({ soloControlli: true });
    for (const r of esito.ok ? riparazioniDi(esito.quadro) : [])
      await conSchede((c) => ripara(c, [r], QUANDO));
  },
  cancella: () => conCartella((c) => correggi(c, { tipo: "ricomincia" })),
  modelli: () => conCartella(inserisciModelli),
} as const satisfies Readonly<Record<string, () => Promise<unknown>>>;

type Uso = keyof typeof USI;

/** Cells of the sources that these write, because somebody accepted it. */
const SCRIVE_RISPOSTE: ReadonlySet<Uso> = new Set<Uso>(["raccogli", "ripara"]);

const indice = fc.nat(11);
const prova = fc.record({
  base: fc.constantFrom<Caso>("genera", "rigenera", "riprepara", "raccogli"),
  uso: fc.constantFrom(...(Object.keys(USI) as Uso[])),
  /** At which request Excel refuses, so that what was there is put back; 0: never. */
  guasto: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 14 })),
  nomi: fc.array(
    fc.record({
      marchio: fc.constantFrom(...MARCHI),
      su: indice,
      suo: fc.boolean(),
      punta: fc.constantFrom("$A$1", "$A$1", "$A$1", "$B$2", "$A$1:$C$9", "#REF!"),
    }),
    { maxLength: 5 },
  ),
  /**
   * A mark of a copy, the list, and a word of ours at the top, all of one sheet. Not the mark of a sheet that is being written:
   * there the warning stands for the form, for what a press that broke off leaves has none yet (SECURITY.md).
   */
  mirato: fc.option(
    fc.record({
      chiave: fc.constantFrom(...CHIAVI_FOGLI),
      su: indice,
      molto: fc.boolean(),
    }),
  ),
  scritti: fc.oneof(
    fc.constant(null),
    fc.constant(CHIAVI_FOGLI.join()),
    fc.subarray([...CHIAVI_FOGLI]).map((c) => c.join()),
    fc.constant("%%"),
  ),
  senzaElenco: fc.boolean(),
  stato: fc.option(fc.constantFrom(...STATI)),
  parole: fc.array(
    fc.record({
      su: indice,
      cella: fc.constantFrom("A1", "A1", "B1", "A2", "H3", "AZ1"),
      testo: fc.constantFrom(...PAROLE),
    }),
    { maxLength: 4 },
  ),
  nascosti: fc.array(fc.record({ su: indice, come: fc.constantFrom("hidden", "veryHidden") }), {
    maxLength: 3,
  }),
  rinomina: fc.option(fc.record({ su: indice, nome: fc.constantFrom(...NOMI_NOSTRI) })),
  copia: fc.option(fc.nat(20)),
});

type Prova = typeof prova extends fc.Arbitrary<infer T> ? T : never;

/** A sheet of the office's, by its id, so that a new name does not lose it. */
type Foglio = OpenWorkbook["workbook"]["sheets"][number];

function pianta(host: OpenWorkbook, p: Prova): readonly Foglio[] {
  const { workbook } = host;
  host.coauthor.addSheet("Riunione");
  host.coauthor.write("Riunione", "A1:B3", [
    ["Ordine del giorno", ""],
    ["Variazione di luglio", "Verdi"],
    ["Varie", ""],
  ]);
  host.coauthor.addSheet("Contratti");
  host.coauthor.write("Contratti", "A1:D3", [
    ["Fornitore", "CIG", "Importo", "Scadenza"],
    ["Alfa srl", "Z123", 1200, "31/12/2023"],
    ["Beta spa", "Z456", 800, "30/06/2024"],
  ]);
  host.coauthor.addSheet("Vuoto");
  const fogli = SUOI.flatMap((n) => workbook.sheetByName(n) ?? []);
  const suo = (i: number): Foglio => fogli[i % fogli.length] ?? workbook.addSheet("Mai");
  if (p.rinomina && !workbook.sheetByName(p.rinomina.nome))
    host.coauthor.renameSheet(suo(p.rinomina.su).name, p.rinomina.nome);
  for (const { su, cella, testo } of p.parole) {
    const dove = parseIndirizzo(cella);
    if (dove) suo(su).edit(dove.riga, dove.colonna).value = testo === "" ? null : testo;
    workbook.version++;
  }
  // One sheet stays in sight: Excel wants one.
  for (const { su, come } of p.nascosti) if (su % fogli.length !== 0) suo(su).visibility = come;
  for (const { marchio, su, suo: locale, punta } of p.nomi) {
    if (p.mirato && suo(su) === suo(p.mirato.su) && isDiFoglio(marchio)) continue;
    nomina(
      workbook,
      marchio,
      locale ? suo(su) : null,
      punta === "#REF!" ? punta : `'${suo(su).name}'!${punta}`,
    );
  }
  if (p.mirato) {
    const { chiave, su, molto } = p.mirato;
    const f = suo(su);
    f.edit(1, 1).value = AVVISO_IN_CORSO;
    if (molto && su % fogli.length !== 0) f.visibility = "veryHidden";
    nomina(workbook, nomeMarchioCopia(chiave), null, `'${f.name}'!$A$1`);
  }
  if (p.senzaElenco) workbook.names = workbook.names.filter((n) => n.name !== MARCHIO_SCRITTI);
  const scritti = p.mirato ? CHIAVI_FOGLI.join() : p.scritti;
  if (scritti !== null) nomina(workbook, MARCHIO_SCRITTI, null, `"${scritti}"`);
  if (p.stato !== null) {
    const json = typeof p.stato === "string" ? p.stato : JSON.stringify(p.stato);
    workbook.addCustomXml(toXml(json));
  }
  const nostri = workbook.sheets.filter((s) => !fogli.includes(s));
  const daCopiare = p.copia === null ? undefined : nostri[p.copia % Math.max(1, nostri.length)];
  if (!daCopiare || daCopiare.visibility !== "visible") return fogli;
  const prima = new Set(workbook.sheets);
  host.coauthor.copySheet(daCopiare.name);
  const copie = workbook.sheets.filter((s) => !prima.has(s));
  return [...fogli, ...copie];
}

function nomina(wb: OpenWorkbook["workbook"], name: string, scope: Foglio | null, formula: string): void {
  wb.names = wb.names.filter((n) => n.name.toLowerCase() !== name.toLowerCase() || n.scope !== scope);
  wb.names.push({ name, formula, scope, hidden: true, comment: "", rest: {} });
}

const COLONNA_RAGGIUNTO = TESTATA_OBIETTIVI.indexOf("Raggiunto") + 1;
const COLONNA_STATO = TESTATA_OBIETTIVI.indexOf("Stato attuazione") + 1;

/** `isObiettivi`: the answers are written in it, whatever its name. */
function parti(host: OpenWorkbook, f: Foglio, uso: Uso, isObiettivi: boolean): string {
  return istantanea(host.workbook, f)
    .filter((riga) => {
      if (uso === "segna" && riga.startsWith("rule ")) return false;
      const m = /^cell \d+,(\d+) /.exec(riga);
      const risposta = m && [COLONNA_RAGGIUNTO, COLONNA_STATO].includes(Number(m[1]));
      return !(SCRIVE_RISPOSTE.has(uso) && risposta && isObiettivi);
    })
    .join("\n");
}

const basi = new Map<Caso, Promise<Uint8Array>>();
const baseDi = (caso: Caso): Promise<Uint8Array> => {
  const sua = basi.get(caso) ?? cartellaDi(caso);
  basi.set(caso, sua);
  return sua;
};

/** What was done to a sheet of the office's; null where nothing was. */
async function violata(p: Prova): Promise<string | null> {
  return con(await baseDi(p.base), async (host) => {
    const obiettivi = host.workbook.sheetByName("Obiettivi");
    const fogli = pianta(host, p);
    const come = (f: Foglio): string => parti(host, f, p.uso, f === obiettivi);
    const prima = fogli.map((f) => ({ f, nome: f.name, parti: come(f) }));
    if (p.guasto > 0) host.faults.failAtSync(p.guasto, "GeneralException", false);
    try {
      await USI[p.uso]();
    } catch (errore) {
      if (!(errore instanceof HostFault)) throw errore;
    }
    host.faults.clear();
    for (const { f, nome, parti: allora } of prima) {
      if (!host.workbook.sheets.includes(f)) return `«${nome}» was deleted`;
      if (f.name !== nome) return `«${nome}» was renamed «${f.name}»`;
      const ora = come(f);
      if (ora !== allora) return `«${nome}» was changed: ${differenza(allora, ora)}`;
    }
    return null;
  });
}

function differenza(prima: string, ora: string): string {
  const [a, b] = [new Set(prima.split("\n")), new Set(ora.split("\n"))];
  const via = [...a].filter((x) => !b.has(x));
  const nuove = [...b].filter((x) => !a.has(x));
  return `lost ${via.slice(0, 2).join(" | ").slice(0, 200)}; new ${nuove.slice(0, 2).join(" | ").slice(0, 200)}`;
}

/** `da`: the seed, so that many trials can be made in pieces. */
export async function segniAltrui(corse: number, da = 20_261_130): Promise<string | null> {
  const esito = await fc.check(
    fc.asyncProperty(prova, async (p) => {
      const rotta = await violata(p);
      if (rotta !== null) throw new Error(rotta);
    }),
    { numRuns: corse, seed: da },
  );
  if (!esito.failed) return null;
  return `${String(esito.errorInstance)} on ${JSON.stringify(esito.counterexample).slice(0, 1_500)}`;
}
