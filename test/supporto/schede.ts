/** The schede of made-up indicators, as the product makes them. */
import type { GruppoPersona } from "../../src/base/persone";
import type { Voce } from "../../src/bilancio/voce";
import { chiaviIndicatori } from "../../src/obiettivi/chiave";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import { faiSchede, type SchedeFatte } from "../../src/schede/fai-schede";
import { datiReferto } from "./dati-referto";

export function schedeDi(
  indicatori: readonly IndicatoreLetto[],
  voci: readonly Voce[] = [],
  gruppi: readonly GruppoPersona[] = [],
): SchedeFatte {
  const d = datiReferto(voci, indicatori, gruppi);
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  const chiavi = chiaviIndicatori(giudizi.map((g) => g.indicatore));
  return faiSchede({
    ente: "Comune di Prova",
    esercizio: 2023,
    data: d.dataRiferimento,
    obiettivi: d.obiettivi,
    chiavi: new Map(giudizi.map((g, i) => [g, chiavi[i] ?? ""])),
    voci,
    gruppi,
    spiegazioni: {},
  });
}
