/** The 207 indicators of the real document, read one by one against its prose: what they come to at the two dates. */
import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/simulator/index";
import { parseDataIso } from "../../src/base/data";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { genera } from "../supporto/lavoro";

conDatiReali("the real indicators", () => {
  test.each([
    [
      "2023-06-30",
      {
        raggiunto: 98,
        "in corso": 88,
        "non rilevato": 12,
        "raggiunto in ritardo": 4,
        "non valutabile": 3,
        "non raggiunto": 2,
      },
      {
        "OBI-001": 1,
        "OBI-002": 1,
        "OBI-003": 4,
        "OBI-004": 2,
        "OBI-005": 7,
        "OBI-007": 1,
        "OBI-008": 11,
        "OBI-010": 5,
        "OBI-011": 1,
        "OBI-013": 10,
      },
    ],
    [
      "2023-12-31",
      {
        raggiunto: 98,
        "in corso": 5,
        "non rilevato": 12,
        "raggiunto in ritardo": 4,
        "non valutabile": 3,
        "non raggiunto": 85,
      },
      {
        "OBI-001": 1,
        "OBI-002": 1,
        "OBI-003": 4,
        "OBI-005": 7,
        "OBI-007": 38,
        "OBI-008": 11,
        "OBI-010": 5,
        "OBI-011": 1,
        "OBI-013": 10,
      },
    ],
  ])("at %s", async (data, esiti, codici) => {
    const host = openWorkbook(readFileSync(condiviso("dati", "lumezzane-2023.xlsx")));
    try {
      const esito = await genera({ dataRiferimento: parseDataIso(data), soloControlli: true });
      if (!esito.ok) throw new Error(esito.problema.tipo);
      const { riepiloghi, rilievi, obiettivi } = esito.quadro;
      expect(obiettivi).toHaveLength(112);
      expect(riepiloghi.ente.esiti).toEqual({ ...esiti, stralciato: 0 });
      const trovati: Record<string, number> = {};
      for (const { codice } of rilievi)
        if (codice.startsWith("OBI")) trovati[codice] = (trovati[codice] ?? 0) + 1;
      expect(trovati).toEqual(codici);
      // What is missed shows no mean of 1, nor does what is under way.
      for (const o of obiettivi) if (o.avanzamento?.equals(1)) expect(o.esito).toBe("raggiunto");
      const mancati = obiettivi.filter((o) => o.giudizi.some((g) => g.mancato)).length;
      expect([esito.quadro.verdetto.indicatoriMancati, esito.quadro.verdetto.obiettiviMancati]).toEqual([
        riepiloghi.ente.mancati,
        mancati,
      ]);
      if (data === "2023-06-30")
        expect([esito.quadro.verdetto.indicatoriMancati, esito.quadro.verdetto.obiettiviMancati]).toEqual([
          6, 5,
        ]);
    } finally {
      host.close();
    }
  });
});
