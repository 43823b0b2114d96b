/**
 * Every kind of act that the pane keeps to be taken back, done and taken back through the pane's own actions, on the local
 * host: what it changed is as before, it is said in both languages, and the stack is empty.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import "./codifiche";
import { apriFile } from "../../src/excel/apri-file";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { nameOf } from "../../src/simulator/workbook/drawing";
import { accettateQui } from "../../src/taskpane/accettate-qui";
import type { Annullabile } from "../../src/taskpane/annullabile";
import { createRuntime, type Runtime } from "../../src/taskpane/runtime";
import { INIZIALE } from "../../src/taskpane/stato";
import { ATTI_EN } from "../../src/taskpane/testi/atti-en";
import { ATTI_IT } from "../../src/taskpane/testi/atti-it";
import { creaEsempio } from "../esempio/crea";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { png } from "../supporto/figura";
import { rigaObiettivo, TESTATA_OBIETTIVI, valori } from "../supporto/giro-schede";
import { conSchermo } from "./schermo";

conSchermo();

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const DUE_PERSONE = {
  Obiettivi: [
    TESTATA_OBIETTIVI,
    rigaObiettivo("Amato Ada", "Atti protocollati", "10"),
    rigaObiettivo("Bruni Ugo", "Pratiche chiuse", "65%"),
  ],
};

interface Prova {
  readonly apri: () => Uint8Array;
  /** What has to be there before. */
  readonly prima?: (runtime: Runtime) => Promise<unknown>;
  readonly fai: (runtime: Runtime) => Promise<unknown>;
  /** What the act changes, and is to be as before. */
  readonly guarda: (runtime: Runtime) => unknown;
}

/** A blank at the end of a row is none. */
const piene = (foglio: string): unknown =>
  valori(host, foglio).map((r) => r.slice(0, r.findLastIndex((v) => v !== "") + 1));
const fogli = (): unknown => host.workbook.sheets.map((s) => s.name);
const primoErrore = ({ deposito }: Runtime) => {
  const r = deposito.stato().referto?.rilievi.find((x) => x.gravita === "errore" && !x.accettato);
  if (!r) throw new Error("no finding to settle");
  return r;
};

async function rispondono({ azioni }: Runtime): Promise<void> {
  await azioni.schede.prepara();
  host.coauthor.write("Scheda Amato Ada", "E9", 12);
  await azioni.schede.confronta([]);
}

const PROVE: Readonly<Record<Annullabile["tipo"], Prova>> = {
  deciso: {
    apri: creaEsempio,
    fai: async (runtime) => {
      const rilievi = [primoErrore(runtime)];
      const [motivo, nome] = ["Rettifica chiesta alla tesoreria", "Anna Verdi"];
      const giorno = runtime.deposito.stato().referto?.dataRiferimento;
      if (!giorno) throw new Error("no date");
      await runtime.azioni.decidi({ tipo: "accetta", rilievi, motivo, nome, giorno });
    },
    guarda: ({ deposito }) => {
      const { referto, riconosciuto } = deposito.stato();
      return [referto?.verdetto.errori, riconosciuto?.memoria.accettazioni];
    },
  },
  scritto: {
    apri: creaEsempio,
    fai: async ({ azioni, deposito }) => {
      const [riparazione] = deposito.stato().referto?.riparazioni ?? [];
      if (!riparazione) throw new Error("no safe correction");
      await azioni.scrivi([riparazione]);
    },
    guarda: () => ["Entrate", "Spese", "Obiettivi"].map(piene),
  },
  raccolto: {
    apri: () => cartellaDiRighe(DUE_PERSONE),
    prima: rispondono,
    fai: ({ azioni }) => azioni.schede.scrivi(),
    guarda: ({ deposito }) => [
      piene("Obiettivi"),
      deposito.stato().schede.raccolta?.confronto.risposte.map((r) => [r.chiave, r.campo, r.stato]),
    ],
  },
  rifiutato: {
    apri: () => cartellaDiRighe(DUE_PERSONE),
    prima: async (runtime) => {
      await rispondono(runtime);
      const [nuova] = runtime.deposito.stato().schede.scelte;
      if (!nuova) throw new Error("no answer");
      runtime.deposito.invia({
        tipo: "schede",
        evento: { fatto: "scelta", risposta: nuova, si: false },
      });
    },
    fai: ({ azioni }) => azioni.schede.rifiuta(),
    guarda: ({ deposito }) =>
      deposito.stato().schede.raccolta?.confronto.risposte.map((r) => [r.chiave, r.campo, r.stato]),
  },
  preparato: {
    apri: () => cartellaDiRighe(DUE_PERSONE),
    fai: ({ azioni }) => azioni.schede.prepara(),
    guarda: fogli,
  },
  modellato: {
    apri: () => cartellaDiRighe({ Appunti: [["Da fare"]] }),
    fai: ({ azioni }) => azioni.inserisciModelli(),
    guarda: fogli,
  },
  stemma: {
    apri: creaEsempio,
    prima: ({ azioni }) => azioni.genera("riquadro"),
    fai: ({ azioni }) => azioni.stemma(png(12, 15)),
    guarda: () => host.workbook.sheetByName("Referto")?.drawing?.items.map(nameOf) ?? [],
  },
  segni: {
    apri: creaEsempio,
    fai: ({ azioni }) => azioni.segna({ mancati: true, rilievi: true }),
    guarda: ({ deposito }) => [
      deposito.stato().segni,
      host.workbook.sheets.map((s) => s.conditionalFormats.length),
    ],
  },
  ripreso: {
    apri: creaEsempio,
    // As on the computer of somebody else: what was accepted is written in the workbook alone.
    prima: async (runtime) => {
      await PROVE.deciso.fai(runtime);
      const { memoria } = runtime.deposito.stato().riconosciuto ?? {};
      await accettateQui.dimentica(memoria?.accettazioni ?? []);
      await runtime.azioni.controlla("riquadro");
    },
    fai: ({ azioni, deposito }) => {
      const { memoria } = deposito.stato().riconosciuto ?? {};
      return azioni.riprendi(memoria?.accettazioni ?? []);
    },
    guarda: ({ deposito }) => deposito.stato().referto?.arrivate?.accettazioni.length ?? 0,
  },
};

