/** Cause and corrective action end to end: asked in a scheda, filled by another, accepted, kept, printed, followed up. */
import { parseDataIso } from "../../src/base/data";
import { confrontaSchede, isAccettabile, raccogli } from "../../src/app/schede/raccogli";
import { preparaSchede } from "../../src/app/schede/prepara-schede";
import type { LetturaScheda } from "../../src/schede/leggi-scheda";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import {
  accetta,
  compara,
  prepara,
  QUANDO,
  rigaObiettivo,
  TESTATA_OBIETTIVI,
  valori,
} from "../supporto/giro-schede";
import { genera, RICHIESTA } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const SCHEDA = "Scheda Rossi Mario";
const apri = (): void => {
  host = openWorkbook(
    cartellaDiRighe({
      Obiettivi: [
        TESTATA_OBIETTIVI,
        rigaObiettivo("Rossi Mario", "Approvazione del piano", "entro il 31/05/2023"),
        rigaObiettivo("Rossi Mario", "N. atti pubblicati", "10", 4),
      ],
    }),
  );
};

/** What the quadro of the objectives says, cell by cell. */
const quadro = (): string[] => valori(host, "Referto Quadro obiettivi").flat().map(String);
const schede = (): string[] => valori(host, "Referto Obiettivi").flat().map(String);

async function rispondi(): Promise<void> {
  await prepara();
  host.coauthor.write(SCHEDA, "B4", "Mario Rossi");
  host.coauthor.write(SCHEDA, "B5", 45_121);
  host.coauthor.write(SCHEDA, "H9:K9", [["Gara deserta", "Nuova gara", "Verdi Anna", 45_199]]);
}

test("it is collected into the memory and the log, printed on the card, and sent again with the next scheda", async () => {
  apri();
  await rispondi();
  const fonte = valori(host, "Obiettivi");
  const { confronto } = await compara();
  expect(confronto.risposte.filter((r) => r.stato === "nuovo").map((r) => [r.campo, r.dopo])).toEqual([
    ["causa", "Gara deserta"],
    ["azione", "Nuova gara"],
    ["azioneChi", "Verdi Anna"],
    ["azioneEntro", "30/09/2023"],
  ]);
  const esito = await accetta(confronto);
  expect([esito.scritte.length, esito.rifiutate]).toEqual([4, []]);
  expect(valori(host, "Obiettivi")).toEqual(fonte);
  expect(
    valori(host, "Referto registro")
      .slice(1)
      .map((r) => [r[6], r[7], r[9], r[11]]),
  ).toEqual([
    ["causa", "memoria del referto", "Gara deserta", "scritto"],
    ["azione correttiva", "memoria del referto", "Nuova gara", "scritto"],
    ["chi fa l'azione", "memoria del referto", "Verdi Anna", "scritto"],
    ["entro quando", "memoria del referto", "30/09/2023", "scritto"],
  ]);
  // Collected again there is nothing new; the scheda goes out with what is kept, and the referto prints it.
  expect((await compara()).confronto.risposte.every((r) => r.stato === "invariato")).toBe(true);
  await prepara();
  expect(valori(host, SCHEDA)[8]?.slice(7, 11)).toEqual(["Gara deserta", "Nuova gara", "Verdi Anna", 45_199]);
  await genera();
  expect(schede()).toEqual(
    expect.arrayContaining(["Gara deserta", "Nuova gara, Verdi Anna, entro il 30/09/2023"]),
  );
  expect(quadro()).toEqual(
    expect.arrayContaining([
      "Causa: Gara deserta",
      "Azione, chi, entro quando: Nuova gara, Verdi Anna, entro il 30/09/2023",
    ]),
  );
  expect(quadro().some((t) => t.startsWith("Azioni correttive:"))).toBe(false);
});

test("the next referto says what became of it", async () => {
  apri();
  await rispondi();
  await accetta((await compara()).confronto);
  await genera({ dataRiferimento: parseDataIso("2023-12-31") });
  expect(quadro()).toEqual(
    expect.arrayContaining([
      "Azioni correttive: 1 decisa prima",
      "L’azione decisa prima di questa situazione è in ritardo.",
      "In ritardo di 92 giorni",
    ]),
  );
  host.coauthor.write("Obiettivi", "I2", "'30/05/2023");
  await genera({ dataRiferimento: parseDataIso("2023-12-31") });
  expect(quadro()).toEqual(expect.arrayContaining(["Conclusa: indicatore raggiunto"]));
});

test("a blank stays blank: «da indicare», nothing in the log, nothing kept", async () => {
  apri();
  await prepara();
  host.coauthor.write(SCHEDA, "H9", "   ");
  const { confronto } = await compara();
  expect(confronto.risposte.filter(isAccettabile)).toEqual([]);
  await genera();
  expect(quadro()).toEqual(expect.arrayContaining(["Causa: da indicare"]));
});

test("a conflict is named and not taken by itself; of two accepted one is written and the other refused", async () => {
  apri();
  await rispondi();
  const altra = (await compara()).lette.map((l): LetturaScheda =>
    l.tipo === "letta"
      ? {
          ...l,
          scheda: {
            ...l.scheda,
            origine: "Scheda.xlsx",
            righe: l.scheda.righe.map((r) =>
              r.campi.causa
                ? { ...r, campi: { ...r.campi, causa: { ...r.campi.causa, valore: "Ricorso" } } }
                : r,
            ),
          },
        }
      : l,
  );
  const { confronto } = await compara(altra);
  const cause = confronto.risposte.filter((r) => r.campo === "causa");
  expect(cause.map((r) => [r.stato, r.dopo])).toEqual([
    ["conflitto", "Gara deserta"],
    ["conflitto", "Ricorso"],
  ]);
  const esito = await conSchede((c) => raccogli(c, cause, QUANDO));
  expect(esito.scritte.map((s) => s.valore)).toEqual(["Gara deserta"]);
  expect(esito.rifiutate).toHaveLength(1);
  await genera();
  expect(quadro()).toEqual(expect.arrayContaining(["Causa: Gara deserta"]));
});

test("it is kept in a workbook that is saved and opened again", async () => {
  apri();
  await rispondi();
  await accetta((await compara()).confronto);
  const salvata = host.save();
  host.close();
  host = openWorkbook(salvata);
  const pronte = await conSchede((c) => preparaSchede(c, RICHIESTA));
  expect(pronte.ok && pronte.schede[0]?.righe[0]?.valori.causa?.valore).toBe("Gara deserta");
  const esito = await conSchede((c) => confrontaSchede(c, RICHIESTA));
  expect(esito.ok && esito.confronto.risposte.every((r) => r.stato === "invariato")).toBe(true);
});
