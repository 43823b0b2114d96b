/** The command line, run as a person runs it: exit status, one line of error, no file left behind. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { correggi } from "../../src/app/decisioni/correggi";
import { generaReferto } from "../../src/app/referto/genera-referto";
import { formatModello } from "../../src/app/decisioni/modello";
import { conCartella } from "../../src/excel/cartella-excel";
import { IMPOSTAZIONI_PREDEFINITE } from "../../src/referto/dati/impostazioni";
import { openWorkbook } from "../../src/simulator/index";
import { newWorkbook } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { creaEsempio } from "../esempio/crea";
import { cartellaCollegata } from "../supporto/cartella-collegata";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { png } from "../supporto/figura";
import { FOGLI_REFERTO } from "../supporto/fogli-referto";
import { RICHIESTA } from "../supporto/lavoro";

const PROGRAMMA = "src/simulator/cli/main.ts";

interface Uscita {
  readonly stato: number;
  readonly stdout: string;
  readonly stderr: string;
}

const esegui = (...argomenti: string[]): Promise<Uscita> =>
  new Promise((fatto) => {
    execFile(
      process.execPath,
      ["strumenti/avvia.mjs", PROGRAMMA, ...argomenti],
      { maxBuffer: 50_000_000 },
      (errore, stdout, stderr) => {
        fatto({ stato: typeof errore?.code === "number" ? errore.code : errore ? 1 : 0, stdout, stderr });
      },
    );
  });

let cartella = "";
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), "referto-cli-"));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});
const in_ = (nome: string): string => join(cartella, nome);

test("without arguments it runs on the project's own sample; --json - writes the JSON and nothing else", async () => {
  const { stato, stdout } = await esegui("--out", in_("esempio.xlsx"), "--json", "-");
  expect(stato).toBe(0);
  expect(existsSync(in_("esempio.xlsx"))).toBe(true);
  const json = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(json)).toEqual([
    "versione",
    "dataRiferimento",
    "esercizio",
    "mappature",
    "bilancio",
    "indicatori",
    "obiettivi",
    "riepilogo",
    "rilievi",
    "verdetto",
    "copertura",
    "fogli",
    "host",
  ]);
  expect(json).toMatchObject({
    versione: 1,
    dataRiferimento: "2023-06-30",
    esercizio: 2023,
    fogli: FOGLI_REFERTO,
    bilancio: {
      entrate: { voci: 22, totali: { previsioneAttuale: "9779243.80" }, indici: { accertamento: "0.6352" } },
      spese: { voci: 48, totali: { previsioneAttuale: "9779243.80" } },
    },
  });
  const indicatori = json["indicatori"] as Record<string, unknown>[];
  expect(indicatori[0]).toEqual({
    foglio: "Obiettivi",
    riga: 2,
    indicatore: "N. articoli pubblicati sul notiziario e sul sito",
    target: "140",
    raggiunto: "84",
    rilevazioni: [],
    esito: "in corso",
    mancato: false,
    andamento: "in linea",
    avanzamento: "0.6",
    scadenza: "2023-12-31",
    giorniRitardo: null,
    polarita: "più alto è meglio",
    polaritaDedotta: true,
    lettura: "almeno 140; rilevato 84",
    responsabile: "Ferranti Ottavia",
    missione: 1,
    programma: 1,
  });
  // Typed cells are given as Excel shows them.
  expect(indicatori.find((i) => i["riga"] === 12)).toMatchObject({ target: "90%", raggiunto: "50%" });
  expect(indicatori.find((i) => i["riga"] === 10)).toMatchObject({ raggiunto: "27/04/2023" });
});

test("a result that was read and cannot be calculated is a finding at its cell, and holds the verdict", async () => {
  const file = in_("collegata.xlsx");
  const chiede = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';
  writeFileSync(file, cartellaCollegata({ G2: ["[1]Foglio1!$A$1*E2", 60], E4: ["SUM(E2:E3)", 199] }, chiede));
  const { stato, stdout, stderr } = await esegui(
    file,
    ...["--data", "2023-06-30", "--out", in_("r.xlsx"), "--json", "-"],
  );
  expect(stato).toBe(0);
  const json = JSON.parse(stdout) as { rilievi: { codice: string }[] };
  expect(json).toMatchObject({ verdetto: { esito: "da vedere" } });
  expect(json.rilievi.filter((r) => r.codice === "MAP-020")).toMatchObject([
    { gravita: "avviso", foglio: "Dati", cella: "G2" },
  ]);
  expect(stderr).toContain("Posso firmare? DA VEDERE: 1 risultato forse non aggiornato.");
});

test("--solo-controlli checks and writes no workbook", async () => {
  const { stato } = await esegui("--solo-controlli", "--out", in_("x.xlsx"), "--json", in_("x.json"));
  expect(stato).toBe(0);
  expect(readdirSync(cartella)).toEqual(["x.json"]);
  expect(JSON.parse(readFileSync(in_("x.json"), "utf8"))).toMatchObject({ fogli: [] });
});

test("the date, the esercizio and the ente given win over the workbook's", async () => {
  const { stdout } = await esegui(
    "--data",
    "2023-12-31",
    "--esercizio",
    "2023",
    "--ente",
    "Comune di Altrove",
    "--solo-controlli",
    "--json",
    "-",
  );
  expect(JSON.parse(stdout)).toMatchObject({ dataRiferimento: "2023-12-31", esercizio: 2023 });
});

test("without --out the result stands beside the input", async () => {
  writeFileSync(in_("mio.xlsx"), readFileSync("assets/esempio/borgo-esempio-2023.xlsx"));
  expect((await esegui(in_("mio.xlsx"))).stato).toBe(0);
  expect(readdirSync(cartella).sort()).toEqual(["mio-referto.xlsx", "mio.xlsx"]);
});

const vuota = (): Uint8Array => writeXlsx(newWorkbook("Foglio1"));

test.each<readonly [string, string[], Uint8Array | string | null, RegExp]>([
  ["a file that is not there", ["manca.xlsx"], null, /non c'è/],
  ["a text file", ["x.xlsx"], "capitolo;previsione", /non è una cartella di lavoro/],
  ["an empty file", ["x.xlsx"], "", /è vuoto/],
  ["a damaged zip", ["x.xlsx"], "PK\u0003\u0004rotto", /danneggiato/],
  [
    "an old or encrypted file",
    ["x.xlsx"],
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
    /password|\.xls/,
  ],
  ["a workbook without tables", ["x.xlsx", "--data", "2023-06-30"], vuota(), /Nessuna tabella riconosciuta/],
  ["a date that does not exist", ["x.xlsx", "--data", "2023-06-31"], vuota(), /2023-06-31/],
  ["an esercizio that is no year", ["x.xlsx", "--esercizio", "ventitre"], vuota(), /non è un anno/],
  ["an unknown option", ["x.xlsx", "--pippo"], vuota(), /Argomento non valido/],
  ["two inputs", ["x.xlsx", "y.xlsx"], vuota(), /Un solo file/],
])("%s: exit 2, one line in Italian, no output left", async (_, argomenti, contenuto, messaggio) => {
  if (contenuto !== null) writeFileSync(in_("x.xlsx"), contenuto);
  const prima = readdirSync(cartella);
  const [primo = "", ...altri] = argomenti;
  const { stato, stdout, stderr } = await esegui(in_(primo), ...altri);
  expect(stato).toBe(2);
  expect(stdout).toBe("");
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(messaggio);
  expect(readdirSync(cartella)).toEqual(prima);
});

test("without a date anywhere it asks for one", async () => {
  const wb = newWorkbook("Foglio1");
  const s = wb.sheets[0];
  ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato"].forEach((t, i) => {
    if (s) s.edit(1, i + 1).value = t;
  });
  [10111, "STIPENDI", 100, 50].forEach((v, i) => {
    if (s) s.edit(2, i + 1).value = v;
  });
  writeFileSync(in_("x.xlsx"), writeXlsx(wb));
  const { stato, stderr } = await esegui(in_("x.xlsx"));
  expect(stato).toBe(2);
  expect(stderr).toMatch(/--data AAAA-MM-GG/);
});

test("a template saved from the pane is applied before reading; a file that is none is refused in one line", async () => {
  writeFileSync(
    in_("spese.xlsx"),
    cartellaDiRighe({
      Spese: [
        ["Capitolo", "Descrizione", "Somme a disposizione", "Impegnato"],
        [10, "Carta", 100, 40],
      ],
    }),
  );
  const comune = [in_("spese.xlsx"), "--data", "2023-06-30", "--solo-controlli", "--json", "-"];
  expect((await esegui(...comune)).stato).toBe(2);
  const parola = { struttura: "spese", intestazione: "Somme a disposizione", ordinale: 1, invertita: false };
  writeFileSync(
    in_("modello.json"),
    formatModello("prova", {
      colonne: [{ ...parola, struttura: "spese", campo: "previsioneAttuale" }],
      sezioni: [],
    }),
  );
  const { stato, stdout } = await esegui(...comune, "--modello", in_("modello.json"));
  expect(stato).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ mappature: [{ colonne: { previsioneAttuale: "C" } }] });

  writeFileSync(in_("altro.json"), "[]");
  const rifiuto = await esegui(...comune, "--modello", in_("altro.json"));
  expect(rifiuto.stato).toBe(2);
  expect(rifiuto.stderr.trim()).toMatch(/altro\.json»: il file non è un modello di Referto\. .*--modello/);
});

test("--csv writes a file for each section beside the referto", async () => {
  const { stato, stderr } = await esegui("--out", in_("esempio.xlsx"), "--csv", cartella);
  expect(stato).toBe(0);
  const attesi = ["entrate.csv", "obiettivi.csv", "rilievi.csv", "spese.csv"];
  expect(readdirSync(cartella).filter((n) => n.endsWith(".csv"))).toEqual(attesi);
  expect(stderr).toContain("spese.csv");
  expect(readFileSync(in_("spese.csv"), "utf8")).toMatch(/^\uFEFFente;esercizio;data_riferimento;titolo;/);
});

test("--csv names the files that are not written because their parts were left out", async () => {
  const host = openWorkbook(creaEsempio());
  await conCartella((c) =>
    correggi(c, {
      tipo: "impostazioni",
      impostazioni: { ...IMPOSTAZIONI_PREDEFINITE, sezioni: ["sintesi", "spese", "responsabili"] },
    }),
  );
  writeFileSync(in_("parti.xlsx"), host.save());
  host.close();
  const { stato, stderr } = await esegui(
    ...[in_("parti.xlsx"), "--data", "2023-06-30", "--out", in_("r.xlsx"), "--csv", cartella],
  );
  expect(stato).toBe(0);
  expect(readdirSync(cartella).filter((n) => n.endsWith(".csv"))).toEqual(["rilievi.csv", "spese.csv"]);
  const righe = stderr.split("\n").filter((r) => r.startsWith("Non scritti"));
  expect(righe).toEqual([
    "Non scritti, perché le loro parti sono tolte dal referto: entrate.csv, obiettivi.csv.",
  ]);
});

test("--confronta compares with another workbook and leaves it as it is; one of no earlier date is refused in a line", async () => {
  writeFileSync(in_("giugno.xlsx"), creaEsempio());
  const prima = readFileSync(in_("giugno.xlsx"));
  const bene = await esegui(
    ...["--data", "2023-12-31", "--confronta", in_("giugno.xlsx"), "--out", in_("dicembre.xlsx")],
  );
  expect([bene.stato, bene.stderr.includes("Referto Confronto")]).toEqual([0, true]);
  expect(readFileSync(in_("giugno.xlsx")).equals(prima)).toBe(true);
  const male = await esegui("--confronta", in_("giugno.xlsx"), "--out", in_("altro.xlsx"));
  expect([male.stato, male.stderr.trim().split("\n").at(-1)]).toEqual([
    2,
    "Il confronto si fa con una situazione di prima: «giugno.xlsx» è al 30/06/2023. Scegliere un altro file, o un'altra data di riferimento.",
  ]);
  expect(existsSync(in_("altro.xlsx"))).toBe(false);
});

test("--stemma puts a picture on the cover; a file that is none is refused in a line and writes nothing", async () => {
  writeFileSync(in_("stemma.png"), png(60, 80));
  const bene = await esegui("--stemma", in_("stemma.png"), "--out", in_("esempio.xlsx"));
  expect(bene.stato).toBe(0);
  const parti = unzipSync(readFileSync(in_("esempio.xlsx")));
  expect(Object.entries(parti).filter(([n]) => n.startsWith("xl/media/"))).toEqual([
    ["xl/media/image1.png", png(60, 80)],
  ]);
  writeFileSync(in_("stemma.gif"), "GIF89a");
  const male = await esegui("--stemma", in_("stemma.gif"), "--out", in_("altro.xlsx"));
  expect(male.stato).toBe(2);
  expect(male.stderr.trim().split("\n")).toHaveLength(1);
  expect(male.stderr).toContain("PNG o JPEG");
  expect(existsSync(in_("altro.xlsx"))).toBe(false);
  const solo = await esegui("--stemma", in_("stemma.png"), "--solo-controlli");
  expect([solo.stato, solo.stderr]).toEqual([2, expect.stringContaining("--solo-controlli") as string]);
});

test("--csv into a folder that is not there says so and writes nothing", async () => {
  const { stato, stderr } = await esegui("--out", in_("esempio.xlsx"), "--csv", in_("manca"));
  expect(stato).toBe(2);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain("--csv");
  expect(readdirSync(cartella)).toEqual([]);
});

test("acceptances that came with the workbook are said, and hold the verdict until whoever runs it answers for them", async () => {
  const host = openWorkbook(
    cartellaDiRighe({
      Spese: [
        ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Pagato"],
        [10, "Carta", 100, 40, 50],
        [20, "Penne", 50, 20, 10],
      ],
    }),
  );
  const richiesta = { ...RICHIESTA, soloControlli: true };
  await conCartella(async (c) => {
    const esito = await generaReferto(c, richiesta, () => undefined);
    if (!esito.ok) throw new Error("refused");
    const rilievi = esito.quadro.rilievi.filter((r) => r.gravita === "errore");
    const giorno = RICHIESTA.oggi;
    await correggi(c, {
      tipo: "accetta",
      rilievi,
      motivo: "Rettifica di luglio",
      nome: "Anna Verdi",
      giorno,
    });
  });
  writeFileSync(in_("altrui.xlsx"), host.save());
  host.close();
  const comune = [in_("altrui.xlsx"), "--data", "2023-06-30", "--solo-controlli", "--json", "-"];
  const primo = await esegui(...comune);
  expect(primo.stderr.trim().split("\n").slice(-2)).toEqual([
    "Questa cartella porta un rilievo accettato da Anna Verdi, il 14/07/2023: su questo computer nessuno lo ha ancora ripreso. Per risponderne: --riprendi-accettazioni.",
    expect.stringMatching(/^Posso firmare\? DA VEDERE: 1 rilievo accettato arrivato con la cartella\. /),
  ]);
  const accettati = (stdout: string) => {
    const { rilievi, verdetto } = JSON.parse(stdout) as {
      rilievi: { accettato: { nome: string; arrivata: boolean } | null }[];
      verdetto: object;
    };
    return { di: rilievi.flatMap((r) => (r.accettato ? [r.accettato] : [])), verdetto };
  };
  expect(accettati(primo.stdout)).toMatchObject({
    di: [{ nome: "Anna Verdi", motivo: "Rettifica di luglio", giorno: "2023-07-14", arrivata: true }],
    verdetto: { esito: "da vedere", accettati: 1, arrivati: 1 },
  });
  const poi = await esegui(...comune, "--riprendi-accettazioni");
  expect(accettati(poi.stdout)).toMatchObject({
    di: [{ nome: "Anna Verdi", arrivata: false }],
    verdetto: { esito: "si", accettati: 1, arrivati: 0 },
  });
  expect(poi.stderr).not.toMatch(/Questa cartella porta/);
});