async function apri({ apri: byte, prima }: Prova): Promise<Runtime> {
  window.localStorage.clear();
  host = openWorkbook(byte());
  const runtime = createRuntime(
    conCartella,
    () => Promise.resolve(),
    { conSchede, apriFile },
    () => "it-IT",
  );
  await runtime.azioni.rileggi();
  if (runtime.deposito.stato().riconosciuto?.data === null) {
    runtime.deposito.invia({ tipo: "data-scritta", testo: "30/06/2023" });
    runtime.deposito.invia({ tipo: "ente-scritto", testo: "Comune di Prova" });
  }
  if (runtime.deposito.stato().referto === null) await runtime.azioni.controlla("riquadro");
  await prima?.(runtime);
  return runtime;
}

test.each(Object.entries(PROVE))(
  "%s",
  async (tipo, prova) => {
    const runtime = await apri(prova);
    const { stato } = runtime.deposito;
    const [prima, sotto] = [prova.guarda(runtime), stato().fatti.length];
    await prova.fai(runtime);
    const atto = stato().fatti.at(-1);
    if (!atto) throw new Error("nothing to take back");
    expect([atto.tipo, stato().fatti.length]).toEqual([tipo, sotto + 1]);
    expect(prova.guarda(runtime)).not.toEqual(prima);
    const detti = [ATTI_IT, ATTI_EN].map((t) => t.fatto(atto));
    expect(detti.every((d) => /^.{5,}\.$/.test(d)) && detti[0] !== detti[1]).toBe(true);
    await runtime.azioni.annulla();
    expect(stato()).toMatchObject({ lavoro: null, avviso: null, rotto: null });
    expect(stato().fatti).toHaveLength(sotto);
    expect(prova.guarda(runtime)).toEqual(prima);
  },
  60_000,
);

test("what was erased of the memory comes back whole: acceptances known here, earlier referti, ente and date", async () => {
  const runtime = await apri(PROVE.deciso);
  const { stato } = runtime.deposito;
  await PROVE.deciso.fai(runtime);
  await runtime.azioni.genera("riquadro");
  await runtime.azioni.rileggi();
  const prima = stato();
  await runtime.azioni.decidi({ tipo: "ricomincia" });
  expect(stato().riconosciuto?.memoria).toMatchObject({
    accettazioni: [],
    istantanee: [],
    generazione: null,
  });
  await runtime.azioni.annulla();
  await runtime.azioni.rileggi();
  expect(stato().riconosciuto?.memoria).toEqual(prima.riconosciuto?.memoria);
  expect(stato().referto?.verdetto).toEqual(prima.referto?.verdetto);
  expect(stato().referto?.arrivate).toBeNull();
}, 60_000);

test("what has changed since is left, named, and is not tried again", async () => {
  const runtime = await apri(PROVE.modellato);
  await runtime.azioni.inserisciModelli();
  host.coauthor.write("Spese", "E2", "Cancelleria");
  await runtime.azioni.annulla();
  expect(runtime.deposito.stato()).toMatchObject({
    avviso: { tipo: "rimasti", quali: ["Spese"] },
    fatti: INIZIALE.fatti,
  });
  expect(fogli()).toEqual(["Appunti", "Spese"]);
}, 60_000);
